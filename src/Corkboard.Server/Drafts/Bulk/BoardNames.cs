using Corkboard.Server.Accounts;
using Corkboard.Server.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Corkboard.Server.Drafts.Bulk;

/// <summary>Where a Pin goes by Pinterest's IDs.</summary>
internal sealed record NamedPlace(AccountId AccountId, string BoardId, string? SectionId);

/// <summary>The boards of the connected accounts, found by the names that people write.</summary>
internal sealed class BoardNames
{
    private readonly ILookup<string, NamedPlace> _boards;
    private readonly ILookup<(AccountId Account, string Board, string Name), string> _sections;

    private BoardNames(IEnumerable<Board> boards, IEnumerable<BoardSection> sections)
    {
        _boards = boards.ToLookup(board => Plain(board.Name), board => new NamedPlace(board.AccountId, board.BoardId, null), StringComparer.Ordinal);
        _sections = sections.ToLookup(section => (section.AccountId, section.BoardId, Plain(section.Name)), section => section.SectionId);
    }

    public static async Task<BoardNames> ReadAsync(CorkboardDb db, AccountId? only, CancellationToken cancellationToken)
    {
        var accounts = await db.Set<PinterestAccount>()
            .Where(account => account.State == AccountState.Connected && (only == null || account.Id == only))
            .Select(account => account.Id)
            .ToListAsync(cancellationToken);
        var boards = await db.Set<Board>().AsNoTracking()
            .Where(board => board.GoneAt == null && accounts.Contains(board.AccountId)).ToListAsync(cancellationToken);
        var sections = await db.Set<BoardSection>().AsNoTracking()
            .Where(section => section.GoneAt == null && accounts.Contains(section.AccountId)).ToListAsync(cancellationToken);

        return new(boards, sections);
    }

    /// <summary>The one place of this name: a board's whole name first, then <c>board/section</c>.</summary>
    public (NamedPlace? Place, ProblemDetails? Problem) Find(string name)
    {
        List<NamedPlace> found = _boards.Contains(Plain(name)) ? [.. _boards[Plain(name)]] : [.. InSections(name)];

        return found switch
        {
            [var one] => (one, null),
            [] => (null, ImportProblems.BoardUnknown(name)),
            _ => (null, ImportProblems.BoardAmbiguous(name)),
        };
    }

    // Names may have strokes of their own: each one may be where the section begins.
    private IEnumerable<NamedPlace> InSections(string name) =>
        from stroke in Enumerable.Range(0, name.Length).Where(index => name[index] == '/')
        from board in _boards[Plain(name[..stroke])]
        from section in _sections[(board.AccountId, board.BoardId, Plain(name[(stroke + 1)..]))]
        select board with { SectionId = section };

    private static string Plain(string name) => name.Trim().ToUpperInvariant();
}
