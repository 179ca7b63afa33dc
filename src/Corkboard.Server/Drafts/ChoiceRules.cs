using Corkboard.Server.Accounts;
using Corkboard.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace Corkboard.Server.Drafts;

/// <summary>What a member may choose: a picture of the workspace, and a board of an account that it connected. Practice SCH-1.</summary>
internal static class ChoiceRules
{
    public static async Task<IReadOnlyList<BrokenRule>> CheckAsync(
        DraftContent content, DraftContent? standing, CorkboardDb db, CancellationToken cancellationToken) =>
    [
        .. await CheckPictureAsync(content, db, cancellationToken),
        .. IsSamePlace(content, standing) ? [] : await CheckPlaceAsync(content, db, cancellationToken),
    ];

    // What was chosen once stays chosen, even while its account is not connected: publishing waits for it.
    private static bool IsSamePlace(DraftContent content, DraftContent? standing) =>
        standing is not null
        && (content.AccountId, content.BoardId, content.SectionId) == (standing.AccountId, standing.BoardId, standing.SectionId);

    private static async Task<IEnumerable<BrokenRule>> CheckPictureAsync(
        DraftContent content, CorkboardDb db, CancellationToken cancellationToken) =>
        content.PictureId is not { } id || await db.Set<Picture>().AnyAsync(picture => picture.Id == id, cancellationToken)
            ? []
            : [new("pictureId", "pictureId names no picture of this workspace.")];

    private static async Task<IEnumerable<BrokenRule>> CheckPlaceAsync(
        DraftContent content, CorkboardDb db, CancellationToken cancellationToken) => content switch
    {
        { SectionId: not null, BoardId: null } => [new("sectionId", "sectionId needs the boardId that the section is on.")],
        { BoardId: not null, AccountId: null } => [new("boardId", "boardId needs the accountId that the board belongs to.")],
        { AccountId: { } account } when !await IsConnectedAsync(account, db, cancellationToken) =>
            [new("accountId", "accountId names no connected account of this workspace.")],
        { BoardId: { } board } when !await IsBoardAsync(content.AccountId!.Value, board, db, cancellationToken) =>
            [new("boardId", "boardId names no board of this account.")],
        { SectionId: { } section } when !await IsSectionAsync(content, section, db, cancellationToken) =>
            [new("sectionId", "sectionId names no section of this board.")],
        _ => [],
    };

    private static Task<bool> IsConnectedAsync(AccountId id, CorkboardDb db, CancellationToken cancellationToken) =>
        db.Set<PinterestAccount>().AnyAsync(
            account => account.Id == id && account.State == AccountState.Connected, cancellationToken);

    private static Task<bool> IsBoardAsync(AccountId account, string id, CorkboardDb db, CancellationToken cancellationToken) =>
        db.Set<Board>().AnyAsync(
            board => board.AccountId == account && board.BoardId == id && board.GoneAt == null, cancellationToken);

    private static Task<bool> IsSectionAsync(DraftContent content, string id, CorkboardDb db, CancellationToken cancellationToken) =>
        db.Set<BoardSection>().AnyAsync(
            section => section.AccountId == content.AccountId && section.BoardId == content.BoardId
                && section.SectionId == id && section.GoneAt == null,
            cancellationToken);
}
