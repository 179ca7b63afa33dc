using System.Data.Common;
using Corkboard.Server.Accounts;
using Corkboard.Server.Schedule;

namespace Corkboard.Server.Data.Sql.Ledger;

/// <summary>Asks whether a scheduled Pin of an account still stands as it was read, and keeps it so until the transaction ends. Nothing stands in a restored copy that is held.</summary>
internal static class LockScheduledPin
{
    public static async Task<bool> RunAsync(
        Database database, DbTransaction transaction, AccountId account, ScheduledPin pin, CancellationToken cancellationToken)
    {
        await using var command = transaction.Connection!.Prepare(
            $"""
            SELECT id FROM scheduled_pin
            WHERE id = @id AND account_id = @account AND state = @planned AND revision = @revision AND version = @version
                AND {FindHold.IsNone}{database.ForUpdate}
            """,
            transaction);
        command.Give("id", pin.Id.Value);
        command.Give("account", account.Value);
        command.Give("planned", nameof(ScheduledPinState.Planned));
        command.Give("revision", pin.Revision);
        command.Give("version", pin.Version);

        return await command.ExecuteScalarAsync(cancellationToken) is not null;
    }
}
