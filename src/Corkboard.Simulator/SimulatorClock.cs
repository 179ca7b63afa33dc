namespace Corkboard.Simulator;

/// <summary>The simulator's own time: the host's time plus what somebody moved it by. It only moves forward.</summary>
internal sealed class SimulatorClock(TimeProvider time)
{
    private long _offset;

    public DateTimeOffset Now => Wall + Offset;

    /// <summary>The host's time, which nobody can move through the control interface.</summary>
    public DateTimeOffset Wall => time.GetUtcNow();

    public TimeSpan Offset => new(Interlocked.Read(ref _offset));

    public void Advance(TimeSpan by) => Interlocked.Add(ref _offset, by.Ticks);
}
