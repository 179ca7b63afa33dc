using System.Data.Common;
using Corkboard.Server.Accounts;
using NodaTime;

namespace Corkboard.Server.Data.Sql.Leases;

/// <summary>Remembers that one account's lease was taken from an owner that may live on.</summary>
internal static class KeepLostLease
{
    private const string Text = """
        INSERT INTO lost_lease (account_id, fence, owner, owner_host, lost_at)
        VALUES (@account, @fence, @owner, @host, @at)
        """;

    public static async Task RunAsync(
        Database database, DbTransaction transaction, AccountId account, StoredLease lost, Instant at, CancellationToken cancellationToken)
    {
        await using var command = transaction.Connection!.Prepare(Text, transaction);
        command.Give("account", account.Value);
        command.Give("fence", lost.Fence);
        command.Give("owner", lost.Owner);
        command.Give("host", lost.OwnerHost);
        command.Give("at", database.ToParameter(at));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
