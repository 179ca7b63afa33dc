using System.Data.Common;
using Corkboard.Server.Publishing;

namespace Corkboard.Server.Data.Sql.Ledger;

/// <summary>Claims one scheduled Pin of an account. Its key is the scheduled Pin's: a second claim fails.</summary>
internal static class InsertPublication
{
    private const string Text = """
        INSERT INTO publication (
            id, workspace_id, account_id, board_id, state, due_at, planned_for, agreed_for, changed_at,
            attempts, unknowns, unsettled_since, steps, reason, reason_text)
        VALUES (
            @id, @workspace, @account, @board, @state, @due_at, @planned_for, @agreed_for, @changed_at,
            @attempts, @unknowns, @unsettled_since, @steps, @reason, @reason_text)
        """;

    public static async Task RunAsync(
        Database database, DbTransaction transaction, Publication publication, CancellationToken cancellationToken)
    {
        await using var command = transaction.Connection!.Prepare(Text, transaction);
        command.Give("workspace", publication.WorkspaceId.Value);
        command.Give("board", publication.BoardId);
        command.Give("planned_for", database.ToParameter(publication.PlannedFor));
        UpdatePublication.GiveState(database, command, publication);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
