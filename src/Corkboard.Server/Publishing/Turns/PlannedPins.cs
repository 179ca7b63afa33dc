using Corkboard.Server.Accounts;
using Corkboard.Server.Accounts.Tiers;
using Corkboard.Server.Data;
using Corkboard.Server.Drafts;
using Corkboard.Server.Reviews;
using Corkboard.Server.Schedule;
using Microsoft.EntityFrameworkCore;

namespace Corkboard.Server.Publishing.Turns;

/// <summary>Reads scheduled Pins of the entered workspace, with what the stages before have to say about them.</summary>
internal sealed class PlannedPins(CorkboardDb db, TierBook tiers)
{
    public async Task<PlannedPin> ReadAsync(ScheduledPinId id, CancellationToken cancellationToken)
    {
        var found = await (
            from scheduled in db.Set<ScheduledPin>().AsNoTracking()
            join draft in db.Set<Draft>().AsNoTracking() on scheduled.DraftId equals draft.Id
            join revision in db.Set<DraftRevision>().AsNoTracking()
                on new { scheduled.DraftId, Number = scheduled.Revision } equals new { revision.DraftId, revision.Number }
            join account in db.Set<PinterestAccount>().AsNoTracking() on scheduled.AccountId equals account.Id
            where scheduled.Id == id
            select new { scheduled, draft, revision, account }).SingleAsync(cancellationToken);
        var pin = new PlannedPin
        {
            Scheduled = found.scheduled,
            Draft = found.draft,
            Revision = found.revision,
            Account = found.account,
            Picture = await db.Set<Picture>().AsNoTracking()
                .SingleOrDefaultAsync(picture => picture.Id == found.revision.PictureId, cancellationToken),
            Consent = await db.Set<Consent>().AsNoTracking()
                .Where(consent => consent.ScheduledPinId == id)
                .OrderByDescending(consent => consent.GivenAt)
                .FirstOrDefaultAsync(cancellationToken),
            Review = await db.Set<Review>().AsNoTracking()
                .Where(review => review.DraftId == found.scheduled.DraftId && review.Revision == found.scheduled.Revision)
                .OrderByDescending(review => review.RequestedAt)
                .FirstOrDefaultAsync(cancellationToken),
            Pause = await db.Set<AccountPause>().AsNoTracking()
                .SingleOrDefaultAsync(pause => pause.AccountId == found.scheduled.AccountId, cancellationToken),
            Tier = (await tiers.ReadAsync(cancellationToken)).Tier,
            HasUnresolvedEqual = false,
        };

        return pin with { HasUnresolvedEqual = await HasUnresolvedEqualAsync(pin, cancellationToken) };
    }

    private Task<bool> HasUnresolvedEqualAsync(PlannedPin pin, CancellationToken cancellationToken)
    {
        var (account, fingerprint, id) = (pin.Scheduled.AccountId, PinTraits.Fingerprint(pin), pin.Scheduled.Id);

        return (
            from attempt in db.Set<PublishAttempt>()
            join publication in db.Set<Publication>() on attempt.PublicationId equals publication.Id
            where attempt.AccountId == account && attempt.Fingerprint == fingerprint && attempt.PublicationId != id
                && (publication.State == PublicationState.Looking || publication.State == PublicationState.Asking)
            select attempt.Id).AnyAsync(cancellationToken);
    }
}
