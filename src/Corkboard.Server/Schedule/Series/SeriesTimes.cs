using Corkboard.Server.Schedule.Slots;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Corkboard.Server.Schedule.Series;

/// <summary>The times of a series: the first as it was asked for, each other days later at the same time on the wall.</summary>
internal static class SeriesTimes
{
    public static (IReadOnlyList<DueTime> Times, ProblemDetails? Problem) Read(
        PlanSeries.Request request, string zoneName, Instant now, IDateTimeZoneProvider zones)
    {
        var (first, problem) = DueTime.Read(request.LocalTime, request.TimeZone ?? zoneName, request.Which, now, zones);
        if (first is null)
        {
            return ([], problem);
        }

        // As with slots: what the clocks skip moves to the end of the gap, and of what they show twice the first counts.
        var zone = zones[first.TimeZone];
        List<DueTime> times =
        [
            first,
            .. Enumerable.Range(1, request.Boards.Count - 1)
                .Select(place => SlotMoment.Of(request.LocalTime.PlusDays(place * request.IntervalDays), zone))
                .Select(moment => new DueTime(moment.LocalTime, first.TimeZone, moment.At)),
        ];

        return times[^1].At > now + DueTime.Farthest ? ([], ScheduleProblems.TooFar(now + DueTime.Farthest, times[^1].At)) : (times, null);
    }
}
