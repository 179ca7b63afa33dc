namespace Corkboard.Server.Hosting;

/// <summary>A clock that runs ahead of the system's, so that a simulated installation shows today what its days to come look like.</summary>
internal sealed class ClockAhead : TimeProvider
{
    private readonly TimeSpan _by;

    private ClockAhead(TimeSpan by) => _by = by;

    public static TimeProvider Of(TimeSpan by) => by == TimeSpan.Zero ? System : new ClockAhead(by);

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _by;
}
