namespace Corkboard.Guard;

/// <summary>Time has passed: let the memory drop what can no longer change a verdict. Once an hour is often enough.</summary>
/// <param name="Remembered">How long content is remembered; give <see cref="DuplicateLimits.Remembered"/> or more.</param>
public sealed record HistoryAged(TimeSpan Remembered) : Happening
{
    // The longest quota window is a week; a day more leaves room for a clock that was set back.
    private static readonly TimeSpan s_placesMatter = TimeSpan.FromDays(8);

    internal override IEnumerable<Effect> Effects(GuardMemory memory, DateTimeOffset now) =>
        [new HistoryForgotten(now, now - Remembered, now - s_placesMatter)];
}
