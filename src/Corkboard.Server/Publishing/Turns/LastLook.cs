using Corkboard.Guard;
using Corkboard.Server.Guarding;
using Corkboard.Server.Publishing.Deciding;
using NodaTime;

namespace Corkboard.Server.Publishing.Turns;

/// <summary>The Guard's last look before a Pin is sent. Its answer is journalled, and a place in the quota is reserved.</summary>
internal sealed class LastLook(GuardHome guard, LastLookFacts facts, IClock clock)
{
    public async Task<Readiness> AskAsync(PlannedPin pin, CancellationToken cancellationToken)
    {
        var attempt = await facts.OfAsync(pin, cancellationToken);
        var decided = await guard.DecideAsync(attempt, cancellationToken);

        return Judge(decided.Verdict, pin.IsAllowedByModerator, clock.GetCurrentInstant());
    }

    /// <summary>What a verdict means for a Pin whose time has come. A moderator's word stands above a challenge and a hold, but not above the pace.</summary>
    public static Readiness Judge(Verdict verdict, bool isAllowedByModerator, Instant now) => verdict switch
    {
        { Kind: VerdictKind.Allow } => new Readiness.Ready(),
        { RetryAt: { } at } => new Readiness.NotNow(
            PublicationState.TryingAgain, Saying(Reasons.Paced, verdict), Later(Instant.FromDateTimeOffset(at), now)),
        { Kind: VerdictKind.Refuse } when IsAboutTheAddressAlone(verdict) =>
            new Readiness.NotNow(PublicationState.WaitingForReview, Reasons.AddressUnconfirmed),
        { Kind: VerdictKind.Refuse } => new Readiness.NotNow(PublicationState.Refused, Saying(Reasons.TurnedDown, verdict)),
        _ when isAllowedByModerator => new Readiness.Ready(),
        _ => new Readiness.NotNow(PublicationState.WaitingForReview, Saying(Reasons.UnderReview, verdict)),
    };

    // A confirmation mends it, so the Pin has not ended. Practice SPAM-1.
    private static bool IsAboutTheAddressAlone(Verdict verdict) => verdict.Reasons.All(reason => reason.Practice == "SPAM-1");

    private static Instant Later(Instant at, Instant now) => at > now ? at : now;

    private static Reason Saying(Reason reason, Verdict verdict)
    {
        var found = string.Join(' ', verdict.Reasons.Select(one => one.Text));

        return found.Length > 0 ? reason with { Text = found } : reason;
    }
}
