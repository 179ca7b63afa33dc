using System.Data.Common;
using Corkboard.Server.Publishing;

namespace Corkboard.Server.Data.Sql.Ledger;

/// <summary>Moves one publication of an account to its next state, if it is still in the one that it is moved from.</summary>
internal static class UpdatePublication
{
    private const string Text = """
        UPDATE publication
        SET state = @state, due_at = @due_at, agreed_for = @agreed_for, changed_at = @changed_at, attempts = @attempts,
            unknowns = @unknowns, unsettled_since = @unsettled_since, steps = @steps, reason = @reason, reason_text = @reason_text
        WHERE id = @id AND account_id = @account AND state = @from
        """;

    public static async Task<bool> RunAsync(
        Database database,
        DbTransaction transaction,
        Publication publication,
        PublicationState from,
        CancellationToken cancellationToken)
    {
        await using var command = transaction.Connection!.Prepare(Text, transaction);
        GiveState(database, command, publication);
        command.Give("from", from.ToString());

        return await command.ExecuteNonQueryAsync(cancellationToken) == 1;
    }

    /// <summary>Everything of a publication that can change, and the key by which it is found.</summary>
    public static void GiveState(Database database, DbCommand command, Publication publication)
    {
        command.Give("id", publication.Id.Value);
        command.Give("account", publication.AccountId.Value);
        command.Give("state", publication.State.ToString());
        command.Give("due_at", database.ToParameterOrNull(publication.DueAt));
        command.Give("agreed_for", database.ToParameterOrNull(publication.AgreedFor));
        command.Give("changed_at", database.ToParameter(publication.ChangedAt));
        command.Give("attempts", publication.Attempts);
        command.Give("unknowns", publication.Unknowns);
        command.Give("unsettled_since", database.ToParameterOrNull(publication.UnsettledSince));
        command.Give("steps", publication.Steps);
        command.Give("reason", publication.Reason);
        command.Give("reason_text", publication.ReasonText);
    }
}
