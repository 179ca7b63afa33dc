using System.Globalization;
using NodaTime;

namespace Corkboard.Server.Schedule.Slots;

/// <summary>A slot on one day: what its week says, what the clocks then show, and the instant.</summary>
internal sealed record SlotMoment(LocalDateTime Wall, LocalDateTime LocalTime, DoubledHour? Which, Instant At)
{
    /// <summary>What the clocks do to it that day, in words; none on an ordinary day.</summary>
    public string? Remark => this switch
    {
        _ when Wall != LocalTime => $"The clocks skip {Clock(Wall)} that day: it goes out at {Clock(LocalTime)}.",
        { Which: not null } => $"The clocks show {Clock(Wall)} twice that day: it goes out the first time.",
        _ => null,
    };

    /// <summary>A time that the clocks skip becomes the end of the gap; of one that they show twice, the first counts.</summary>
    public static SlotMoment Of(LocalDateTime wall, DateTimeZone zone)
    {
        var at = WallTime.Read(wall, zone, DoubledHour.Earlier) switch
        {
            WallTime.Once(var once) => once,
            WallTime.Skipped(_, var firstAfter) => zone.AtLeniently(firstAfter).ToInstant(),
            _ => throw new InvalidOperationException("A time of which the first is chosen happens once, or is skipped."),
        };
        var shown = at.InZone(zone);

        return new(wall, shown.LocalDateTime, Shift.WhichOf(shown), at);
    }

    private static string Clock(LocalDateTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
