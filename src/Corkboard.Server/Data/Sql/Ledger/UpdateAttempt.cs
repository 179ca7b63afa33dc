using System.Data.Common;
using Corkboard.Server.Publishing;

namespace Corkboard.Server.Data.Sql.Ledger;

/// <summary>Writes what became of one attempt of an account, if it is still in the state that it is moved from.</summary>
internal static class UpdateAttempt
{
    private const string Text = """
        UPDATE publish_attempt
        SET state = @state, ended_at = @ended_at, last_arrival_at = @last_arrival_at, looks = @looks,
            status = @status, code = @code, request_id = @request_id
        WHERE id = @id AND account_id = @account AND state = @from
        """;

    public static async Task<bool> RunAsync(
        Database database,
        DbTransaction transaction,
        PublishAttempt attempt,
        AttemptState from,
        CancellationToken cancellationToken)
    {
        await using var command = transaction.Connection!.Prepare(Text, transaction);
        command.Give("id", attempt.Id.Value);
        command.Give("account", attempt.AccountId.Value);
        command.Give("state", attempt.State.ToString());
        command.Give("ended_at", database.ToParameterOrNull(attempt.EndedAt));
        command.Give("last_arrival_at", database.ToParameterOrNull(attempt.LastArrivalAt));
        command.Give("looks", attempt.Looks);
        command.Give("status", attempt.Status);
        command.Give("code", attempt.Code);
        command.Give("request_id", attempt.RequestId);
        command.Give("from", from.ToString());

        return await command.ExecuteNonQueryAsync(cancellationToken) == 1;
    }
}
