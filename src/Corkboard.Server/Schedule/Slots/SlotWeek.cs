using NodaTime;

namespace Corkboard.Server.Schedule.Slots;

/// <summary>The slots of a week, laid over the days of a zone.</summary>
internal static class SlotWeek
{
    public static readonly IReadOnlyList<IsoDayOfWeek> Days =
    [
        IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday,
        IsoDayOfWeek.Friday, IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday,
    ];

    /// <summary>All slots of a day in order. None is left out where the clocks change: two may then fall on one instant.</summary>
    public static IEnumerable<SlotMoment> On(LocalDate date, IEnumerable<WeeklySlot> slots, DateTimeZone zone) => slots
        .Where(slot => slot.Day == date.DayOfWeek)
        .OrderBy(slot => slot.Time)
        .Select(slot => SlotMoment.Of(date + slot.Time, zone));

    /// <summary>All slots between two instants in order, the second not included.</summary>
    public static IEnumerable<SlotMoment> Between(Instant from, Instant until, IReadOnlyList<WeeklySlot> slots, DateTimeZone zone)
    {
        // A day that a zone skips whole puts its slots on the next one.
        var first = from.InZone(zone).Date.PlusDays(-1);
        var last = until.InZone(zone).Date;

        return Enumerable.Range(0, Period.DaysBetween(first, last) + 1)
            .SelectMany(day => On(first.PlusDays(day), slots, zone))
            .Where(moment => moment.At >= from && moment.At < until);
    }
}
