using System.Data.Common;
using Corkboard.Server.Publishing;

namespace Corkboard.Server.Data.Sql.Ledger;

/// <summary>Adds one attempt of an account, with all by which its Pin can be known again.</summary>
internal static class InsertAttempt
{
    private const string Text = """
        INSERT INTO publish_attempt (
            id, publication_id, workspace_id, account_id, number, fence, state, started_at, looks, board_id, section_id,
            title, description, alt_text, link, picture_width, picture_height, fingerprint)
        VALUES (
            @id, @publication, @workspace, @account, @number, @fence, @state, @started_at, 0, @board, @section,
            @title, @description, @alt_text, @link, @width, @height, @fingerprint)
        """;

    public static async Task RunAsync(
        Database database, DbTransaction transaction, PublishAttempt attempt, CancellationToken cancellationToken)
    {
        await using var command = transaction.Connection!.Prepare(Text, transaction);
        command.Give("id", attempt.Id.Value);
        command.Give("publication", attempt.PublicationId.Value);
        command.Give("workspace", attempt.WorkspaceId.Value);
        command.Give("account", attempt.AccountId.Value);
        command.Give("number", attempt.Number);
        command.Give("fence", attempt.Fence);
        command.Give("state", attempt.State.ToString());
        command.Give("started_at", database.ToParameter(attempt.StartedAt));
        command.Give("board", attempt.BoardId);
        command.Give("section", attempt.SectionId);
        command.Give("title", attempt.Title);
        command.Give("description", attempt.Description);
        command.Give("alt_text", attempt.AltText);
        command.Give("link", attempt.Link);
        command.Give("width", attempt.PictureWidth);
        command.Give("height", attempt.PictureHeight);
        command.Give("fingerprint", attempt.Fingerprint);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
