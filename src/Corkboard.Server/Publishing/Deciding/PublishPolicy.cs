using System.Diagnostics;
using Corkboard.Pinterest;
using NodaTime;

namespace Corkboard.Server.Publishing.Deciding;

/// <summary>Says what follows from the outcome of a call, and nothing else does.</summary>
/// <remarks>
/// A Pin goes out again only where it is proven that nothing was created. Every failure that may hide a Pin leads to a look
/// on Pinterest, which has no protection of its own against sending twice.
/// </remarks>
internal static class PublishPolicy
{
    private const int MostConflicts = 5;
    private const int LongestDoubling = 6;

    private static readonly Duration ConflictPause = Duration.FromSeconds(15);
    private static readonly Duration RateLimitPause = Duration.FromMinutes(1);
    private static readonly Duration UnreachablePause = Duration.FromSeconds(15);

    // Pinterest speaks of hours; integrators who asked again sooner stayed blocked.
    private static readonly Duration SpamPause = Duration.FromHours(12);

    private static readonly Duration[] FetchPauses =
        [Duration.FromMinutes(5), Duration.FromMinutes(15), Duration.FromHours(1)];

    public static NextStep After(CallOutcome outcome, AttemptFacts attempt, Instant now) => outcome switch
    {
        CallOutcome.Created created => new NextStep.Published(created.Pin),
        CallOutcome.GivenUp => new NextStep.LookOnPinterest(),
        CallOutcome.Failed { Effect: PinterestOutcome.Unknown } => new NextStep.LookOnPinterest(),
        CallOutcome.Failed failed => AfterNothingHappened(failed, attempt, now),
        _ => throw new UnreachableException(),
    };

    private static NextStep AfterNothingHappened(CallOutcome.Failed failed, AttemptFacts attempt, Instant now) =>
        failed.Kind switch
        {
            PinterestErrorKind.AuthenticationFailed => attempt.FollowsRenewal
                ? new NextStep.AccessLost(Reasons.TokenRefused)
                : new NextStep.TryAgain(now, Reasons.TokenRenewal) { WithNewToken = true },
            PinterestErrorKind.GrantRefused => new NextStep.AccessLost(Reasons.TokenRefused),
            PinterestErrorKind.ScopeMissing => new NextStep.AccessLost(Reasons.ScopeMissing),

            PinterestErrorKind.RateLimited => new NextStep.TryAgain(
                now + (Told(failed) ?? Doubled(RateLimitPause, attempt)), Reasons.RateLimited) { PausesAccount = true },
            PinterestErrorKind.SpamBlock => new NextStep.TryAgain(
                now + Longer(Told(failed), SpamPause), Reasons.SpamBlock) { PausesAccount = true },
            PinterestErrorKind.Unreachable => new NextStep.TryAgain(
                now + Doubled(UnreachablePause, attempt), Reasons.Unreachable),
            PinterestErrorKind.WriteVetoed => new NextStep.TryAgain(now, Reasons.OutOfTime),
            PinterestErrorKind.Conflict => attempt.SameFailuresBefore < MostConflicts
                ? new NextStep.TryAgain(now + (Told(failed) ?? Doubled(ConflictPause, attempt)), Reasons.Busy)
                : new NextStep.Refused(Reasons.BusyForLong),
            PinterestErrorKind.MediaFetch => attempt.SameFailuresBefore < FetchPauses.Length
                ? new NextStep.TryAgain(now + FetchPauses[attempt.SameFailuresBefore], Reasons.PictureUnfetched)
                : new NextStep.Refused(Reasons.PictureUnfetched),

            PinterestErrorKind.SpamLink => new NextStep.Refused(Reasons.LinkBlocked),
            PinterestErrorKind.AppTier => new NextStep.HeldForTrial(Reasons.TrialAccess),
            PinterestErrorKind.AppNotActivated or PinterestErrorKind.FeatureRestricted => new NextStep.Refused(Reasons.AppRestricted),
            PinterestErrorKind.Forbidden => new NextStep.Refused(Reasons.Forbidden),
            PinterestErrorKind.NotFound => new NextStep.Refused(Reasons.NotFound(failed.Resource)),
            PinterestErrorKind.MediaRejected => new NextStep.Refused(Reasons.PictureRejected),
            PinterestErrorKind.Validation or PinterestErrorKind.DuplicateBoard or PinterestErrorKind.Refused =>
                new NextStep.Refused(Reasons.Invalid),

            // By their nature these hide what happened, whatever was concluded from them.
            PinterestErrorKind.ServerError or PinterestErrorKind.Timeout or PinterestErrorKind.Interrupted
                or PinterestErrorKind.UnreadableAnswer => new NextStep.LookOnPinterest(),
            _ => throw new UnreachableException($"No step follows from {failed.Kind}."),
        };

    private static Duration? Told(CallOutcome.Failed failed) =>
        failed.RetryAfter is { } wait ? Duration.FromTimeSpan(wait) : null;

    private static Duration Longer(Duration? told, Duration ours) => told > ours ? told.Value : ours;

    private static Duration Doubled(Duration first, AttemptFacts attempt) =>
        first * Math.Pow(2, Math.Min(attempt.SameFailuresBefore, LongestDoubling));
}
