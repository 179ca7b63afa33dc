using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Corkboard.Bench.Pages;

/// <summary>Fills the sample workspace of a stopped server with many rows like those that it has.</summary>
internal static class FullWorkspace
{
    private const string LaidDraft = "INSERT INTO draft SELECT $id, workspace_id, 'Open', 1, created_by, $at, $at FROM draft WHERE id = $model";

    private const string LaidRevision = """
        INSERT INTO draft_revision SELECT $id, 1, workspace_id, title || ' ' || $number, description, alt_text, link, picture_id,
            account_id, board_id, section_id, content_hash, written_by, $at FROM draft_revision WHERE draft_id = $model AND number = 1
        """;

    private const string LaidReview = """
        INSERT INTO review SELECT $id, workspace_id, $id, 1, 'Allowed', '[]', rule_set_version, journal_number, requested_by, $at, $at,
            NULL, NULL, NULL FROM review WHERE draft_id = $model
        """;

    private const string LaidPin = """
        INSERT INTO scheduled_pin (id, workspace_id, draft_id, revision, account_id, board_id, section_id, local_time, time_zone, due_at,
            state, created_by, created_at, version)
            SELECT $id, workspace_id, $id, 1, account_id, board_id, section_id, $wall, 'UTC', $due, 'Planned', created_by, $at, 1
            FROM scheduled_pin WHERE draft_id = $model
        """;

    private const string LaidConsent = """
        INSERT INTO consent SELECT $id, workspace_id, $id, member_id, $at, content_hash, NULL FROM consent
            WHERE scheduled_pin_id = (SELECT id FROM scheduled_pin WHERE draft_id = $model)
        """;

    /// <summary>Lays drafts beside the planned ones, and Pins planned over the coming year.</summary>
    public static void Fill(string data, int drafts, int planned, DateTimeOffset now)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(data, "corkboard.db")}");
        connection.Open();
        using var transaction = connection.BeginTransaction();
        var models = Models(connection);
        for (var number = 0; number < drafts + planned; number++)
        {
            var at = now - TimeSpan.FromMinutes(number);
            var due = now + TimeSpan.FromHours(1) + (TimeSpan.FromDays(364) * (number - drafts) / planned);
            string[] statements = number < drafts ? [LaidDraft, LaidRevision] : [LaidDraft, LaidRevision, LaidReview, LaidPin, LaidConsent];
            var id = Guid.CreateVersion7(at).ToString().ToUpperInvariant();
            foreach (var statement in statements)
            {
                using var command = connection.CreateCommand();
                command.CommandText = statement;
                command.Parameters.AddWithValue("$id", id);
                command.Parameters.AddWithValue("$model", models[number % models.Count]);
                command.Parameters.AddWithValue("$number", number.ToString(CultureInfo.InvariantCulture));
                command.Parameters.AddWithValue("$at", TicksOf(at));
                command.Parameters.AddWithValue("$due", TicksOf(due));
                command.Parameters.AddWithValue("$wall", due.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));
                if (command.ExecuteNonQuery() != 1)
                {
                    throw new InvalidOperationException($"A statement laid not one row: {statement}");
                }
            }
        }

        transaction.Commit();
    }

    public static (long Drafts, long Planned) Count(string data)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(data, "corkboard.db")};Mode=ReadOnly");
        connection.Open();

        return (
            Number(connection, "SELECT count(*) FROM draft WHERE state = 'Open' AND id NOT IN (SELECT draft_id FROM scheduled_pin)"),
            Number(connection, "SELECT count(*) FROM scheduled_pin WHERE state = 'Planned'"));
    }

    // Drafts of one revision that are reviewed, planned and agreed to.
    private static List<string> Models(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT draft.id FROM draft JOIN scheduled_pin ON scheduled_pin.draft_id = draft.id JOIN review ON review.draft_id = draft.id
            WHERE draft.revision = 1 AND review.state = 'Allowed' AND scheduled_pin.state = 'Planned'
            """;
        using var rows = command.ExecuteReader();
        var models = new List<string>();
        while (rows.Read())
        {
            models.Add(rows.GetString(0));
        }

        return models;
    }

    private static long Number(SqliteConnection connection, string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;

        return (long)command.ExecuteScalar()!;
    }

    // The database counts 100 ns since 1970.
    private static long TicksOf(DateTimeOffset at) => at.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks;
}
