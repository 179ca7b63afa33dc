using Corkboard.Server.Accounts;
using Corkboard.Server.Accounts.Boards;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Corkboard.Server.Drafts.Pages;

/// <summary>Makes the board that a member named while writing a Pin, and chooses it. Practice SCH-1.</summary>
internal sealed class BoardWish(CreateBoard create)
{
    /// <summary>Why the board was not made; none when it was, or when none was wished for.</summary>
    public async Task<ProblemDetails?> GrantAsync(DraftForm form, CancellationToken cancellationToken)
    {
        if (form.NewBoard?.Trim() is not { Length: > 0 } name)
        {
            return null;
        }

        if (name.Length > Board.NameLimit)
        {
            return AccountProblems.NameUnfit(Board.NameLimit, name.Length);
        }

        if (form.NewBoardAccount is not { } account)
        {
            return AccountProblems.NotFound;
        }

        switch ((await create.HandleAsync(new(account), new() { Name = name }, cancellationToken)).Result)
        {
            case Created<BoardView> { Value: { } board }:
                form.Place = new Place(account, board.Id, null).ToString();
                form.NewBoard = null;
                return null;

            case ProblemHttpResult { ProblemDetails: var problem }:
                return problem;

            default:
                throw new InvalidOperationException("A board is made or refused.");
        }
    }
}
