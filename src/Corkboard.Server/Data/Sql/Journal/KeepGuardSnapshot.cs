using System.Data.Common;
using NodaTime;

namespace Corkboard.Server.Data.Sql.Journal;

/// <summary>Keeps a snapshot of the guard's memory, once for each number. It belongs to no workspace.</summary>
internal static class KeepGuardSnapshot
{
    private const string Text = """
        INSERT INTO guard_snapshot (number, taken_at, memory)
        VALUES (@number, @taken_at, @memory)
        ON CONFLICT (number) DO NOTHING
        """;

    public static async Task RunAsync(
        Database database,
        DbTransaction transaction,
        long number,
        Instant takenAt,
        byte[] memory,
        CancellationToken cancellationToken)
    {
        await using var command = transaction.Connection!.Prepare(Text, transaction);
        command.Give("number", number);
        command.Give("taken_at", database.ToParameter(takenAt));
        command.Give("memory", memory);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
