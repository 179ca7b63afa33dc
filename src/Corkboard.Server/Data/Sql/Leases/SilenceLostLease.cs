using System.Data.Common;
using Corkboard.Server.Accounts;
using NodaTime;

namespace Corkboard.Server.Data.Sql.Leases;

/// <summary>Notes that nothing of a lost lease of one account can arrive any more.</summary>
internal static class SilenceLostLease
{
    private const string Text = """
        UPDATE lost_lease SET silent_at = @at
        WHERE account_id = @account AND fence = @fence AND silent_at IS NULL
        """;

    public static async Task RunAsync(
        Database database, DbTransaction transaction, AccountId account, long fence, Instant at, CancellationToken cancellationToken)
    {
        await using var command = transaction.Connection!.Prepare(Text, transaction);
        command.Give("account", account.Value);
        command.Give("fence", fence);
        command.Give("at", database.ToParameter(at));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
