using System.Data.Common;
using System.Runtime.CompilerServices;

namespace Corkboard.Server.Data.Sql.Journal;

/// <summary>Reads the snapshots of the guard's memory, newest first. They belong to no workspace.</summary>
internal static class ReadGuardSnapshots
{
    private const string Text = "SELECT number, memory FROM guard_snapshot ORDER BY number DESC";

    public static async IAsyncEnumerable<(long Number, byte[] Memory)> RunAsync(
        DbConnection connection, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var command = connection.Prepare(Text);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        while (await row.ReadAsync(cancellationToken))
        {
            yield return (row.GetInt64(0), row.GetFieldValue<byte[]>(1));
        }
    }
}
