using System.Data.Common;

namespace Corkboard.Server.Data.Sql.Journal;

/// <summary>Drops all snapshots of the guard's memory but the newest ones. They belong to no workspace.</summary>
internal static class DropGuardSnapshots
{
    private const string Text = """
        DELETE FROM guard_snapshot
        WHERE number NOT IN (SELECT number FROM guard_snapshot ORDER BY number DESC LIMIT @keep)
        """;

    public static async Task RunAsync(DbTransaction transaction, int keep, CancellationToken cancellationToken)
    {
        await using var command = transaction.Connection!.Prepare(Text, transaction);
        command.Give("keep", keep);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
