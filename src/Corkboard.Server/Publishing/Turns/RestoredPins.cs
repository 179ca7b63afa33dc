using Corkboard.Server.Accounts.Leases;
using Corkboard.Server.Data;
using Corkboard.Server.Hosting;
using Corkboard.Server.Publishing.Deciding;
using Corkboard.Server.Publishing.Ledger;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Publishing.Turns;

/// <summary>
/// In a database that came out of a backup: a Pin that the backup knew may have been sent after it, by the server that the
/// backup was made of. Before this server sends it, it looks for it on Pinterest, once.
/// </summary>
/// <remarks>The attempt that the other server may have made gets a row of its own, and from there on all goes as where an answer was lost.</remarks>
internal sealed class RestoredPins(CorkboardDb db, PlannedPins pins, PublicationLedger ledger, IClock clock)
{
    private static readonly Step Looked = new(
        "restored", "This server was restored from a backup. The Pin may have gone out after the backup, so Corkboard looks on Pinterest first.");

    /// <summary>Moves the publication to being looked for, where that has to come first.</summary>
    public async Task<bool> TryLookFirstAsync(Lease lease, Publication publication, CancellationToken cancellationToken)
    {
        if (await db.Set<Restoration>().AsNoTracking().SingleOrDefaultAsync(cancellationToken) is not { ReleasedAt: { } releasedAt } restoration)
        {
            return false;
        }

        var id = publication.Id;
        var last = await db.Set<PublishAttempt>().AsNoTracking()
            .Where(attempt => attempt.PublicationId == id)
            .OrderByDescending(attempt => attempt.Number)
            .FirstOrDefaultAsync(cancellationToken);
        if (last is not null && (last.StartedAt >= releasedAt || last.EndedAt >= releasedAt))
        {
            return false;
        }

        var pin = await pins.ReadAsync(id, cancellationToken);

        return pin is { Picture: not null } && pin.Scheduled.CreatedAt <= restoration.RestoredAt
            && (last is { State: AttemptState.Unknown }
                ? await LookAgainAsync(lease, publication, last, releasedAt)
                : await LookAsync(lease, publication, pin, restoration.TakenAt, releasedAt));
    }

    private Task<bool> LookAsync(Lease lease, Publication publication, PlannedPin pin, Instant since, Instant until)
    {
        var (from, now) = (publication.State, clock.GetCurrentInstant());
        var attempt = PinAttempts.NewAttempt(lease, publication, pin, since);
        (attempt.State, attempt.EndedAt, attempt.LastArrivalAt) = (AttemptState.Unknown, now, until);
        publication.Attempts = attempt.Number;
        publication.MoveTo(PublicationState.Looking, Reasons.Restored, now, now);

        return ledger.LookFirstAsync(lease, publication, from, attempt, Looked);
    }

    // What was being looked for when the backup was made could arrive, or be sent once more, until the other server had ended.
    private Task<bool> LookAgainAsync(Lease lease, Publication publication, PublishAttempt attempt, Instant until)
    {
        var (from, now) = (publication.State, clock.GetCurrentInstant());
        (attempt.EndedAt, attempt.LastArrivalAt, attempt.Looks) = (now, until, 0);
        publication.MoveTo(PublicationState.Looking, Reasons.Restored, now, now);

        return ledger.CloseAttemptAsync(lease, publication, attempt, (from, AttemptState.Unknown), new(Looked));
    }
}
