namespace Corkboard.Journey;

/// <summary>The clocks that the person of the walk lives by, as the machine's own time zones know them.</summary>
internal static class Berlin
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById(Name);

    public const string Name = "Europe/Berlin";

    public static DateOnly DayOf(DateTimeOffset time) => DateOnly.FromDateTime(At(time).DateTime);

    public static DateTimeOffset At(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, Zone);

    /// <summary>The instant from which on the clocks show something else than before, within the year after.</summary>
    public static DateTimeOffset NextChange(DateTimeOffset after)
    {
        var hour = new DateTimeOffset(after.Year, after.Month, after.Day, after.Hour, 0, 0, TimeSpan.Zero);

        return Enumerable.Range(1, 366 * 24).Select(hours => hour.AddHours(hours))
            .First(time => Zone.GetUtcOffset(time) != Zone.GetUtcOffset(time.AddHours(-1)));
    }

    /// <summary>Whether the clocks go forward at a change.</summary>
    public static bool IsForward(DateTimeOffset change) => Zone.GetUtcOffset(change) > Zone.GetUtcOffset(change.AddHours(-1));

    /// <summary>When the clocks show a time: the first of two where they show it twice; the end of the gap where they skip it.</summary>
    public static DateTimeOffset When(DateTime wall) =>
        Zone.IsInvalidTime(wall) ? NextChange(new DateTimeOffset(wall, TimeSpan.Zero).AddHours(-4))
        : Zone.IsAmbiguousTime(wall) ? new(wall, Zone.GetAmbiguousTimeOffsets(wall).Max())
        : new(wall, Zone.GetUtcOffset(wall));
}
