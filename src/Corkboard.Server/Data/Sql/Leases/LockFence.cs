using System.Data.Common;
using Corkboard.Server.Accounts;

namespace Corkboard.Server.Data.Sql.Leases;

/// <summary>Reads the fence of one account and keeps it from moving until the transaction ends; none where nobody ever had its lease.</summary>
internal static class LockFence
{
    public static async Task<long?> RunAsync(
        Database database, DbTransaction transaction, AccountId account, CancellationToken cancellationToken)
    {
        await using var command = transaction.Connection!.Prepare(
            $"SELECT fence FROM account_lease WHERE account_id = @account{database.ForUpdate}", transaction);
        command.Give("account", account.Value);

        return await command.ExecuteScalarAsync(cancellationToken) as long?;
    }
}
