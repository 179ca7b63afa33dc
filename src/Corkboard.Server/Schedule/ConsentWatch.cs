using Corkboard.Server.Data;
using Corkboard.Server.Drafts;
using Corkboard.Server.Guarding;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Schedule;

/// <summary>
/// Voids the yes to a Pin whose draft was edited afterwards, and takes it off the schedule where the draft was put away. Publishing
/// checks the same once more, so a late look lets nothing through.
/// </summary>
internal sealed class ConsentWatch(IServiceScopeFactory scopes, GuardHome guard, IClock clock)
{
    private const int BatchSize = 200;

    public async Task VoidOutdatedAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CorkboardDb>();
        var now = clock.GetCurrentInstant();

        // Every workspace's rows: the watch runs for nobody in particular, and hands nothing to anybody.
        var outdated = await (
            from pin in db.Set<ScheduledPin>().IgnoreQueryFilters([CorkboardDb.WorkspaceFilter])
            join draft in db.Set<Draft>().IgnoreQueryFilters([CorkboardDb.WorkspaceFilter]) on pin.DraftId equals draft.Id
            where pin.State == ScheduledPinState.Planned && pin.DueAt > now && draft.Revision != pin.Revision
            select pin).Take(BatchSize).ToListAsync(cancellationToken);

        foreach (var pin in outdated)
        {
            pin.State = ScheduledPinState.ConsentVoid;
            pin.Version++;
            await VoidAsync(db, pin.Id, now, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>What is about to go out is left to publishing.</summary>
    public async Task TakeOffPutAwayAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CorkboardDb>();
        var now = clock.GetCurrentInstant();
        var tooLate = now + ScheduledPin.ChangeEnds;
        var left = await (
            from pin in db.Set<ScheduledPin>().IgnoreQueryFilters([CorkboardDb.WorkspaceFilter])
            join draft in db.Set<Draft>().IgnoreQueryFilters([CorkboardDb.WorkspaceFilter]) on pin.DraftId equals draft.Id
            where draft.State == DraftState.Discarded && pin.State != ScheduledPinState.Cancelled && pin.DueAt > tooLate
            orderby pin.DueAt
            select pin).Take(BatchSize).ToListAsync(cancellationToken);

        foreach (var pin in left)
        {
            pin.State = ScheduledPinState.Cancelled;
            pin.Version++;
            await VoidAsync(db, pin.Id, now, cancellationToken);
        }

        // Before the rows are saved: whatever ends here is found and done again by the next look, and told twice is told once.
        foreach (var pin in left)
        {
            await guard.ReleaseAsync(new(pin.WorkspaceId, pin.Id.Value), cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Marks the consents of a Pin that still stand as void; saved by the caller.</summary>
    public static async Task VoidAsync(CorkboardDb db, ScheduledPinId id, Instant now, CancellationToken cancellationToken)
    {
        var standing = await db.Set<Consent>().IgnoreQueryFilters([CorkboardDb.WorkspaceFilter])
            .Where(consent => consent.ScheduledPinId == id && consent.VoidedAt == null)
            .ToListAsync(cancellationToken);
        standing.ForEach(consent => consent.VoidedAt = now);
    }
}

/// <summary>Looks every few seconds for what became of the drafts of planned Pins.</summary>
internal sealed partial class ConsentWatchService(ConsentWatch watch, TimeProvider time, ILogger<ConsentWatchService> logger) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await watch.TakeOffPutAwayAsync(stoppingToken);
                await watch.VoidOutdatedAsync(stoppingToken);
            }
            catch (Exception trouble) when (trouble is not OperationCanceledException)
            {
                // The next look finds the same rows.
                LogTrouble(trouble);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "A look for outdated consents failed.")]
    private partial void LogTrouble(Exception trouble);
}
