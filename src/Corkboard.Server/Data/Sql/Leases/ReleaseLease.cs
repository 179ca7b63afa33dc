using System.Data.Common;
using Corkboard.Server.Accounts.Leases;

namespace Corkboard.Server.Data.Sql.Leases;

/// <summary>Gives one account's lease back, if the fence is still this one. Its number stays, so that the next owner's is higher.</summary>
internal static class ReleaseLease
{
    private const string Text = """
        UPDATE account_lease SET owner = NULL, owner_host = NULL
        WHERE account_id = @account AND fence = @fence AND owner = @owner
        """;

    public static async Task<bool> RunAsync(
        DbTransaction transaction, Lease lease, ServerProcess owner, CancellationToken cancellationToken)
    {
        await using var command = transaction.Connection!.Prepare(Text, transaction);
        command.Give("account", lease.AccountId.Value);
        command.Give("fence", lease.Fence);
        command.Give("owner", owner.Owner);

        return await command.ExecuteNonQueryAsync(cancellationToken) == 1;
    }
}
