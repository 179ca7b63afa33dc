using Corkboard.Server.Accounts.Tokens;
using Corkboard.Server.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Corkboard.Server.Accounts;

/// <summary>Deletes an account's tokens. What was planned and measured stays, and waits for the account to come back.</summary>
internal static class DisconnectAccount
{
    /// <param name="ToDo">What the member has to do on Pinterest, as Pinterest lets no app give its access back.</param>
    public sealed record Disconnected(string ToDo);

    public const string ToDo =
        "Corkboard has deleted its tokens. Pinterest still lists the app: remove it in your Pinterest settings, under security, connected apps.";

    public static async Task<Results<Ok<Disconnected>, ProblemHttpResult>> HandleAsync(
        Guid id, CorkboardDb db, CancellationToken cancellationToken)
    {
        var account = new AccountId(id);
        var found = await db.WriteAsync(
            async token =>
            {
                await db.Set<AccountToken>().Where(row => row.AccountId == account).ExecuteDeleteAsync(token);

                return await db.Set<PinterestAccount>()
                    .Where(row => row.Id == account)
                    .ExecuteUpdateAsync(
                        row => row
                            .SetProperty(r => r.State, AccountState.Disconnected)
                            .SetProperty(r => r.AccessLostReason, (string?)null)
                            .SetProperty(r => r.AccessLostAt, (NodaTime.Instant?)null)
                            .SetProperty(r => r.ReconnectBy, (NodaTime.Instant?)null),
                        token);
            },
            cancellationToken);

        return found == 1 ? TypedResults.Ok(new Disconnected(ToDo)) : TypedResults.Problem(AccountProblems.NotFound);
    }
}
