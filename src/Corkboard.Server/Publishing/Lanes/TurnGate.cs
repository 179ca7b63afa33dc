using Corkboard.Server.Workspaces;

namespace Corkboard.Server.Publishing.Lanes;

/// <summary>Lets so many turns run at once, and serves the workspaces that wait in rotation: nobody's 10,000 Pins delay another's one.</summary>
internal sealed class TurnGate(int places)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<WorkspaceId, Queue<TaskCompletionSource<IDisposable>>> _waiting = [];
    private readonly Queue<WorkspaceId> _rotation = new();
    private int _free = places;

    /// <summary>Waits for a place; disposing the answer gives it back.</summary>
    public async Task<IDisposable> EnterAsync(WorkspaceId workspace, CancellationToken cancellationToken)
    {
        TaskCompletionSource<IDisposable> place;
        lock (_gate)
        {
            if (_free > 0)
            {
                _free--;
                return new Turn(this);
            }

            place = new(TaskCreationOptions.RunContinuationsAsynchronously);
            if (!_waiting.TryGetValue(workspace, out var queue))
            {
                _waiting[workspace] = queue = new();
                _rotation.Enqueue(workspace);
            }

            queue.Enqueue(place);
        }

        await using var giveUp = cancellationToken.Register(() => place.TrySetCanceled(cancellationToken));

        return await place.Task;
    }

    private void PassOn()
    {
        lock (_gate)
        {
            while (_rotation.TryDequeue(out var workspace))
            {
                var queue = _waiting[workspace];
                var isTaken = queue.Dequeue().TrySetResult(new Turn(this));
                if (queue.Count > 0)
                {
                    _rotation.Enqueue(workspace);
                }
                else
                {
                    _waiting.Remove(workspace);
                }

                if (isTaken)
                {
                    return;
                }
            }

            _free++;
        }
    }

    private sealed class Turn(TurnGate gate) : IDisposable
    {
        private TurnGate? _gate = gate;

        public void Dispose() => Interlocked.Exchange(ref _gate, null)?.PassOn();
    }
}
