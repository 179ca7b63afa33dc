using Corkboard.Server.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Corkboard.Server.Accounts.Boards;

/// <summary>Reads an account's boards and sections from Pinterest now.</summary>
internal static class ReadBoards
{
    public static async Task<Results<Ok<BoardReading>, ProblemHttpResult>> HandleAsync(
        Guid id, CorkboardDb db, BoardCatalogue catalogue, CancellationToken cancellationToken)
    {
        var account = new AccountId(id);
        if (!await db.Set<PinterestAccount>().AnyAsync(row => row.Id == account, cancellationToken))
        {
            return TypedResults.Problem(AccountProblems.NotFound);
        }

        var reply = await catalogue.ReadAsync(account, cancellationToken);

        return reply.IsAnswer(out var reading, out var problem) ? TypedResults.Ok(reading) : TypedResults.Problem(problem);
    }
}
