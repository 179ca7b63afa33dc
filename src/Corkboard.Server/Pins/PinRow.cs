using Corkboard.Server.Analytics;
using Corkboard.Server.Drafts;
using Corkboard.Server.Publishing;
using Corkboard.Server.Reviews;
using Corkboard.Server.Schedule;
using NodaTime;

namespace Corkboard.Server.Pins;

/// <summary>A draft with what every later stage knows of it; one row for each place in the schedule that it has, or one without.</summary>
internal sealed class PinRow
{
    public required Draft Draft { get; init; }

    public required DraftRevision Revision { get; init; }

    public ScheduledPin? Scheduled { get; init; }

    public Publication? Publication { get; init; }

    public PublishedPin? Published { get; init; }

    public ResourceTotal? Total { get; init; }

    /// <summary>The newest review of the revision.</summary>
    public Review? Review { get; set; }

    public string? BoardName { get; init; }

    public string? SectionName { get; init; }

    public string? Username { get; init; }

    /// <summary>Its time in the schedule, or of the last edit.</summary>
    public required Instant At { get; init; }
}
