using System.ComponentModel.DataAnnotations;
using Corkboard.Pinterest;
using Corkboard.Server.Accounts.Tokens;
using Corkboard.Server.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Corkboard.Server.Accounts.Boards;

/// <summary>Makes a board. It belongs to the user of the token: no username is needed. Practice SCH-1.</summary>
internal sealed class CreateBoard(CorkboardDb db, AccountConnections connections, BoardRows rows)
{
    public sealed record Request
    {
        // Pinterest says no limit for its API; a longer one than this could not be kept.
        [Required, StringLength(Board.NameLimit, MinimumLength = 1)]
        public required string Name { get; init => field = value.Trim(); }

        [StringLength(500)]
        public string? Description { get; init; }
    }

    public static Task<Results<Created<BoardView>, ProblemHttpResult>> ForProgramAsync(
        Guid id, Request request, CreateBoard create, CancellationToken cancellationToken) =>
        create.HandleAsync(new(id), request, cancellationToken);

    public async Task<Results<Created<BoardView>, ProblemHttpResult>> HandleAsync(
        AccountId account, Request request, CancellationToken cancellationToken)
    {
        if (!await db.Set<PinterestAccount>().AnyAsync(row => row.Id == account, cancellationToken))
        {
            return TypedResults.Problem(AccountProblems.NotFound);
        }

        var board = new NewBoard { Name = request.Name, Description = request.Description };
        var reply = await connections.UseAsync(
            account, client => client.Boards.CreateAsync(board, cancellationToken), cancellationToken);
        if (!reply.IsAnswer(out var made, out var problem))
        {
            return TypedResults.Problem(problem);
        }

        var row = await rows.KeepNewAsync(account, made, cancellationToken);

        return TypedResults.Created($"/api/accounts/{account.Value}/boards/{row.BoardId}/sections", BoardView.Of(row));
    }
}
