using System.ComponentModel.DataAnnotations;
using Corkboard.Pinterest;
using Corkboard.Server.Accounts.Tokens;
using Corkboard.Server.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Corkboard.Server.Accounts.Boards;

/// <summary>Makes a section of a board.</summary>
internal sealed class CreateSection(CorkboardDb db, AccountConnections connections, BoardRows rows)
{
    public sealed record Request
    {
        [Required, StringLength(BoardLimits.SectionNameLength, MinimumLength = 1)]
        public required string Name { get; init => field = value.Trim(); }
    }

    public static Task<Results<Created<SectionView>, ProblemHttpResult>> ForProgramAsync(
        Guid id, string boardId, Request request, CreateSection create, CancellationToken cancellationToken) =>
        create.HandleAsync(new(id), boardId, request, cancellationToken);

    public async Task<Results<Created<SectionView>, ProblemHttpResult>> HandleAsync(
        AccountId account, string boardId, Request request, CancellationToken cancellationToken)
    {
        if (!await db.Set<Board>().AnyAsync(
            board => board.AccountId == account && board.BoardId == boardId && board.GoneAt == null, cancellationToken))
        {
            return TypedResults.Problem(AccountProblems.BoardNotFound);
        }

        var reply = await connections.UseAsync(
            account,
            client => client.Boards.CreateSectionAsync(new(boardId), request.Name, cancellationToken),
            cancellationToken);
        if (!reply.IsAnswer(out var made, out var problem))
        {
            return TypedResults.Problem(problem);
        }

        var row = await rows.KeepNewAsync(account, boardId, made, cancellationToken);

        return TypedResults.Created($"/api/accounts/{account.Value}/boards/{boardId}/sections", SectionView.Of(row));
    }
}
