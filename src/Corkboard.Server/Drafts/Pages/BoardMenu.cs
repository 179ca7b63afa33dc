using Corkboard.Server.Accounts;
using Corkboard.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace Corkboard.Server.Drafts.Pages;

/// <summary>A connected account and the places on it, boards by name, each followed by its sections.</summary>
public sealed record AccountPlaces(Guid AccountId, string Name, IReadOnlyList<(string Value, string Words)> Choices);

/// <summary>Lists where a Pin can go.</summary>
internal sealed class BoardMenu(CorkboardDb db)
{
    public async Task<IReadOnlyList<AccountPlaces>> AllAsync(CancellationToken cancellationToken)
    {
        var accounts = await db.Set<PinterestAccount>().AsNoTracking()
            .Where(account => account.State == AccountState.Connected)
            .OrderBy(account => account.ConnectedAt)
            .ToListAsync(cancellationToken);
        var boards = (await db.Set<Board>().AsNoTracking().Where(board => board.GoneAt == null).ToListAsync(cancellationToken))
            .ToLookup(board => board.AccountId);
        var sections = (await db.Set<BoardSection>().AsNoTracking().Where(one => one.GoneAt == null).ToListAsync(cancellationToken))
            .ToLookup(section => (section.AccountId, section.BoardId));

        return
        [
            .. accounts.Select(account => new AccountPlaces(
                account.Id.Value,
                account.Username ?? "An account without a name",
                [.. boards[account.Id].OrderBy(board => board.Name, StringComparer.OrdinalIgnoreCase)
                    .SelectMany(board => Choices(board, sections[(account.Id, board.BoardId)]))])),
        ];
    }

    private static IEnumerable<(string Value, string Words)> Choices(Board board, IEnumerable<BoardSection> sections) =>
    [
        (new Place(board.AccountId.Value, board.BoardId, null).ToString(), board.Name),
        .. sections.OrderBy(section => section.Name, StringComparer.OrdinalIgnoreCase).Select(section => (
            new Place(board.AccountId.Value, board.BoardId, section.SectionId).ToString(), $"{board.Name} / {section.Name}")),
    ];
}
