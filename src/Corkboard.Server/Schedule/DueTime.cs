using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Corkboard.Server.Schedule;

/// <summary>A place in time that a Pin may take: on a wall, in a zone, as an instant.</summary>
internal sealed record DueTime(LocalDateTime LocalTime, string TimeZone, Instant At)
{
    public static readonly Duration Soonest = Duration.FromSeconds(10);
    public static readonly Duration Farthest = Duration.FromDays(366);

    /// <summary>Reads a time that a file wishes for: exact where it says its distance from UTC.</summary>
    public static (Instant? At, ProblemDetails? Problem) ReadWished(
        LocalDateTime time, Instant? exact, string zone, Instant now, IDateTimeZoneProvider zones)
    {
        var (due, problem) = Read(time, zone, exact is { } at ? Shift.WhichOf(at.InZone(zones[zone])) : null, now, zones);

        return (due?.At, problem);
    }

    /// <summary>Reads a wall time, or says what is wrong with it.</summary>
    public static (DueTime? Due, ProblemDetails? Problem) Read(
        LocalDateTime time, string zoneName, DoubledHour? which, Instant now, IDateTimeZoneProvider zones) =>
        zones.GetZoneOrNull(zoneName) is not { } zone
            ? (null, ScheduleProblems.NotAZone(zoneName))
            : WallTime.Read(time, zone, which) switch
            {
                WallTime.Skipped gap => (null, ScheduleProblems.Skipped(time, gap)),
                WallTime.Doubled twice => (null, ScheduleProblems.Doubled(time, twice)),
                WallTime.Once(var at) when at < now + Soonest => (null, ScheduleProblems.TooSoon(now + Soonest, at)),
                WallTime.Once(var at) when at > now + Farthest => (null, ScheduleProblems.TooFar(now + Farthest, at)),
                WallTime.Once(var at) => (new(time, zone.Id, at), null),
                _ => throw new InvalidOperationException("A wall time is read in one of three ways."),
            };
}
