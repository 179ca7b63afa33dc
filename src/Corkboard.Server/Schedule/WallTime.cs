using NodaTime;
using NodaTime.TimeZones;

namespace Corkboard.Server.Schedule;

/// <summary>Which of the two instants a doubled hour means.</summary>
public enum DoubledHour
{
    Earlier,
    Later,
}

/// <summary>What a time on a wall in a zone means: one instant, none, or two of which somebody has to choose.</summary>
internal abstract record WallTime
{
    private WallTime()
    {
    }

    /// <summary>It happens once, or the choice was made.</summary>
    internal sealed record Once(Instant At) : WallTime;

    /// <summary>The clocks jump over it.</summary>
    internal sealed record Skipped(LocalDateTime LastBefore, LocalDateTime FirstAfter) : WallTime;

    /// <summary>The clocks show it twice.</summary>
    internal sealed record Doubled(ZonedDateTime Earlier, ZonedDateTime Later) : WallTime;

    public static WallTime Read(LocalDateTime time, DateTimeZone zone, DoubledHour? which)
    {
        var mapping = zone.MapLocal(time);

        return (mapping.Count, which) switch
        {
            (1, _) => new Once(mapping.Single().ToInstant()),
            (0, _) => Gap(mapping),
            (_, DoubledHour.Earlier) => new Once(mapping.First().ToInstant()),
            (_, DoubledHour.Later) => new Once(mapping.Last().ToInstant()),
            _ => new Doubled(mapping.First(), mapping.Last()),
        };
    }

    private static Skipped Gap(ZoneLocalMapping mapping) => new(
        mapping.EarlyInterval.IsoLocalEnd.PlusMinutes(-1),
        mapping.LateInterval.IsoLocalStart);
}
