using System.Data.Common;
using Corkboard.Server.Accounts;
using Corkboard.Server.Accounts.Leases;
using NodaTime;

namespace Corkboard.Server.Data.Sql.Leases;

/// <summary>Makes a server the owner of one account's lease, under a new fence. The row is the account's own and locked before.</summary>
internal static class TakeLease
{
    public static async Task<bool> RunAsync(
        Database database,
        DbTransaction transaction,
        AccountId account,
        long fence,
        ServerProcess owner,
        Duration length,
        Instant uptime,
        CancellationToken cancellationToken)
    {
        // The condition is for the account's first lease, whose row nobody could lock.
        await using var command = transaction.Connection!.Prepare(
            $"""
            INSERT INTO account_lease (account_id, fence, owner, owner_host, ends_at)
            VALUES (@account, @fence, @owner, @host, {database.LeaseClock} + @length)
            ON CONFLICT (account_id) DO UPDATE
            SET fence = excluded.fence, owner = excluded.owner, owner_host = excluded.owner_host, ends_at = excluded.ends_at
            WHERE account_lease.fence < excluded.fence
            """,
            transaction);
        command.Give("account", account.Value);
        command.Give("fence", fence);
        command.Give("owner", owner.Owner);
        command.Give("host", owner.Host);
        command.Give("length", database.ToParameter(length));
        command.Give("now", database.ToParameter(uptime));

        return await command.ExecuteNonQueryAsync(cancellationToken) == 1;
    }
}
