using Corkboard.Server.Data;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Accounts.Boards;

/// <summary>Keeps what was read of boards and sections. What a full read no longer shows is marked as gone, never deleted.</summary>
internal sealed class BoardRows(CorkboardDb db, CurrentWorkspace workspace, IClock clock)
{
    // Pinterest's reads may lag behind its writes: what is this new need not be in the list yet.
    private static readonly Duration ReadLag = Duration.FromMinutes(5);

    public Task KeepBoardsAsync(
        AccountId account, IReadOnlyList<Pinterest.Board> read, Instant startedAt, CancellationToken cancellationToken) =>
        db.WriteAsync(
            async token =>
            {
                var now = clock.GetCurrentInstant();
                var known = await db.Set<Board>().Where(row => row.AccountId == account)
                    .ToDictionaryAsync(row => row.BoardId, StringComparer.Ordinal, token);
                foreach (var board in read.DistinctBy(board => board.Id))
                {
                    Keep(account, board, known.GetValueOrDefault(board.Id.Value), now);
                    known.Remove(board.Id.Value);
                }

                foreach (var missing in known.Values.Where(row => row.GoneAt is null && row.SeenAt + ReadLag <= startedAt))
                {
                    missing.GoneAt = now;
                }

                (await db.Set<PinterestAccount>().SingleAsync(row => row.Id == account, token)).BoardsReadAt = now;
                await db.SaveChangesAsync(token);
            },
            cancellationToken);

    public Task KeepSectionsAsync(
        AccountId account, string boardId, IReadOnlyList<Pinterest.BoardSection> read, CancellationToken cancellationToken) =>
        db.WriteAsync(
            async token =>
            {
                var now = clock.GetCurrentInstant();
                var known = await db.Set<BoardSection>().Where(row => row.AccountId == account && row.BoardId == boardId)
                    .ToDictionaryAsync(row => row.SectionId, StringComparer.Ordinal, token);
                foreach (var section in read.DistinctBy(section => section.Id))
                {
                    Keep(account, boardId, section, known.GetValueOrDefault(section.Id.Value), now);
                    known.Remove(section.Id.Value);
                }

                foreach (var missing in known.Values.Where(row => row.GoneAt is null && row.SeenAt + ReadLag <= now))
                {
                    missing.GoneAt = now;
                }

                (await db.Set<Board>().SingleAsync(row => row.AccountId == account && row.BoardId == boardId, token)).SectionsReadAt = now;
                await db.SaveChangesAsync(token);
            },
            cancellationToken);

    /// <summary>Keeps a board that was just made, before any list shows it.</summary>
    public Task<Board> KeepNewAsync(AccountId account, Pinterest.Board made, CancellationToken cancellationToken) => db.WriteAsync(
        async token =>
        {
            var known = await db.Set<Board>()
                .SingleOrDefaultAsync(row => row.AccountId == account && row.BoardId == made.Id.Value, token);
            var row = Keep(account, made, known, clock.GetCurrentInstant());
            await db.SaveChangesAsync(token);

            return row;
        },
        cancellationToken);

    /// <summary>Keeps a section that was just made, before any list shows it.</summary>
    public Task<BoardSection> KeepNewAsync(
        AccountId account, string boardId, Pinterest.BoardSection made, CancellationToken cancellationToken) => db.WriteAsync(
        async token =>
        {
            var known = await db.Set<BoardSection>().SingleOrDefaultAsync(
                row => row.AccountId == account && row.BoardId == boardId && row.SectionId == made.Id.Value, token);
            var row = Keep(account, boardId, made, known, clock.GetCurrentInstant());
            await db.SaveChangesAsync(token);

            return row;
        },
        cancellationToken);

    private Board Keep(AccountId account, Pinterest.Board read, Board? known, Instant now)
    {
        var row = known ?? Add(new Board
        {
            AccountId = account,
            WorkspaceId = workspace.Id,
            BoardId = read.Id.Value,
            Name = "",
            Privacy = "",
            FirstSeenAt = now,
            SeenAt = now,
        });
        row.Name = Cut(read.Name);
        row.Privacy = read.Privacy?.Value ?? "";
        row.SeenAt = now;
        row.GoneAt = null;

        return row;
    }

    private BoardSection Keep(AccountId account, string boardId, Pinterest.BoardSection read, BoardSection? known, Instant now)
    {
        var row = known ?? Add(new BoardSection
        {
            AccountId = account,
            WorkspaceId = workspace.Id,
            BoardId = boardId,
            SectionId = read.Id.Value,
            Name = "",
            SeenAt = now,
        });
        row.Name = Cut(read.Name);
        row.SeenAt = now;
        row.GoneAt = null;

        return row;
    }

    private T Add<T>(T row)
        where T : class
    {
        db.Add(row);

        return row;
    }

    // Pinterest documents no limit for names; the column has one.
    private static string Cut(string? name) => name is { Length: > Board.NameLimit } ? name[..Board.NameLimit] : name ?? "";
}
