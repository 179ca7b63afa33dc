using System.Data.Common;
using Corkboard.Server.Accounts;

namespace Corkboard.Server.Data.Sql.Leases;

/// <summary>Names the server that lost this lease of one account and was not heard of since; none where all is silent.</summary>
internal static class FindUnsilencedOwner
{
    private const string Text = """
        SELECT owner_host, owner FROM lost_lease
        WHERE account_id = @account AND fence = @fence AND silent_at IS NULL
        """;

    public static async Task<(string Host, string Owner)?> RunAsync(
        DbConnection connection, AccountId account, long fence, CancellationToken cancellationToken)
    {
        await using var command = connection.Prepare(Text);
        command.Give("account", account.Value);
        command.Give("fence", fence);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);

        return await row.ReadAsync(cancellationToken) ? (row.GetString(0), row.GetString(1)) : null;
    }
}
