using NodaTime;

namespace Corkboard.Server.Analytics;

/// <summary>The numbers of an account or Pin, day by day and in sum. A number or day that Pinterest did not give is null, never zero.</summary>
public sealed record NumbersView
{
    /// <summary>When Pinterest was last read with success; null before the first time.</summary>
    public Instant? AsOf { get; init; }

    /// <summary>When it is read next; null when nothing more is expected.</summary>
    public Instant? NextReadingAt { get; init; }

    /// <summary>What kept the last reading from succeeding, or what it waits for.</summary>
    public string? Note { get; init; }

    /// <summary>Every day of the period, oldest first.</summary>
    public required IReadOnlyList<DayView> Days { get; init; }

    public required IReadOnlyList<TotalView> Totals { get; init; }
}

/// <summary>A UTC day. Without a data status it is a gap: Pinterest said nothing about it.</summary>
public sealed record DayView(LocalDate Date, string? DataStatus, Instant? AsOf, Metrics Metrics)
{
    public bool IsGap => DataStatus is null;
}

/// <summary>The sum of so many days that end with <see cref="Through"/>.</summary>
public sealed record TotalView(int Days, LocalDate Through, Instant AsOf, Metrics Metrics);

internal sealed record AccountNumbers(Guid AccountId, string? Username, string State, NumbersView Numbers);

internal sealed record PinNumbers(string PinId, Guid ScheduledPinId, NumbersView Numbers);
