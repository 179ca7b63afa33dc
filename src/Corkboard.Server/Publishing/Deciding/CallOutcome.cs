using Corkboard.Pinterest;

namespace Corkboard.Server.Publishing.Deciding;

/// <summary>What became of one call to create a Pin.</summary>
internal abstract record CallOutcome
{
    private CallOutcome()
    {
    }

    /// <summary>Pinterest answered with the Pin.</summary>
    public sealed record Created(PinId Pin) : CallOutcome;

    /// <summary>Pinterest refused, or could not be reached, or its answer was lost.</summary>
    public sealed record Failed(PinterestErrorKind Kind, PinterestOutcome Effect) : CallOutcome
    {
        public PinterestResource Resource { get; init; }

        public TimeSpan? RetryAfter { get; init; }

        public int? Status { get; init; }

        public int? Code { get; init; }

        public string? RequestId { get; init; }

        public static Failed Of(PinterestException failure) => new(failure.Kind, failure.Outcome)
        {
            Resource = failure.Resource,
            RetryAfter = failure.RetryAfter,
            Status = (int?)failure.Status,
            Code = failure.Code,
            RequestId = failure.RequestId,
        };
    }

    /// <summary>We stopped waiting.</summary>
    public sealed record GivenUp : CallOutcome;
}

/// <summary>What the policy has to know of the attempt whose outcome it judges.</summary>
internal sealed record AttemptFacts
{
    /// <summary>Whether the token was renewed for this very attempt.</summary>
    public bool FollowsRenewal { get; init; }

    /// <summary>How many attempts directly before this one ended in the same way.</summary>
    public int SameFailuresBefore { get; init; }
}
