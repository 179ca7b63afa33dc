using System.Data.Common;
using System.Runtime.CompilerServices;
using Corkboard.Server.Guarding;
using Corkboard.Server.Members;

namespace Corkboard.Server.Data.Sql.Journal;

/// <summary>Reads the guard's journal from one number on, in order. The journal belongs to no workspace.</summary>
internal static class ReadGuardEntries
{
    private const string Text = """
        SELECT number, at, kind, subject, facts, verdict, effects
        FROM guard_journal
        WHERE number > @after
        ORDER BY number
        """;

    public static async IAsyncEnumerable<JournalEntry> RunAsync(
        Database database,
        DbConnection connection,
        long after,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var command = connection.Prepare(Text);
        command.Give("after", after);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        while (await row.ReadAsync(cancellationToken))
        {
            yield return new()
            {
                Number = row.GetInt64(0),
                At = database.ReadInstant(row, 1),
                Kind = row.GetString(2),
                Subject = row.IsDBNull(3) ? null : new MemberId(row.GetGuid(3)),
                Facts = row.GetString(4),
                Verdict = row.IsDBNull(5) ? null : row.GetString(5),
                Effects = row.GetString(6),
            };
        }
    }
}
