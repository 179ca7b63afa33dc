using System.Data.Common;
using Corkboard.Server.Accounts.Leases;
using NodaTime;

namespace Corkboard.Server.Data.Sql.Leases;

/// <summary>Moves the end of one account's lease, if the fence is still this one.</summary>
internal static class RenewLease
{
    public static async Task<bool> RunAsync(
        Database database,
        DbTransaction transaction,
        Lease lease,
        ServerProcess owner,
        Duration length,
        Instant uptime,
        CancellationToken cancellationToken)
    {
        await using var command = transaction.Connection!.Prepare(
            $"""
            UPDATE account_lease SET ends_at = {database.LeaseClock} + @length
            WHERE account_id = @account AND fence = @fence AND owner = @owner
            """,
            transaction);
        command.Give("account", lease.AccountId.Value);
        command.Give("fence", lease.Fence);
        command.Give("owner", owner.Owner);
        command.Give("length", database.ToParameter(length));
        command.Give("now", database.ToParameter(uptime));

        return await command.ExecuteNonQueryAsync(cancellationToken) == 1;
    }
}
