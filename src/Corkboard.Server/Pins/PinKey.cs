using Corkboard.Server.Drafts;
using Corkboard.Server.Publishing;
using Corkboard.Server.Schedule;
using NodaTime;

namespace Corkboard.Server.Pins;

/// <summary>What a Pin is found and ordered by, before anything else of it is read.</summary>
internal sealed record PinKey
{
    public required DraftId DraftId { get; init; }

    /// <summary>Its place in the schedule; none for a draft without one.</summary>
    public required ScheduledPinId? ScheduledPinId { get; init; }

    /// <summary>Its time in the schedule, or of the last edit.</summary>
    public required Instant At { get; init; }

    public ScheduledPinState? Place { get; init; }

    public PublicationState? Publication { get; init; }
}
