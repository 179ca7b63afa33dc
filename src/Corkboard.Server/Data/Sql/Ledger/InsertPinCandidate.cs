using System.Data.Common;
using Corkboard.Server.Publishing;

namespace Corkboard.Server.Data.Sql.Ledger;

/// <summary>Keeps a Pin that could be the one of a publication of a workspace, for the member who is asked.</summary>
internal static class InsertPinCandidate
{
    private const string Text = """
        INSERT INTO pin_candidate (publication_id, pin_id, workspace_id, title, picture_address, created_at)
        VALUES (@publication, @pin, @workspace, @title, @picture, @created_at)
        ON CONFLICT (publication_id, pin_id) DO NOTHING
        """;

    public static async Task RunAsync(
        Database database, DbTransaction transaction, PinCandidate candidate, CancellationToken cancellationToken)
    {
        await using var command = transaction.Connection!.Prepare(Text, transaction);
        command.Give("publication", candidate.PublicationId.Value);
        command.Give("pin", candidate.PinId);
        command.Give("workspace", candidate.WorkspaceId.Value);
        command.Give("title", candidate.Title);
        command.Give("picture", candidate.PictureAddress);
        command.Give("created_at", database.ToParameterOrNull(candidate.CreatedAt));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
