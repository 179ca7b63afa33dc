using System.Text.Json;
using Corkboard.Guard;
using NodaTime;

namespace Corkboard.Server.Guarding;

/// <summary>The guard and its journal as one: the memory changes by what stands in the journal, and by nothing else. Has one owner.</summary>
internal sealed partial class JournalledGuard(
    GuardJournal journal, RuleSet rules, IClock clock, ILogger<JournalledGuard> logger)
{
    // Against whoever looks from beside: the owner itself takes one step at a time.
    private readonly Lock _gate = new();

    private GuardEngine _engine = new(rules, new());
    private long _snapshotNumber;

    /// <summary>The last entry that the memory knows.</summary>
    public long Number { get; private set; }

    /// <summary>How many entries came after the last snapshot that this process took or read.</summary>
    public long EntriesSinceSnapshot => Number - _snapshotNumber;

    /// <summary>The instants of a workspace's places, reserved and used, in ascending order. Any thread may ask.</summary>
    public IReadOnlyList<Instant> PlacesOf(WorkspaceKey workspace)
    {
        lock (_gate)
        {
            return [.. _engine.Memory.PlacesOf(workspace).Select(place => Instant.FromDateTimeOffset(place.At))];
        }
    }

    /// <summary>The memory as bytes, equal for equal memories. Any thread may take them.</summary>
    public byte[] Snapshot()
    {
        lock (_gate)
        {
            return _engine.Memory.Snapshot();
        }
    }

    /// <summary>Reads the newest snapshot and the entries after it, applies their recorded effects, and decides nothing.</summary>
    public async Task RebuildAsync(CancellationToken cancellationToken)
    {
        _engine = new(rules, new());
        Number = 0;
        await foreach (var (number, memory) in journal.ReadSnapshotsAsync(cancellationToken))
        {
            if (TryRestore(number, memory))
            {
                break;
            }
        }

        _snapshotNumber = Number;
        await CatchUpAsync(cancellationToken);
    }

    /// <summary>Decides about a batch, writes it, and lets the memory know it once it is durable.</summary>
    /// <returns>What was written, in the order of the steps.</returns>
    /// <exception cref="System.Data.Common.DbException">It could not be written; the memory is as it was.</exception>
    public async Task<IReadOnlyList<WrittenStep>> TakeAsync(GuardBatch batch, CancellationToken cancellationToken)
    {
        while (true)
        {
            var now = clock.GetCurrentInstant();
            var written = batch.Steps.Select((step, index) => step.Decide(_engine, Number + 1 + index, now)).ToList();
            if (await journal.TryAppendAsync([.. written.Select(step => step.Entry)], cancellationToken))
            {
                Apply([.. written.SelectMany(step => step.Effects)]);
                Number += written.Count;

                return written;
            }

            // Another server wrote first. What it wrote may change what is decided here.
            await CatchUpAsync(cancellationToken);
        }
    }

    public async Task KeepSnapshotAsync(CancellationToken cancellationToken)
    {
        await journal.KeepSnapshotAsync(Number, clock.GetCurrentInstant(), Snapshot(), cancellationToken);
        _snapshotNumber = Number;
    }

    private bool TryRestore(long number, byte[] snapshot)
    {
        try
        {
            _engine = new(rules, GuardMemory.Restore(snapshot));
            Number = number;
            return true;
        }
        catch (InvalidDataException unreadable)
        {
            SnapshotUnreadable(number, unreadable);
            return false;
        }
    }

    private async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        await foreach (var entry in journal.ReadAfterAsync(Number, cancellationToken))
        {
            Apply(JsonSerializer.Deserialize(entry.Effects, GuardJson.Effects)!);
            Number = entry.Number;
        }
    }

    private void Apply(IEnumerable<Effect> effects)
    {
        lock (_gate)
        {
            _engine.Apply(effects);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The guard's snapshot {Number} cannot be read; an older one or the whole journal is read instead")]
    private partial void SnapshotUnreadable(long number, InvalidDataException unreadable);
}
