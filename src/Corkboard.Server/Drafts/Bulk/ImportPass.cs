using Corkboard.Server.Data;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Corkboard.Server.Drafts.Bulk;

/// <summary>Works on the files that wait, a piece of each in turn, so that a large one keeps no other back.</summary>
internal sealed partial class ImportPass(IServiceScopeFactory scopes, WorkspaceScopes workspaces, ILogger<ImportPass> logger)
{
    private const int BatchesAtOnce = 20;

    /// <summary>Does a piece of each file that waits. False where none does.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        var waiting = await FindAsync(cancellationToken);
        await Parallel.ForEachAsync(
            waiting,
            new ParallelOptions { MaxDegreeOfParallelism = ImportLimits.FilesAtOnce, CancellationToken = cancellationToken },
            async (one, token) => await DoPieceAsync(one.Id, one.Workspace, token));

        return waiting.Count > 0;
    }

    private async Task DoPieceAsync(ImportBatchId id, WorkspaceId workspace, CancellationToken cancellationToken)
    {
        await using var scope = workspaces.Enter(workspace);
        try
        {
            await scope.ServiceProvider.GetRequiredService<ImportWork>().DoPieceAsync(id, cancellationToken);
        }
        catch (DbUpdateException overtaken)
        {
            // Another server did this piece, or the same rows of another file, first: the next look sees it.
            LogOvertaken(id.Value, overtaken);
        }
    }

    // The door to the workspaces that have something waiting: only whose it is, is read here.
    private async Task<IReadOnlyList<(ImportBatchId Id, WorkspaceId Workspace)>> FindAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var waiting = await scope.ServiceProvider.GetRequiredService<CorkboardDb>().Set<ImportBatch>()
            .IgnoreQueryFilters([CorkboardDb.WorkspaceFilter])
            .Where(batch => batch.State == ImportState.Checking || batch.State == ImportState.Applying)
            .OrderBy(batch => batch.ChangedAt)
            .Select(batch => new { batch.Id, batch.WorkspaceId })
            .Take(BatchesAtOnce)
            .ToListAsync(cancellationToken);

        return [.. waiting.Select(row => (row.Id, row.WorkspaceId))];
    }

    [LoggerMessage(LogLevel.Warning, "A piece of import {Import} could not be kept; it is done again.")]
    private partial void LogOvertaken(Guid import, DbUpdateException overtaken);
}

/// <summary>Looks every second for files that wait, and goes on as long as there is something to do.</summary>
internal sealed partial class ImportService(ImportPass pass, TimeProvider time, ILogger<ImportService> logger) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await pass.RunAsync(stoppingToken))
                {
                }
            }
            catch (Exception trouble) when (trouble is not OperationCanceledException)
            {
                // What waits still waits; the next look finds it.
                LogTrouble(trouble);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "A look at the waiting imports failed.")]
    private partial void LogTrouble(Exception trouble);
}
