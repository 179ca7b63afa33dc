using System.Threading.Channels;
using Corkboard.Guard;
using Corkboard.Server.Workspaces;
using NodaTime;

namespace Corkboard.Server.Guarding;

/// <summary>What the guard said, and the number under which the journal keeps it.</summary>
internal sealed record JournalledVerdict(long Number, Verdict Verdict);

/// <summary>
/// The guard's one home in this process: takes one batch of steps after the other. What it answers is durable, and known to
/// every later decision.
/// </summary>
/// <remarks>
/// The memory is rebuilt in the background at the start. Until then <see cref="IsReady"/> is false and whoever asks waits;
/// who does not want to wait looks at it first. Several servers may have a home each on one database: the journal's numbers
/// decide who was first, and the other one learns what was written before it decides again.
/// </remarks>
internal sealed partial class GuardHome(
    JournalledGuard guard, GuardPace pace, IClock clock, TimeProvider time, ILogger<GuardHome> logger) : BackgroundService
{
    private readonly Channel<GuardStep> _steps =
        Channel.CreateUnbounded<GuardStep>(new() { SingleReader = true });

    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Instant? _agedAt;
    private Instant _snapshotAt;

    /// <summary>Whether the memory is complete.</summary>
    public bool IsReady => _ready.Task.IsCompletedSuccessfully;

    /// <summary>Waits until the memory is complete.</summary>
    public Task WhenReadyAsync(CancellationToken cancellationToken) => _ready.Task.WaitAsync(cancellationToken);

    /// <summary>When the workspace's Pins, published and planned, count in its quota; none until the memory is complete.</summary>
    /// <remarks>As this server knows it: what another one decided since is learned with the next decision.</remarks>
    public IReadOnlyList<Instant>? PlacesOf(WorkspaceId workspace) => IsReady ? guard.PlacesOf(GuardKeys.Of(workspace)) : null;

    /// <summary>Asks whether somebody may do what they try. The answer is in the journal when it comes.</summary>
    public async Task<JournalledVerdict> DecideAsync(Attempt attempt, CancellationToken cancellationToken)
    {
        var written = await TakeAsync(new AttemptStep(attempt, cancellationToken), cancellationToken);

        return new(written.Entry.Number, written.Verdict!);
    }

    /// <summary>The Pin was published: its place in the quota is used up.</summary>
    public Task CommitAsync(Reservation place, CancellationToken cancellationToken) =>
        NoteAsync(new Commit(GuardKeys.Of(place.Workspace), GuardKeys.Pin(place.Pin)), cancellationToken);

    /// <summary>The Pin will not be published: its place in the quota is free again.</summary>
    public Task ReleaseAsync(Reservation place, CancellationToken cancellationToken) =>
        NoteAsync(new Release(GuardKeys.Of(place.Workspace), GuardKeys.Pin(place.Pin)), cancellationToken);

    /// <summary>Tells the guard of something that has happened and is not up for decision.</summary>
    public Task NoteAsync(Happening happening, CancellationToken cancellationToken) =>
        TakeAsync(new HappeningStep(happening, cancellationToken), cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await RebuildAsync(stoppingToken);
            await ServeAsync(stoppingToken);
        }
        finally
        {
            Close();
        }
    }

    private async Task<WrittenStep> TakeAsync(GuardStep step, CancellationToken cancellationToken)
    {
        await _steps.Writer.WriteAsync(step, cancellationToken);

        return await step.Written;
    }

    private async Task RebuildAsync(CancellationToken cancellationToken)
    {
        while (!IsReady)
        {
            try
            {
                await guard.RebuildAsync(cancellationToken);
                _snapshotAt = clock.GetCurrentInstant();
                _ready.TrySetResult();
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
            {
                RebuildFailed(failure);
                await Task.Delay(pace.RebuildAgainAfter, time, cancellationToken);
            }
        }
    }

    private async Task ServeAsync(CancellationToken cancellationToken)
    {
        GuardStep? next = null;
        while (next is not null || await _steps.Reader.WaitToReadAsync(cancellationToken))
        {
            var batch = new GuardBatch();
            if (IsAgeingDue())
            {
                batch.TryAdd(new HappeningStep(new HistoryAged(pace.Remembered), cancellationToken));
            }

            next = Fill(batch, next);
            await TakeAsync(batch, cancellationToken);
            await KeepSnapshotWhenDueAsync(cancellationToken);
        }
    }

    // Takes what waits, in order, up to the first step that has to wait for one in the batch: that one is handed back.
    private GuardStep? Fill(GuardBatch batch, GuardStep? first)
    {
        var next = first;
        while (next is not null || _steps.Reader.TryRead(out next))
        {
            if (!next.IsAbandoned && !batch.TryAdd(next))
            {
                return next;
            }

            next = null;
        }

        return null;
    }

    private async Task TakeAsync(GuardBatch batch, CancellationToken cancellationToken)
    {
        if (batch.Steps.Count == 0)
        {
            return;
        }

        try
        {
            var written = await guard.TakeAsync(batch, cancellationToken);
            foreach (var (step, answer) in batch.Steps.Zip(written))
            {
                step.Answer(answer);
            }
        }
        catch (Exception failure)
        {
            foreach (var step in batch.Steps)
            {
                step.Fail(failure);
            }

            if (!cancellationToken.IsCancellationRequested)
            {
                BatchFailed(batch.Steps.Count, failure);
            }
        }
    }

    private bool IsAgeingDue()
    {
        var now = clock.GetCurrentInstant();
        if (_agedAt is { } last && now - last < pace.AgeEvery)
        {
            return false;
        }

        _agedAt = now;
        return true;
    }

    private async Task KeepSnapshotWhenDueAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        if (guard.EntriesSinceSnapshot == 0
            || (guard.EntriesSinceSnapshot < pace.SnapshotEveryEntries && now - _snapshotAt < pace.SnapshotEvery))
        {
            return;
        }

        _snapshotAt = now;
        try
        {
            await guard.KeepSnapshotAsync(cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            // The journal holds everything; the next start reads more of it.
            SnapshotFailed(failure);
        }
    }

    private void Close()
    {
        _steps.Writer.TryComplete();
        var closed = new OperationCanceledException("The server stops.");
        while (_steps.Reader.TryRead(out var step))
        {
            step.Fail(closed);
        }

        _ready.TrySetCanceled();
    }

    [LoggerMessage(LogLevel.Error, "The guard's memory could not be rebuilt; submissions wait in review until it can")]
    private partial void RebuildFailed(Exception failure);

    [LoggerMessage(LogLevel.Error, "{Count} steps of the guard could not be written to its journal; whoever asked was told")]
    private partial void BatchFailed(int count, Exception failure);

    [LoggerMessage(LogLevel.Warning, "The guard's memory could not be kept as a snapshot")]
    private partial void SnapshotFailed(Exception failure);
}
