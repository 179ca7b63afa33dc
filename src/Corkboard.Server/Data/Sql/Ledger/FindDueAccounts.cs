using System.Data.Common;
using Corkboard.Server.Accounts;
using Corkboard.Server.Publishing.Lanes;
using Corkboard.Server.Workspaces;
using NodaTime;

namespace Corkboard.Server.Data.Sql.Ledger;

/// <summary>Finds the accounts of all workspaces for which there is something to do: the one place where publishing looks over all.</summary>
internal static class FindDueAccounts
{
    private const string Text = """
        SELECT pin.account_id, pin.workspace_id FROM scheduled_pin pin
        WHERE pin.due_at > @since AND pin.due_at <= @until AND pin.state <> 'Cancelled'
            AND NOT EXISTS (SELECT 1 FROM publication claimed WHERE claimed.id = pin.id)
        UNION
        SELECT account_id, workspace_id FROM publication
        WHERE state IN ('TryingAgain', 'Looking') AND due_at <= @until
        UNION
        SELECT account_id, workspace_id FROM publication
        WHERE state = 'Sending'
        UNION
        SELECT waiting.account_id, waiting.workspace_id FROM publication waiting
        JOIN pinterest_account account ON account.id = waiting.account_id
        WHERE waiting.state = 'WaitingForAccess' AND account.state = 'Connected'
        UNION
        SELECT account_id, workspace_id FROM publication
        WHERE state = 'WaitingForStandardAccess' AND NOT EXISTS (SELECT 1 FROM app_tier WHERE tier = 'Trial')
        UNION
        SELECT waiting.account_id, waiting.workspace_id FROM publication waiting
        JOIN scheduled_pin pin ON pin.id = waiting.id
        WHERE waiting.state = 'WaitingForConsent' AND pin.state <> 'ConsentVoid'
        UNION
        SELECT waiting.account_id, waiting.workspace_id FROM publication waiting
        JOIN scheduled_pin pin ON pin.id = waiting.id
        JOIN review ON review.draft_id = pin.draft_id AND review.revision = pin.revision
        WHERE waiting.state = 'WaitingForReview' AND review.decided_at > waiting.changed_at
            AND review.state IN ('Allowed', 'Refused')
        UNION
        SELECT waiting.account_id, waiting.workspace_id FROM publication waiting
        JOIN consent ON consent.scheduled_pin_id = waiting.id
        JOIN "AspNetUsers" member ON member.id = consent.member_id
        WHERE waiting.state = 'WaitingForReview' AND waiting.reason = 'address-unconfirmed'
            AND member.confirmed_at IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM consent newer WHERE newer.scheduled_pin_id = waiting.id AND newer.given_at > consent.given_at)
        """;

    public static async Task<IReadOnlyList<DueAccount>> RunAsync(
        Database database, DbConnection connection, Instant since, Instant until, CancellationToken cancellationToken)
    {
        await using var command = connection.Prepare(Text);
        command.Give("since", database.ToParameter(since));
        command.Give("until", database.ToParameter(until));
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        var found = new List<DueAccount>();
        while (await row.ReadAsync(cancellationToken))
        {
            found.Add(new(AccountId.Of(row.GetGuid(0)), WorkspaceId.Of(row.GetGuid(1))));
        }

        return found;
    }
}
