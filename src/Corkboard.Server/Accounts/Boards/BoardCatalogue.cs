using Corkboard.Pinterest;
using Corkboard.Server.Accounts.Tokens;
using Corkboard.Server.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Accounts.Boards;

/// <summary>Reads all boards of an account and their sections. Sections are a call for each board, so a turn reads a portion and the next one goes on.</summary>
internal sealed class BoardCatalogue(CorkboardDb db, AccountConnections connections, BoardRows rows, IClock clock)
{
    public static readonly Duration Interval = Duration.FromDays(1);

    /// <summary>A tenth of what Pinterest allows an app and user in a minute.</summary>
    internal const int SectionsPerTurn = 100;

    private static readonly Duration AfterFailure = Duration.FromMinutes(5);

    /// <summary>Reads the boards to the end of the list, then sections.</summary>
    public async Task<Reply<BoardReading>> ReadAsync(AccountId account, CancellationToken cancellationToken)
    {
        var startedAt = clock.GetCurrentInstant();
        var reply = await connections.UseAsync(account, client => AllAsync(client, cancellationToken), cancellationToken);
        if (!reply.IsAnswer(out var boards, out var problem))
        {
            await PutOffAsync(account, AfterFailure, cancellationToken);

            return new(problem);
        }

        await rows.KeepBoardsAsync(account, boards, startedAt, cancellationToken);

        return new(await ReadSectionsAsync(account, cancellationToken));
    }

    /// <summary>Goes on where the last turn stopped, or begins anew where it is time.</summary>
    public async Task ReadDueAsync(AccountId account, CancellationToken cancellationToken)
    {
        var readAt = await db.Set<PinterestAccount>()
            .Where(row => row.Id == account).Select(row => row.BoardsReadAt).SingleAsync(cancellationToken);
        if (readAt + Interval > clock.GetCurrentInstant() && await Waiting(account).AnyAsync(cancellationToken))
        {
            await ReadSectionsAsync(account, cancellationToken);
        }
        else
        {
            await ReadAsync(account, cancellationToken);
        }
    }

    private async Task<BoardReading> ReadSectionsAsync(AccountId account, CancellationToken cancellationToken)
    {
        ProblemDetails? stopped = null;
        foreach (var board in await Waiting(account).Take(SectionsPerTurn).ToListAsync(cancellationToken))
        {
            var reply = await connections.UseAsync(
                account, client => SectionsAsync(client, new(board), cancellationToken), cancellationToken);
            if (!reply.IsAnswer(out var sections, out stopped))
            {
                break;
            }

            await rows.KeepSectionsAsync(account, board, sections, cancellationToken);
        }

        var waiting = await Waiting(account).CountAsync(cancellationToken);
        await PutOffAsync(
            account,
            (stopped, waiting) switch
            {
                (not null, _) => AfterFailure,
                (_, > 0) => Duration.Zero,
                _ => Interval,
            },
            cancellationToken);
        var boards = await db.Set<Board>().CountAsync(row => row.AccountId == account && row.GoneAt == null, cancellationToken);

        return new(boards, waiting);
    }

    private IQueryable<string> Waiting(AccountId account) =>
        from board in db.Set<Board>()
        join owner in db.Set<PinterestAccount>() on board.AccountId equals owner.Id
        where board.AccountId == account && board.GoneAt == null
            && (board.SectionsReadAt == null || board.SectionsReadAt < owner.BoardsReadAt)
        orderby board.BoardId
        select board.BoardId;

    private Task<int> PutOffAsync(AccountId account, Duration wait, CancellationToken cancellationToken)
    {
        var dueAt = clock.GetCurrentInstant() + wait;

        return db.WriteAsync(
            token => db.Set<PinterestAccount>()
                .Where(row => row.Id == account)
                .ExecuteUpdateAsync(row => row.SetProperty(r => r.BoardsDueAt, dueAt), token),
            cancellationToken);
    }

    private static async Task<List<Pinterest.Board>> AllAsync(PinterestClient client, CancellationToken cancellationToken) =>
        await client.Boards.ListAsync(cancellationToken: cancellationToken).ToListAsync(cancellationToken);

    private static async Task<List<Pinterest.BoardSection>> SectionsAsync(
        PinterestClient client, BoardId board, CancellationToken cancellationToken)
    {
        try
        {
            return await client.Boards.ListSectionsAsync(board, cancellationToken: cancellationToken).ToListAsync(cancellationToken);
        }
        catch (PinterestException failure) when (failure.Kind == PinterestErrorKind.NotFound)
        {
            // The board went away since it was listed; the next full read says so.
            return [];
        }
    }
}

/// <param name="Boards">How many boards the account reaches.</param>
/// <param name="WaitingForSections">How many of them have sections still to be read, which happens within minutes.</param>
internal sealed record BoardReading(int Boards, int WaitingForSections);
