namespace Corkboard.Journey;

/// <summary>A person's waiting, on the real clock: the product runs on it as well.</summary>
internal static class Pause
{
    public static Task ShortAsync(CancellationToken cancellationToken) => ForAsync(TimeSpan.FromMilliseconds(200), cancellationToken);

    public static Task ForAsync(TimeSpan time, CancellationToken cancellationToken) =>
        Task.Delay(time > TimeSpan.Zero ? time : TimeSpan.Zero, TimeProvider.System, cancellationToken);
}
