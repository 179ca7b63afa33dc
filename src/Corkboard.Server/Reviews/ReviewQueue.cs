using Corkboard.Server.Data;
using Corkboard.Server.Guarding;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Corkboard.Server.Reviews;

/// <summary>Decides the reviews that were asked for while the Guard was not ready.</summary>
internal sealed class ReviewQueue(IServiceScopeFactory scopes, WorkspaceScopes workspaces, GuardHome guard)
{
    private const int BatchSize = 100;

    public async Task DecideWaitingAsync(CancellationToken cancellationToken)
    {
        if (!guard.IsReady)
        {
            return;
        }

        foreach (var (id, workspace) in await FindAsync(cancellationToken))
        {
            await using var scope = workspaces.Enter(workspace);
            var db = scope.ServiceProvider.GetRequiredService<CorkboardDb>();
            if (await db.Set<Review>().SingleOrDefaultAsync(
                    review => review.Id == id && review.State == ReviewState.Waiting, cancellationToken) is { } review)
            {
                await scope.ServiceProvider.GetRequiredService<ReviewDesk>().DecideAsync(review, cancellationToken);
            }
        }
    }

    // The door to the workspaces that have something waiting: only whose it is, is read here.
    private async Task<IReadOnlyList<(ReviewId Id, WorkspaceId Workspace)>> FindAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var waiting = await scope.ServiceProvider.GetRequiredService<CorkboardDb>().Set<Review>()
            .IgnoreQueryFilters([CorkboardDb.WorkspaceFilter])
            .Where(review => review.State == ReviewState.Waiting)
            .OrderBy(review => review.RequestedAt)
            .Select(review => new { review.Id, review.WorkspaceId })
            .Take(BatchSize)
            .ToListAsync(cancellationToken);

        return [.. waiting.Select(row => (row.Id, row.WorkspaceId))];
    }
}

/// <summary>Looks for waiting reviews and for decisions of moderators every second.</summary>
internal sealed partial class ReviewQueueService(
    ReviewQueue queue, ModeratedReviews moderated, TimeProvider time, ILogger<ReviewQueueService> logger) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await queue.DecideWaitingAsync(stoppingToken);
                await moderated.TakeDecisionsAsync(stoppingToken);
            }
            catch (Exception trouble) when (trouble is not OperationCanceledException)
            {
                // What waits still waits; the next look finds it.
                LogTrouble(trouble);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "A look at the waiting reviews failed.")]
    private partial void LogTrouble(Exception trouble);
}
