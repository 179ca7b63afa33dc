using Corkboard.Server.Schedule;
using NodaTime;

namespace Corkboard.Server.Pins.Calendar;

/// <summary>One day of the calendar: the Pins that are shown, how many more there are, and what the clocks do.</summary>
public sealed record CalendarDay(LocalDate Date, IReadOnlyList<CalendarPin> Pins)
{
    public required int Count { get; init; }

    /// <summary>How many of those that are not shown need somebody.</summary>
    public required int HiddenTroubles { get; init; }

    /// <summary>The hours that the clocks skip or show twice.</summary>
    public required IReadOnlyList<ClockChange> Changes { get; init; }

    public int More => Count - Pins.Count;
}

/// <summary>A Pin as the calendar shows it.</summary>
public sealed record CalendarPin
{
    public required Guid Id { get; init; }

    public required Instant DueAt { get; init; }

    /// <summary>When it goes out, on the clocks of the workspace.</summary>
    public required LocalDateTime LocalTime { get; init; }

    /// <summary>Which of the two, where the clocks show that time twice.</summary>
    public required DoubledHour? Which { get; init; }

    public required PinStage Stage { get; init; }

    public required string Title { get; init; }

    public required string AltText { get; init; }

    public required Guid? PictureId { get; init; }

    public required string? Username { get; init; }

    public required string? BoardName { get; init; }

    public required int Version { get; init; }

    public required bool CanMove { get; init; }
}
