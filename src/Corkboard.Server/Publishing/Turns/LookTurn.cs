using System.Diagnostics;
using Corkboard.Pinterest;
using Corkboard.Server.Accounts;
using Corkboard.Server.Accounts.Leases;
using Corkboard.Server.Accounts.Tokens;
using Corkboard.Server.Data;
using Corkboard.Server.Publishing.Deciding;
using Corkboard.Server.Publishing.Ledger;
using Corkboard.Server.Publishing.Looking;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Publishing.Turns;

/// <summary>One look on Pinterest for a Pin whose answer was lost.</summary>
internal sealed class LookTurn(
    CorkboardDb db,
    LeaseKeeper leases,
    AccountConnections connections,
    AccountAccess access,
    PublicationLedger ledger,
    Settlement settlement,
    PublishingTerms terms,
    IClock clock)
{
    public async Task RunAsync(Lease lease, Publication publication, TurnTokens tokens)
    {
        var (id, account) = (publication.Id, publication.AccountId);
        var attempt = await db.Set<PublishAttempt>().AsNoTracking()
            .Where(row => row.PublicationId == id)
            .OrderByDescending(row => row.Number)
            .FirstAsync(tokens.Stopping);
        if (await connections.OpenAsync(account, veto: null, tokens.Stopping) is not { } client)
        {
            await WaitAsync(lease, publication, PublicationState.WaitingForAccess, Reasons.NotConnected, at: null);
            return;
        }

        FailPoint.Reach(FailPoint.BeforeLook);
        try
        {
            var seen = await new PinSearch(client).FindAsync(attempt, tokens.CallsEnd);
            FailPoint.Reach(FailPoint.Looked);
            var unclaimed = await UnclaimedAsync(account, seen, tokens.CallsEnd);
            await FollowAsync(lease, publication, attempt, await WithoutOthersAsync(attempt, unclaimed, tokens.CallsEnd));
            FailPoint.Reach(FailPoint.LookDurable);
        }
        catch (PinterestException failure)
        {
            await FollowFailureAsync(lease, publication, failure, tokens);
        }
    }

    // A Pin that another attempt has is no candidate.
    private async Task<IReadOnlyList<SeenPin>> UnclaimedAsync(
        AccountId account, IReadOnlyList<SeenPin> seen, CancellationToken cancellationToken)
    {
        var ids = seen.Select(pin => pin.Pin.Id.Value).ToList();
        var claimed = await db.Set<PublishedPin>()
            .Where(pin => pin.AccountId == account && ids.Contains(pin.PinId))
            .Select(pin => pin.PinId)
            .ToListAsync(cancellationToken);

        return [.. seen.Where(pin => !claimed.Contains(pin.Pin.Id.Value))];
    }

    // A Pin that could be this attempt's, but is another unresolved one's without doubt, says nothing about this one.
    private async Task<IReadOnlyList<SeenPin>> WithoutOthersAsync(
        PublishAttempt attempt, IReadOnlyList<SeenPin> seen, CancellationToken cancellationToken)
    {
        if (seen.All(pin => pin.Likeness == PinLikeness.Sure))
        {
            return seen;
        }

        var (account, publication) = (attempt.AccountId, attempt.PublicationId);
        var others = await db.Set<PublishAttempt>().AsNoTracking()
            .Where(other => other.AccountId == account && other.PublicationId != publication
                && (other.State == AttemptState.Open || other.State == AttemptState.Unknown))
            .ToListAsync(cancellationToken);

        return [.. seen.Where(pin => pin.Likeness == PinLikeness.Sure
            || others.All(other => PinMatcher.Compare(other, pin.Pin) != PinLikeness.Sure))];
    }

    private async Task FollowAsync(Lease lease, Publication publication, PublishAttempt attempt, IReadOnlyList<SeenPin> seen)
    {
        var now = clock.GetCurrentInstant();
        var sure = seen.Where(pin => pin.Likeness == PinLikeness.Sure).OrderBy(pin => pin.Pin.CreatedAt).ToList();
        attempt.Looks++;
        var step = LookPolicy.After(
            new()
            {
                Matches = [.. sure.Select(pin => pin.Pin.Id)],
                HasLookalikes = seen.Any(pin => pin.Likeness == PinLikeness.Doubtful),
                EqualsBefore = await EqualsBeforeAsync(attempt),
                Looks = attempt.Looks,
                Unknowns = publication.Unknowns + 1,
                SenderIsSilent = await leases.IsSilentAsync(attempt.AccountId, attempt.Fence, CancellationToken.None),
                LastArrivalAt = attempt.LastArrivalAt ?? now,
            },
            terms.LooksAfter);

        Ending ending;
        switch (step)
        {
            case LookStep.Found found:
                attempt.State = AttemptState.Published;
                publication.MoveTo(PublicationState.Published, reason: null, dueAt: null, now);
                var createdAt = sure.First(pin => pin.Pin.Id == found.Pin).Pin.CreatedAt;
                ending = new(new("found", "Corkboard looked on Pinterest and found the Pin: it is published."))
                {
                    Pin = PublishedPin.Of(
                        attempt,
                        found.Pin.Value,
                        createdAt is { } at ? Instant.FromDateTimeOffset(at) : attempt.StartedAt,
                        PinEvidence.Look),
                };
                break;

            case LookStep.LookAgain again:
                publication.MoveTo(PublicationState.Looking, Reasons.AnswerLost, again.At, now);
                ending = new(new("looked", $"Look {attempt.Looks}: the Pin is not to be seen on Pinterest yet."));
                break;

            case LookStep.SendAgain:
                attempt.State = AttemptState.Absent;
                publication.Unknowns++;
                publication.MoveTo(PublicationState.TryingAgain, Reasons.NotThere, now, now);
                ending = new(new("not-there", Reasons.NotThere.Text));
                break;

            case LookStep.Ask:
                attempt.State = AttemptState.Absent;
                publication.Unknowns++;
                publication.MoveTo(PublicationState.Asking, Reasons.Unclear, dueAt: null, now);
                ending = new(new("asked", Reasons.Unclear.Text)) { Candidates = [.. seen.Select(pin => Candidate(publication, pin.Pin))] };
                break;

            default:
                throw new UnreachableException();
        }

        await ledger.CloseAttemptAsync(lease, publication, attempt, (PublicationState.Looking, AttemptState.Unknown), ending);
        if (publication.HasEnded)
        {
            await settlement.SettleAsync(publication, CancellationToken.None);
        }
    }

    private Task<int> EqualsBeforeAsync(PublishAttempt attempt)
    {
        var (account, fingerprint, startedAt, publication) =
            (attempt.AccountId, attempt.Fingerprint, attempt.StartedAt, attempt.PublicationId);

        return db.Set<PublishAttempt>().CountAsync(
            other => other.AccountId == account && other.Fingerprint == fingerprint && other.PublicationId != publication
                && other.State == AttemptState.Unknown && other.StartedAt < startedAt,
            CancellationToken.None);
    }

    private async Task FollowFailureAsync(Lease lease, Publication publication, PinterestException failure, TurnTokens tokens)
    {
        var now = clock.GetCurrentInstant();
        if (failure.Kind == PinterestErrorKind.AuthenticationFailed
            && await connections.RenewAsync(publication.AccountId, lease, tokens.Stopping) is var renewal and not Renewal.Renewed)
        {
            if (renewal is Renewal.TryLater later)
            {
                await WaitAsync(lease, publication, PublicationState.Looking, Reasons.TokenRenewal, later.At);
                return;
            }

            await access.LoseAsync(publication.AccountId, Reasons.TokenRefused.Text, CancellationToken.None);
            await WaitAsync(lease, publication, PublicationState.WaitingForAccess, Reasons.TokenRefused, at: null);
            return;
        }

        var wait = failure.RetryAfter is { } told ? Duration.FromTimeSpan(told) : terms.LookPause;
        await WaitAsync(lease, publication, PublicationState.Looking, Reasons.AnswerLost, now + wait);
    }

    private Task<bool> WaitAsync(Lease lease, Publication publication, PublicationState state, Reason reason, Instant? at)
    {
        publication.MoveTo(state, reason, at, clock.GetCurrentInstant());

        return ledger.MoveAsync(lease, publication, PublicationState.Looking, new(reason.Name, reason.Text));
    }

    private static PinCandidate Candidate(Publication publication, Pin pin) => new()
    {
        PublicationId = publication.Id,
        WorkspaceId = publication.WorkspaceId,
        PinId = pin.Id.Value,
        Title = pin.Title,
        PictureAddress = pin.Media?.Images?.Values.OfType<PinImage>().MaxBy(image => image.Width)?.Url?.AbsoluteUri,
        CreatedAt = pin.CreatedAt is { } at ? Instant.FromDateTimeOffset(at) : null,
    };
}
