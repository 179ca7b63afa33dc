using System.Data.Common;
using Corkboard.Server.Guarding;

namespace Corkboard.Server.Data.Sql.Journal;

/// <summary>Adds one entry to the guard's journal. The guard compares across workspaces: its journal belongs to none.</summary>
internal static class AppendGuardEntry
{
    private const string Text = """
        INSERT INTO guard_journal (number, at, kind, subject, facts, verdict, effects)
        VALUES (@number, @at, @kind, @subject, @facts, @verdict, @effects)
        """;

    public static async Task RunAsync(
        Database database, DbTransaction transaction, JournalEntry entry, CancellationToken cancellationToken)
    {
        await using var command = transaction.Connection!.Prepare(Text, transaction);
        command.Give("number", entry.Number);
        command.Give("at", database.ToParameter(entry.At));
        command.Give("kind", entry.Kind);
        command.Give("subject", entry.Subject?.Value);
        command.Give("facts", entry.Facts);
        command.Give("verdict", entry.Verdict);
        command.Give("effects", entry.Effects);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
