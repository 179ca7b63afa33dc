using System.Data.Common;
using Corkboard.Server.Accounts;
using NodaTime;

namespace Corkboard.Server.Data.Sql.Leases;

/// <summary>A lease as the database has it, and the database's own time.</summary>
internal sealed record StoredLease(long Fence, string? Owner, string? OwnerHost, Instant EndsAt, Instant Now);

/// <summary>Reads the lease of one account and keeps it from changing until the transaction ends.</summary>
internal static class ReadLease
{
    public static async Task<StoredLease?> RunAsync(
        Database database, DbTransaction transaction, AccountId account, Instant uptime, CancellationToken cancellationToken)
    {
        await using var command = transaction.Connection!.Prepare(
            $"SELECT fence, owner, owner_host, ends_at, {database.LeaseClock} FROM account_lease WHERE account_id = @account{database.ForUpdate}",
            transaction);
        command.Give("account", account.Value);
        command.Give("now", database.ToParameter(uptime));
        await using var row = await command.ExecuteReaderAsync(cancellationToken);

        return await row.ReadAsync(cancellationToken)
            ? new(
                row.GetInt64(0),
                row.IsDBNull(1) ? null : row.GetString(1),
                row.IsDBNull(2) ? null : row.GetString(2),
                database.ReadInstant(row, 3),
                database.ReadInstant(row, 4))
            : null;
    }
}
