using Corkboard.Server.Accounts;
using Corkboard.Server.Accounts.Tiers;
using Corkboard.Server.Drafts;
using Corkboard.Server.Publishing.Turns;
using Corkboard.Server.Reviews;
using Corkboard.Server.Schedule;
using NodaTime;

namespace Corkboard.Server.Publishing.Deciding;

/// <summary>Whether a claimed Pin can be sent, by everything that is known before the Guard's last look.</summary>
internal abstract record Readiness
{
    private Readiness()
    {
    }

    /// <summary>Nothing speaks against it.</summary>
    public sealed record Ready : Readiness;

    /// <summary>It stays, or ends, in this state; a time says when it is looked at again.</summary>
    public sealed record NotNow(PublicationState State, Reason Reason, Instant? At = null) : Readiness;

    public static Readiness Of(PlannedPin pin, Publication publication, PublishingTerms terms, Instant now) => pin switch
    {
        { Scheduled.State: ScheduledPinState.Cancelled } => new NotNow(PublicationState.Discarded, Reasons.Cancelled),
        { Draft.State: DraftState.Discarded } => new NotNow(PublicationState.Discarded, Reasons.DraftPutAway),
        { IsAgreedTo: false } => new NotNow(PublicationState.WaitingForConsent, Reasons.ConsentVoid),
        { Review.State: ReviewState.Refused } => new NotNow(PublicationState.Refused, Reasons.TurnedDown),
        { Review: not { State: ReviewState.Allowed } } => new NotNow(PublicationState.WaitingForReview, Reasons.UnderReview),
        { Account.State: not AccountState.Connected } => new NotNow(PublicationState.WaitingForAccess, Reasons.NotConnected),
        { Picture: null } => new NotNow(PublicationState.Refused, Reasons.Invalid),
        _ when publication.State == PublicationState.WaitingForAccess => new NotNow(PublicationState.Late, Reasons.AccessReturned),
        _ when pin.Scheduled.DueAt > now + terms.ClaimAhead && publication.AgreedFor is null =>
            new NotNow(PublicationState.TryingAgain, Reasons.Paced, pin.Scheduled.DueAt),
        { Tier: AccessTier.Trial } => new NotNow(PublicationState.WaitingForStandardAccess, Reasons.TrialAccess),
        _ when publication.MeantFor + terms.LateAfter < now => new NotNow(PublicationState.Late, Reasons.Late),
        { Pause: { } pause } when pause.Until > now =>
            new NotNow(PublicationState.TryingAgain, new(pause.Reason, pause.ReasonText), pause.Until),
        { HasUnresolvedEqual: true } =>
            new NotNow(PublicationState.TryingAgain, Reasons.EqualUnresolved, now + terms.LookPause),
        _ => new Ready(),
    };
}
