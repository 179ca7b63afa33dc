using Corkboard.Server.Accounts.Leases;
using Corkboard.Server.Data;
using Corkboard.Server.Publishing.Deciding;
using Corkboard.Server.Publishing.Ledger;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Publishing.Turns;

/// <summary>
/// Picks up what a turn left open that came to no end: its server died, or froze, or lost its lease. An open attempt may have
/// reached Pinterest, so it is looked for; a claim without one has sent nothing.
/// </summary>
internal sealed class Recovery(CorkboardDb db, PublicationLedger ledger, PublishingTerms terms, IClock clock)
{
    public async Task RunAsync(Lease lease, CancellationToken cancellationToken)
    {
        var account = lease.AccountId;
        var left = await db.Set<Publication>().AsNoTracking()
            .Where(publication => publication.AccountId == account && publication.State == PublicationState.Sending)
            .ToListAsync(cancellationToken);

        foreach (var publication in left)
        {
            var id = publication.Id;
            var attempt = await db.Set<PublishAttempt>().AsNoTracking()
                .SingleOrDefaultAsync(row => row.PublicationId == id && row.State == AttemptState.Open, cancellationToken);
            await (attempt is null || FailPoint.IsOff("look")
                ? ClaimAgainAsync(lease, publication)
                : LookForAsync(lease, publication, attempt));
        }
    }

    private Task<bool> ClaimAgainAsync(Lease lease, Publication publication)
    {
        var now = clock.GetCurrentInstant();
        publication.MoveTo(PublicationState.TryingAgain, Reasons.ServerEnded, now, now);

        return ledger.MoveAsync(
            lease, publication, PublicationState.Sending, new(Reasons.ServerEnded.Name, Reasons.ServerEnded.Text));
    }

    // The lease waited until its old owner's calls were over, so nothing of the request arrives later than now.
    private Task<bool> LookForAsync(Lease lease, Publication publication, PublishAttempt attempt)
    {
        var now = clock.GetCurrentInstant();
        (attempt.State, attempt.EndedAt, attempt.LastArrivalAt) = (AttemptState.Unknown, now, now);
        publication.MoveTo(PublicationState.Looking, Reasons.AnswerLost, now + terms.LooksAfter[0], now);

        return ledger.CloseAttemptAsync(
            lease,
            publication,
            attempt,
            (PublicationState.Sending, AttemptState.Open),
            new(new("left-open", "The server that sent the Pin ended before it knew the answer. Corkboard looks on Pinterest first.")));
    }
}
