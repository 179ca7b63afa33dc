using System.Data.Common;
using Corkboard.Server.Publishing;

namespace Corkboard.Server.Data.Sql.Ledger;

/// <summary>Gives a Pin on Pinterest to one attempt of an account. A Pin that another attempt has cannot be given again.</summary>
internal static class InsertPublishedPin
{
    private const string Text = """
        INSERT INTO published_pin (
            pin_id, workspace_id, publication_id, attempt_id, account_id, board_id, published_at, evidence)
        VALUES (@pin, @workspace, @publication, @attempt, @account, @board, @published_at, @evidence)
        """;

    public static async Task RunAsync(
        Database database, DbTransaction transaction, PublishedPin pin, CancellationToken cancellationToken)
    {
        await using var command = transaction.Connection!.Prepare(Text, transaction);
        command.Give("pin", pin.PinId);
        command.Give("workspace", pin.WorkspaceId.Value);
        command.Give("publication", pin.PublicationId.Value);
        command.Give("attempt", pin.AttemptId.Value);
        command.Give("account", pin.AccountId.Value);
        command.Give("board", pin.BoardId);
        command.Give("published_at", database.ToParameter(pin.PublishedAt));
        command.Give("evidence", pin.Evidence.ToString());
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
