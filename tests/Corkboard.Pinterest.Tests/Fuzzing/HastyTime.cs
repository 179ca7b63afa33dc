namespace Corkboard.Pinterest.Tests.Fuzzing;

/// <summary>A clock on which every wait is over at once, except the patience with one request, which never ends.</summary>
internal sealed class HastyTime : TimeProvider
{
    public static readonly TimeSpan Patience = TimeSpan.FromDays(20);

    private long _waited;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2026, 11, 25, 0, 0, 0, TimeSpan.Zero).AddTicks(GetTimestamp());

    public override long GetTimestamp() => Interlocked.Read(ref _waited);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime >= Patience || dueTime < TimeSpan.Zero)
        {
            return System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, period);
        }

        Interlocked.Add(ref _waited, dueTime.Ticks);
        return System.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
