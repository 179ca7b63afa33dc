using System.Data.Common;
using Corkboard.Server.Publishing;

namespace Corkboard.Server.Data.Sql.Ledger;

/// <summary>Adds one step to the timeline of a publication of a workspace.</summary>
internal static class InsertPublicationNote
{
    private const string Text = """
        INSERT INTO publication_note (id, publication_id, workspace_id, number, at, step, text)
        VALUES (@id, @publication, @workspace, @number, @at, @step, @text)
        """;

    public static async Task RunAsync(
        Database database, DbTransaction transaction, PublicationNote note, CancellationToken cancellationToken)
    {
        await using var command = transaction.Connection!.Prepare(Text, transaction);
        command.Give("id", note.Id.Value);
        command.Give("publication", note.PublicationId.Value);
        command.Give("workspace", note.WorkspaceId.Value);
        command.Give("number", note.Number);
        command.Give("at", database.ToParameter(note.At));
        command.Give("step", note.Step);
        command.Give("text", note.Text);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
