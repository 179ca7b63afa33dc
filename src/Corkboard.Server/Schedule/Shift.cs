using NodaTime;

namespace Corkboard.Server.Schedule;

/// <summary>How far a scheduled Pin is moved: days keep the time on the wall, hours pass on the clock.</summary>
internal sealed record Shift(int Days, int Hours)
{
    public const int MostDays = 366;
    public const int MostHours = 24 * MostDays;

    public bool IsWithinLimits => Math.Abs(Days) <= MostDays && Math.Abs(Hours) <= MostHours;

    /// <summary>Where a Pin arrives; a day in which the clocks skip or double that time is left to the move to decide.</summary>
    public (LocalDateTime Time, DoubledHour? Which) Of(LocalDateTime time, Instant at, DateTimeZone zone)
    {
        if (Hours == 0)
        {
            return (time.PlusDays(Days), null);
        }

        var target = (at + Duration.FromHours(Hours)).InZone(zone);

        return (target.LocalDateTime.PlusDays(Days), Days == 0 ? WhichOf(target) : null);
    }

    /// <summary>Which of the two instants of a doubled hour this is; none where the time happens once.</summary>
    public static DoubledHour? WhichOf(ZonedDateTime time)
    {
        var mapping = time.Zone.MapLocal(time.LocalDateTime);

        return mapping.Count < 2 ? null
            : mapping.First().ToInstant() == time.ToInstant() ? DoubledHour.Earlier
            : DoubledHour.Later;
    }
}
