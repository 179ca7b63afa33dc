using System.Runtime.InteropServices;
using NodaTime;

namespace Corkboard.Server.Schedule.Slots;

/// <summary>A place in every week: a day, and a time on the workspace's wall in whole minutes.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WeeklySlot(IsoDayOfWeek Day, LocalTime Time)
{
    public const int MinutesInWeek = 7 * 24 * 60;

    /// <summary>Midday and evening of every day, to begin with.</summary>
    public static readonly IReadOnlyList<WeeklySlot> Suggested =
    [
        .. SlotWeek.Days.SelectMany(day => new[] { new WeeklySlot(day, new(12, 0)), new WeeklySlot(day, new(19, 0)) }),
    ];

    public bool IsReadable => Day is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Sunday && Time.TickOfDay % NodaConstants.TicksPerMinute == 0;

    /// <summary>Minutes since Monday, 00:00.</summary>
    public int MinuteOfWeek => (((int)Day - 1) * 24 * 60) + (Time.Hour * 60) + Time.Minute;
}
