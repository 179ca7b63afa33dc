using Corkboard.Server.Accounts.Boards;
using Corkboard.Server.Data;
using Corkboard.Server.Workspaces;
using Corkboard.Server.Workspaces.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Corkboard.Server.Accounts.Pages;

/// <summary>An account's boards as its page shows and changes them. Viewers only look.</summary>
internal sealed class BoardShelf(CorkboardDb db, Caller caller, BoardCatalogue catalogue, CreateBoard createBoard, CreateSection createSection)
{
    /// <summary>All boards by name, each with its sections.</summary>
    public async Task<IReadOnlyList<ShelvedBoard>> OfAsync(AccountId account, CancellationToken cancellationToken)
    {
        var boards = await db.Set<Board>().AsNoTracking()
            .Where(board => board.AccountId == account && board.GoneAt == null).ToListAsync(cancellationToken);
        var sections = (await db.Set<BoardSection>().AsNoTracking()
            .Where(section => section.AccountId == account && section.GoneAt == null)
            .ToListAsync(cancellationToken)).ToLookup(section => section.BoardId, StringComparer.Ordinal);

        return
        [
            .. boards.OrderBy(board => board.Name, StringComparer.OrdinalIgnoreCase).Select(board => new ShelvedBoard(
                BoardView.Of(board),
                [.. sections[board.BoardId].OrderBy(section => section.Name, StringComparer.OrdinalIgnoreCase).Select(SectionView.Of)])),
        ];
    }

    public async Task<ProblemDetails?> ReadAsync(AccountId account, CancellationToken cancellationToken) =>
        Refusal ?? ProblemOf((await ReadBoards.HandleAsync(account.Value, db, catalogue, cancellationToken)).Result);

    public async Task<ProblemDetails?> AddBoardAsync(AccountId account, string name, CancellationToken cancellationToken) =>
        Refusal ?? Unfit(name, Board.NameLimit)
        ?? ProblemOf((await createBoard.HandleAsync(account, new() { Name = name }, cancellationToken)).Result);

    public async Task<ProblemDetails?> AddSectionAsync(
        AccountId account, string boardId, string name, CancellationToken cancellationToken) =>
        Refusal ?? Unfit(name, Pinterest.BoardLimits.SectionNameLength)
        ?? ProblemOf((await createSection.HandleAsync(account, boardId, new() { Name = name }, cancellationToken)).Result);

    private ProblemDetails? Refusal =>
        caller.Role <= WorkspaceRole.Editor ? null : AccountProblems.RoleMissing(WorkspaceRole.Editor);

    private static ProblemDetails? Unfit(string name, int limit) =>
        name.Trim().Length is var length && length >= 1 && length <= limit ? null : AccountProblems.NameUnfit(limit, length);

    private static ProblemDetails? ProblemOf(IResult result) => (result as ProblemHttpResult)?.ProblemDetails;
}

/// <summary>A board with its sections.</summary>
internal sealed record ShelvedBoard(BoardView Board, IReadOnlyList<SectionView> Sections);
