using System.Diagnostics;
using Corkboard.Server.Accounts;
using Corkboard.Server.Accounts.Leases;
using Corkboard.Server.Accounts.Tiers;
using Corkboard.Server.Data;
using Corkboard.Server.Publishing.Deciding;
using Corkboard.Server.Publishing.Ledger;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Publishing.Turns;

/// <summary>Makes one attempt: its row durable, the call, the outcome durable, the Guard told.</summary>
internal sealed class PinAttempts(
    CorkboardDb db,
    LeaseKeeper leases,
    PublicationLedger ledger,
    PinCall call,
    AccountAccess access,
    TierBook tiers,
    Settlement settlement,
    PublishingTerms terms,
    IClock clock)
{
    /// <summary>What followed; none where the scheduled Pin was changed in the last moment.</summary>
    public async Task<NextStep?> MakeAsync(Sending sending, bool followsRenewal)
    {
        var (lease, publication) = (sending.Lease, sending.Publication);
        if (!await leases.CoversACallAsync(lease, CancellationToken.None))
        {
            throw new LeaseLostException(lease.AccountId, lease.Fence);
        }

        var from = publication.State;
        var attempt = NewAttempt(lease, publication, sending.Pin, clock.GetCurrentInstant());
        publication.Attempts = attempt.Number;
        publication.MoveTo(PublicationState.Sending, reason: null, dueAt: null, attempt.StartedAt);
        if (!await ledger.OpenAttemptAsync(lease, publication, from, sending.Pin.Scheduled, attempt))
        {
            return null;
        }

        FailPoint.Reach(FailPoint.AttemptDurable);
        var outcome = await call.CreateAsync(sending.Client, sending.NewPin, sending.Tokens.CallsEnd);
        FailPoint.Reach(FailPoint.Answered);

        var facts = await FactsAsync(outcome, attempt, followsRenewal);
        var step = PublishPolicy.After(outcome, facts, clock.GetCurrentInstant());
        await FollowAsync(sending, attempt, outcome, step);

        return step;
    }

    public Task LoseAccessAsync(AccountId account, Reason reason) =>
        access.LoseAsync(account, reason.Text, CancellationToken.None);

    public Task SettleAsync(Publication publication) => settlement.SettleAsync(publication, CancellationToken.None);

    /// <summary>The publication's next attempt, begun at this instant: open, and not written yet.</summary>
    public static PublishAttempt NewAttempt(Lease lease, Publication publication, PlannedPin pin, Instant startedAt) =>
        new()
        {
            Id = EntityId.New<PublishAttemptId>(startedAt),
            PublicationId = publication.Id,
            WorkspaceId = publication.WorkspaceId,
            AccountId = publication.AccountId,
            Number = publication.Attempts + 1,
            Fence = lease.Fence,
            State = AttemptState.Open,
            StartedAt = startedAt,
            BoardId = pin.Scheduled.BoardId,
            SectionId = pin.Scheduled.SectionId,
            Title = pin.Revision.Title,
            Description = pin.Revision.Description,
            AltText = pin.Revision.AltText,
            Link = pin.Revision.Link,
            PictureWidth = pin.Picture!.Width,
            PictureHeight = pin.Picture.Height,
            Fingerprint = PinTraits.Fingerprint(pin),
        };

    private async Task<AttemptFacts> FactsAsync(CallOutcome outcome, PublishAttempt attempt, bool followsRenewal)
    {
        if (outcome is not CallOutcome.Failed failed)
        {
            return new() { FollowsRenewal = followsRenewal };
        }

        var (publication, number) = (attempt.PublicationId, attempt.Number);
        var before = await db.Set<PublishAttempt>().AsNoTracking()
            .Where(earlier => earlier.PublicationId == publication && earlier.Number < number)
            .OrderByDescending(earlier => earlier.Number)
            .Select(earlier => new { earlier.State, earlier.Status, earlier.Code })
            .ToListAsync(CancellationToken.None);

        return new()
        {
            FollowsRenewal = followsRenewal,
            SameFailuresBefore = before
                .TakeWhile(earlier => earlier.State == AttemptState.NothingHappened
                    && earlier.Status == failed.Status && earlier.Code == failed.Code)
                .Count(),
        };
    }

    private async Task FollowAsync(Sending sending, PublishAttempt attempt, CallOutcome outcome, NextStep step)
    {
        var (publication, now) = (sending.Publication, clock.GetCurrentInstant());
        var failed = outcome as CallOutcome.Failed;
        attempt.EndedAt = now;
        (attempt.Status, attempt.Code, attempt.RequestId) = (failed?.Status, failed?.Code, failed?.RequestId);

        Ending ending;
        switch (step)
        {
            case NextStep.Published published:
                attempt.State = AttemptState.Published;
                publication.MoveTo(PublicationState.Published, reason: null, dueAt: null, now);
                ending = new(new("published", "Pinterest answered: the Pin is published."))
                {
                    Pin = PublishedPin.Of(attempt, published.Pin.Value, now, PinEvidence.Answer),
                };
                break;

            case NextStep.Refused refused:
                attempt.State = AttemptState.Refused;
                publication.MoveTo(PublicationState.Refused, refused.Reason, dueAt: null, now);
                ending = new(new("refused", refused.Reason.Text));
                break;

            case NextStep.TryAgain again:
                attempt.State = AttemptState.NothingHappened;
                publication.MoveTo(PublicationState.TryingAgain, again.Reason, again.At, now);
                ending = new(new(again.Reason.Name, again.Reason.Text))
                {
                    Pause = again.PausesAccount ? PauseOf(publication, again) : null,
                };
                break;

            case NextStep.AccessLost lost:
                await LoseAccessAsync(publication.AccountId, lost.Reason);
                attempt.State = AttemptState.AccessLost;
                publication.MoveTo(PublicationState.WaitingForAccess, lost.Reason, dueAt: null, now);
                ending = new(new("access-lost", lost.Reason.Text));
                break;

            case NextStep.HeldForTrial held:
                await tiers.LearnAsync(AccessTier.Trial, TierSource.Refusal, CancellationToken.None);
                attempt.State = AttemptState.NothingHappened;
                publication.MoveTo(PublicationState.WaitingForStandardAccess, held.Reason, dueAt: null, now);
                ending = new(new(held.Reason.Name, held.Reason.Text));
                break;

            case NextStep.LookOnPinterest:
                attempt.State = AttemptState.Unknown;
                attempt.LastArrivalAt = now;
                publication.MoveTo(PublicationState.Looking, Reasons.AnswerLost, now + terms.LooksAfter[0], now);
                ending = new(new("answer-lost", Reasons.AnswerLost.Text));
                break;

            default:
                throw new UnreachableException();
        }

        await ledger.CloseAttemptAsync(
            sending.Lease, publication, attempt, (PublicationState.Sending, AttemptState.Open), ending);
        FailPoint.Reach(FailPoint.OutcomeDurable);
        if (publication.HasEnded)
        {
            await SettleAsync(publication);
            FailPoint.Reach(FailPoint.Settled);
        }

        if (step is NextStep.Published && sending.Pin.Tier != AccessTier.Standard)
        {
            await tiers.LearnAsync(AccessTier.Standard, TierSource.CreatedPin, CancellationToken.None);
        }
    }

    private static AccountPause PauseOf(Publication publication, NextStep.TryAgain again) => new()
    {
        AccountId = publication.AccountId,
        WorkspaceId = publication.WorkspaceId,
        Until = again.At,
        Reason = again.Reason.Name,
        ReasonText = again.Reason.Text,
    };
}
