namespace Corkboard.Server.Data;

/// <summary>SQLite has one writer: those who wait are served in order, the ledger before all others.</summary>
internal sealed class SingleWriterLane : IWriteLane
{
    private readonly Lock _gate = new();
    private readonly Queue<TaskCompletionSource<IDisposable>> _ledger = new();
    private readonly Queue<TaskCompletionSource<IDisposable>> _ordinary = new();
    private bool _busy;

    public ValueTask<IDisposable> EnterAsync(WritePriority priority, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        TaskCompletionSource<IDisposable> place;
        lock (_gate)
        {
            if (!_busy)
            {
                _busy = true;
                return ValueTask.FromResult<IDisposable>(new Turn(this));
            }

            place = new(TaskCreationOptions.RunContinuationsAsynchronously);
            (priority == WritePriority.Ledger ? _ledger : _ordinary).Enqueue(place);
        }

        return new(WaitAsync(place, cancellationToken));
    }

    private static async Task<IDisposable> WaitAsync(
        TaskCompletionSource<IDisposable> place, CancellationToken cancellationToken)
    {
        await using var giveUp = cancellationToken.Register(() => place.TrySetCanceled(cancellationToken));

        return await place.Task;
    }

    private void PassOn()
    {
        lock (_gate)
        {
            while (_ledger.TryDequeue(out var next) || _ordinary.TryDequeue(out next))
            {
                if (next.TrySetResult(new Turn(this)))
                {
                    return;
                }
            }

            _busy = false;
        }
    }

    private sealed class Turn(SingleWriterLane lane) : IDisposable
    {
        private SingleWriterLane? _lane = lane;

        public void Dispose() => Interlocked.Exchange(ref _lane, null)?.PassOn();
    }
}
