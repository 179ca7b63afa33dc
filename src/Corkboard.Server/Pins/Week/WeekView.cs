using Corkboard.Server.Accounts;
using NodaTime;

namespace Corkboard.Server.Pins.Week;

/// <summary>What would become of a Pin at its time.</summary>
internal enum WeekOutcome
{
    GoesOut,

    /// <summary>The plan's pace makes it wait a little.</summary>
    GoesOutLater,

    /// <summary>Somebody has to do something first.</summary>
    Waits,

    /// <summary>It would not go out, or could not be planned then.</summary>
    Refused,
}

/// <summary>A dry run of some days: what would go out when, and what would be in the way. Nothing is changed by it.</summary>
internal sealed record WeekView
{
    public required LocalDate From { get; init; }

    public required LocalDate To { get; init; }

    public required string TimeZone { get; init; }

    public required IReadOnlyList<WeekAccount> Accounts { get; init; }

    public required IReadOnlyList<WeekQuota> Quotas { get; init; }

    /// <summary>The plan's pace, in words.</summary>
    public required string Pace { get; init; }

    /// <summary>Pins beyond the number that one dry run looks at.</summary>
    public required int NotLookedAt { get; init; }
}

/// <summary>An account and its Pins in the order of their times.</summary>
internal sealed record WeekAccount
{
    public required Guid AccountId { get; init; }

    public required string Name { get; init; }

    public required AccountState State { get; init; }

    /// <summary>What keeps all of its Pins from going out, in words; none where nothing does.</summary>
    public required string? Trouble { get; init; }

    public required IReadOnlyList<WeekPin> Pins { get; init; }
}

/// <summary>A Pin, when it is meant to go out and what would become of it.</summary>
internal sealed record WeekPin
{
    public required Guid DraftId { get; init; }

    /// <summary>Its place in the schedule; none while it is only wished for by an import.</summary>
    public required Guid? ScheduledPinId { get; init; }

    public required string Title { get; init; }

    public required string? BoardName { get; init; }

    public required Instant DueAt { get; init; }

    public required WeekOutcome Outcome { get; init; }

    /// <summary>When it would really go out; none where it would not in these days.</summary>
    public required Instant? GoesOutAt { get; init; }

    /// <summary>Why, in words for a member.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }
}

/// <summary>A quota of the plan and the fullest time in these days.</summary>
internal sealed record WeekQuota
{
    /// <summary>How long its window is, in words.</summary>
    public required string Period { get; init; }

    public required int Limit { get; init; }

    /// <summary>The most Pins in any such window that ends in these days.</summary>
    public required int MostUsed { get; init; }

    /// <summary>The end of that window; none where it is empty.</summary>
    public required Instant? FullestAt { get; init; }

    /// <summary>Whether no further Pin fits there.</summary>
    public bool IsFull => MostUsed >= Limit;
}
