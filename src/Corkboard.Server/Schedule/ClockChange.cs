using System.Globalization;
using NodaTime;

namespace Corkboard.Server.Schedule;

/// <summary>Hours of a day that the clocks of a zone skip, or show twice.</summary>
public sealed record ClockChange(LocalDateTime From, LocalDateTime To, bool IsSkipped)
{
    /// <summary>As people read it beside the day.</summary>
    public string Words => IsSkipped
        ? $"{Clock(From)} to {Clock(To)} is skipped: the clocks go forward."
        : $"{Clock(From)} to {Clock(To)} happens twice: the clocks go back.";

    /// <summary>The changes whose hours begin between two days.</summary>
    public static IReadOnlyList<ClockChange> Between(LocalDate first, LocalDate last, DateTimeZone zone)
    {
        var from = zone.AtStartOfDay(first).ToInstant() - Duration.FromDays(1);
        var to = zone.AtStartOfDay(last.PlusDays(1)).ToInstant() + Duration.FromDays(1);
        var intervals = zone.GetZoneIntervals(new Interval(from, to)).ToList();

        return [.. intervals.Zip(intervals.Skip(1), Of)
            .OfType<ClockChange>()
            .Where(change => change.From.Date >= first && change.From.Date <= last)];
    }

    private static ClockChange? Of(NodaTime.TimeZones.ZoneInterval before, NodaTime.TimeZones.ZoneInterval after) =>
        before.IsoLocalEnd.CompareTo(after.IsoLocalStart) switch
        {
            < 0 => new(before.IsoLocalEnd, after.IsoLocalStart, IsSkipped: true),
            > 0 => new(after.IsoLocalStart, before.IsoLocalEnd, IsSkipped: false),
            _ => null,
        };

    private static string Clock(LocalDateTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
