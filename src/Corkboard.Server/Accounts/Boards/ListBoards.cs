using System.ComponentModel.DataAnnotations;
using Corkboard.Server.Data;
using Corkboard.Server.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Corkboard.Server.Accounts.Boards;

/// <summary>Shows the boards that an account reaches, as of the last read, and their sections.</summary>
internal static class ListBoards
{
    public static async Task<Results<Ok<Page<BoardView>>, ProblemHttpResult>> BoardsAsync(
        Guid id,
        string? cursor,
        [Range(1, Page<BoardView>.MaximumLimit)] int? limit,
        CorkboardDb db,
        CancellationToken cancellationToken)
    {
        var account = new AccountId(id);
        if (!await db.Set<PinterestAccount>().AnyAsync(row => row.Id == account, cancellationToken))
        {
            return TypedResults.Problem(AccountProblems.NotFound);
        }

        if (!Cursor.TryRead(cursor, out var after))
        {
            return TypedResults.Problem(AccountProblems.CursorUnreadable);
        }

        var boards = db.Set<Board>().AsNoTracking().Where(board => board.AccountId == account && board.GoneAt == null);
        if (after is not null)
        {
            boards = boards.Where(board => board.FirstSeenAt > after.At
                || (board.FirstSeenAt == after.At && string.Compare(board.BoardId, after.Key) > 0));
        }

        var size = limit ?? Page<BoardView>.DefaultLimit;
        var found = await boards
            .OrderBy(board => board.FirstSeenAt).ThenBy(board => board.BoardId)
            .Take(size + 1)
            .ToListAsync(cancellationToken);
        var page = Page<Board>.Of(found, size, board => new(board.FirstSeenAt, board.BoardId));

        return TypedResults.Ok(new Page<BoardView>([.. page.Items.Select(BoardView.Of)], page.Next));
    }

    public static async Task<Results<Ok<IReadOnlyList<SectionView>>, ProblemHttpResult>> SectionsAsync(
        Guid id, string boardId, CorkboardDb db, CancellationToken cancellationToken)
    {
        var account = new AccountId(id);
        if (!await db.Set<Board>().AnyAsync(board => board.AccountId == account && board.BoardId == boardId, cancellationToken))
        {
            return TypedResults.Problem(AccountProblems.BoardNotFound);
        }

        var sections = await db.Set<BoardSection>().AsNoTracking()
            .Where(section => section.AccountId == account && section.BoardId == boardId && section.GoneAt == null)
            .OrderBy(section => section.Name).ThenBy(section => section.SectionId)
            .ToListAsync(cancellationToken);

        return TypedResults.Ok<IReadOnlyList<SectionView>>([.. sections.Select(SectionView.Of)]);
    }
}
