using NodaTime;

namespace Corkboard.Server.Reviews;

/// <summary>A review as the API shows it.</summary>
internal sealed record ReviewView
{
    public required Guid Id { get; init; }

    public required Guid DraftId { get; init; }

    public required int Revision { get; init; }

    public required ReviewState State { get; init; }

    /// <summary>What the state means, in words.</summary>
    public required string Means { get; init; }

    public required IReadOnlyList<ReviewFinding> Findings { get; init; }

    public required Instant RequestedAt { get; init; }

    public required Instant? DecidedAt { get; init; }

    /// <summary>From when on another review may say something else; none where only an edit or a moderator can change it.</summary>
    public required Instant? AskAgainAt { get; init; }

    public required string? RuleSetVersion { get; init; }

    /// <summary>The moderator's words, where one decided.</summary>
    public required string? DecisionNote { get; init; }

    public static ReviewView Of(Review review) => new()
    {
        Id = review.Id.Value,
        DraftId = review.DraftId.Value,
        Revision = review.Revision,
        State = review.State,
        Means = MeaningOf(review.State),
        Findings = ReviewFinding.Read(review.Findings),
        RequestedAt = review.RequestedAt,
        DecidedAt = review.DecidedAt,
        AskAgainAt = review.AskAgainAt,
        RuleSetVersion = review.RuleSetVersion,
        DecisionNote = review.DecisionNote,
    };

    private static string MeaningOf(ReviewState state) => state switch
    {
        ReviewState.Waiting => "In review: the answer comes within moments.",
        ReviewState.Allowed => "It may go out.",
        ReviewState.Challenged => "It looks like a program's work. A moderator decides. Where a finding names something to change, change it and ask for another review.",
        ReviewState.Held => "A moderator looks at it. It stays yours, and goes out only if it is allowed.",
        _ => "It may not go out as it is.",
    };
}
