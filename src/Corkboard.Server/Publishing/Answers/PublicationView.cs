using Corkboard.Server.Hosting;
using NodaTime;

namespace Corkboard.Server.Publishing.Answers;

/// <summary>A publication as programs see it.</summary>
internal sealed record PublicationView
{
    /// <summary>The scheduled Pin's.</summary>
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    public required string BoardId { get; init; }

    public required PublicationState State { get; init; }

    public required Instant PlannedFor { get; init; }

    /// <summary>The time that a member named after the planned one had passed.</summary>
    public Instant? AgreedFor { get; init; }

    /// <summary>When Corkboard goes on by itself.</summary>
    public Instant? NextAt { get; init; }

    public required Instant ChangedAt { get; init; }

    public string? Reason { get; init; }

    public string? ReasonText { get; init; }

    /// <summary>What a member can say to it now.</summary>
    public required IReadOnlyList<PublicationAnswer> Answers { get; init; }

    public static PublicationView Of(Publication publication) => new()
    {
        Id = publication.Id.Value,
        AccountId = publication.AccountId.Value,
        BoardId = publication.BoardId,
        State = publication.State,
        PlannedFor = publication.PlannedFor,
        AgreedFor = publication.AgreedFor,
        NextAt = publication.DueAt,
        ChangedAt = publication.ChangedAt,
        Reason = publication.Reason,
        ReasonText = publication.ReasonText,
        Answers = FittingAnswers.To(publication.State),
    };
}

/// <summary>A publication with all that happened to it.</summary>
internal sealed record PublicationStory(
    PublicationView Publication,
    PublishedPinView? Pin,
    IReadOnlyList<AttemptView> Attempts,
    IReadOnlyList<CandidateView> Candidates,
    IReadOnlyList<StepView> Timeline);

internal sealed record PublishedPinView(string PinId, Uri Address, Instant PublishedAt, PinEvidence Evidence)
{
    public static PublishedPinView Of(PublishedPin pin, PinterestEndpoints pinterest) =>
        new(pin.PinId, pinterest.AddressOfPin(pin.PinId), pin.PublishedAt, pin.Evidence);
}

internal sealed record AttemptView(
    int Number, AttemptState State, Instant StartedAt, Instant? EndedAt, int Looks, int? Status, int? Code, string? RequestId)
{
    public static AttemptView Of(PublishAttempt attempt) => new(
        attempt.Number,
        attempt.State,
        attempt.StartedAt,
        attempt.EndedAt,
        attempt.Looks,
        attempt.Status,
        attempt.Code,
        attempt.RequestId);
}

/// <summary>A Pin on Pinterest that could be this one.</summary>
internal sealed record CandidateView(string PinId, Uri Address, string? Title, string? PictureAddress, Instant? CreatedAt)
{
    public static CandidateView Of(PinCandidate candidate, PinterestEndpoints pinterest) => new(
        candidate.PinId,
        pinterest.AddressOfPin(candidate.PinId),
        candidate.Title,
        candidate.PictureAddress,
        candidate.CreatedAt);
}

internal sealed record StepView(Instant At, string Step, string Text)
{
    public static StepView Of(PublicationNote note) => new(note.At, note.Step, note.Text);
}
