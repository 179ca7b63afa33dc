using System.Data.Common;
using Corkboard.Server.Accounts;
using Corkboard.Server.Publishing.Lanes;
using Corkboard.Server.Schedule;
using NodaTime;

namespace Corkboard.Server.Data.Sql.Ledger;

/// <summary>Finds the publications of one account that can go on: by their time, or because what they waited for has come.</summary>
internal static class FindDuePublications
{
    private const string Text = """
        SELECT id, due_at FROM publication
        WHERE account_id = @account AND state IN ('TryingAgain', 'Looking') AND due_at <= @until
        UNION
        SELECT waiting.id, waiting.planned_for FROM publication waiting
        JOIN pinterest_account account ON account.id = waiting.account_id
        WHERE waiting.account_id = @account AND waiting.state = 'WaitingForAccess' AND account.state = 'Connected'
        UNION
        SELECT id, planned_for FROM publication
        WHERE account_id = @account AND state = 'WaitingForStandardAccess'
            AND NOT EXISTS (SELECT 1 FROM app_tier WHERE tier = 'Trial')
        UNION
        SELECT waiting.id, waiting.planned_for FROM publication waiting
        JOIN scheduled_pin pin ON pin.id = waiting.id
        WHERE waiting.account_id = @account AND waiting.state = 'WaitingForConsent' AND pin.state <> 'ConsentVoid'
        UNION
        SELECT waiting.id, waiting.planned_for FROM publication waiting
        JOIN scheduled_pin pin ON pin.id = waiting.id
        JOIN review ON review.draft_id = pin.draft_id AND review.revision = pin.revision
        WHERE waiting.account_id = @account AND waiting.state = 'WaitingForReview'
            AND review.decided_at > waiting.changed_at AND review.state IN ('Allowed', 'Refused')
        UNION
        SELECT waiting.id, waiting.planned_for FROM publication waiting
        JOIN consent ON consent.scheduled_pin_id = waiting.id
        JOIN "AspNetUsers" member ON member.id = consent.member_id
        WHERE waiting.account_id = @account AND waiting.state = 'WaitingForReview' AND waiting.reason = 'address-unconfirmed'
            AND member.confirmed_at IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM consent newer WHERE newer.scheduled_pin_id = waiting.id AND newer.given_at > consent.given_at)
        ORDER BY 2, 1 LIMIT @most
        """;

    public static async Task<IReadOnlyList<DuePin>> RunAsync(
        Database database,
        DbConnection connection,
        AccountId account,
        Instant until,
        int most,
        CancellationToken cancellationToken)
    {
        await using var command = connection.Prepare(Text);
        command.Give("account", account.Value);
        command.Give("until", database.ToParameter(until));
        command.Give("most", most);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        var found = new List<DuePin>();
        while (await row.ReadAsync(cancellationToken))
        {
            found.Add(new(ScheduledPinId.Of(row.GetGuid(0)), database.ReadInstant(row, 1), IsClaimed: true));
        }

        return found;
    }
}
