using System.Data.Common;
using Corkboard.Server.Publishing;

namespace Corkboard.Server.Data.Sql.Ledger;

/// <summary>Keeps until when nothing is sent for one account.</summary>
internal static class KeepAccountPause
{
    private const string Text = """
        INSERT INTO account_pause (account_id, workspace_id, until, reason, reason_text)
        VALUES (@account, @workspace, @until, @reason, @reason_text)
        ON CONFLICT (account_id) DO UPDATE
        SET until = excluded.until, reason = excluded.reason, reason_text = excluded.reason_text
        """;

    public static async Task RunAsync(
        Database database, DbTransaction transaction, AccountPause pause, CancellationToken cancellationToken)
    {
        await using var command = transaction.Connection!.Prepare(Text, transaction);
        command.Give("account", pause.AccountId.Value);
        command.Give("workspace", pause.WorkspaceId.Value);
        command.Give("until", database.ToParameter(pause.Until));
        command.Give("reason", pause.Reason);
        command.Give("reason_text", pause.ReasonText);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
