using Corkboard.Server.Analytics;
using Corkboard.Server.Hosting;
using Corkboard.Server.Publishing;
using Corkboard.Server.Reviews;
using Corkboard.Server.Schedule;
using NodaTime;

namespace Corkboard.Server.Pins;

/// <summary>A Pin as people and programs see it, from the first draft to its numbers.</summary>
public sealed record PinView
{
    public required Guid DraftId { get; init; }

    /// <summary>Its place in the schedule; null before it has one.</summary>
    public Guid? ScheduledPinId { get; init; }

    /// <summary>How far it has come, in one word for programs.</summary>
    public required PinStage Stage { get; init; }

    /// <summary>The same in words for people.</summary>
    public required string StageText { get; init; }

    /// <summary>What happens next, or what a person has to do.</summary>
    public required string Next { get; init; }

    public required int Revision { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    public required string AltText { get; init; }

    public string? Link { get; init; }

    public Guid? PictureId { get; init; }

    public Guid? AccountId { get; init; }

    public string? Username { get; init; }

    public string? BoardId { get; init; }

    public string? BoardName { get; init; }

    public string? SectionId { get; init; }

    public string? SectionName { get; init; }

    /// <summary>When it goes, or went, out.</summary>
    public Instant? DueAt { get; init; }

    /// <summary>Pinterest's ID of the Pin, once it is published.</summary>
    public string? PinId { get; init; }

    /// <summary>Where the public sees it, once it is published.</summary>
    public Uri? Address { get; init; }

    public Instant? PublishedAt { get; init; }

    /// <summary>The sums of its last 90 days, once there are any.</summary>
    public TotalView? Total { get; init; }

    /// <summary>The key of its page: its place in the schedule, or its draft.</summary>
    internal Guid Key => ScheduledPinId ?? DraftId;

    internal static PinView Of(PinRow row, PinterestEndpoints pinterest)
    {
        var stage = StageOf(row.Scheduled, row.Publication, row.Review);

        return new()
        {
            DraftId = row.Draft.Id.Value,
            ScheduledPinId = row.Scheduled?.Id.Value,
            Stage = stage,
            StageText = StageWords.Say(stage),
            Next = row.Publication?.ReasonText ?? StageWords.Next(stage, row.Review?.State, row.Total is not null),
            Revision = row.Revision.Number,
            Title = row.Revision.Title,
            Description = row.Revision.Description,
            AltText = row.Revision.AltText,
            Link = row.Revision.Link,
            PictureId = row.Revision.PictureId?.Value,
            AccountId = row.Revision.AccountId?.Value,
            Username = row.Username,
            BoardId = row.Revision.BoardId,
            BoardName = row.BoardName,
            SectionId = row.Revision.SectionId,
            SectionName = row.SectionName,
            DueAt = row.Scheduled?.DueAt,
            PinId = row.Published?.PinId,
            Address = row.Published is { } published ? pinterest.AddressOfPin(published.PinId) : null,
            PublishedAt = row.Published?.PublishedAt,
            Total = row.Total is { } total ? new(total.Days, total.Through, total.AsOf, total.Metrics) : null,
        };
    }

    /// <summary>The furthest stage decides; within it, its own state.</summary>
    internal static PinStage StageOf(ScheduledPin? scheduled, Publication? publication, Review? review) =>
        (publication?.State, scheduled?.State, review?.State) switch
        {
            ({ } state, _, _) => Enum.Parse<PinStage>(state.ToString()),
            (_, ScheduledPinState.ConsentVoid, _) => PinStage.WaitingForConsent,
            (_, ScheduledPinState.Planned, _) => PinStage.Planned,
            (_, _, ReviewState.Waiting) => PinStage.InReview,
            (_, _, ReviewState.Challenged) => PinStage.Challenged,
            (_, _, ReviewState.Held) => PinStage.Held,
            (_, _, ReviewState.Refused) => PinStage.ReviewRefused,
            (_, _, ReviewState.Allowed) => PinStage.Ready,
            _ => PinStage.Draft,
        };
}
