using Corkboard.Server.Accounts;
using Corkboard.Server.Analytics;
using Corkboard.Server.Data;
using Corkboard.Server.Drafts;
using Corkboard.Server.Publishing;
using Corkboard.Server.Schedule;
using Microsoft.EntityFrameworkCore;

namespace Corkboard.Server.Pins;

/// <summary>The one query over all stages that pages and lists read. It is asked of a few drafts at a time.</summary>
internal static class PinRows
{
    /// <summary>What every stage knows of these drafts, but for their reviews.</summary>
    public static IQueryable<PinRow> Of(CorkboardDb db, IReadOnlyCollection<DraftId> drafts) =>
        from draft in db.Set<Draft>().AsNoTracking().Where(one => drafts.Contains(one.Id))
        join place in db.Set<ScheduledPin>().Where(one => one.State != ScheduledPinState.Cancelled)
            on draft.Id equals place.DraftId into places
        from scheduled in places.DefaultIfEmpty()
        where draft.State == DraftState.Open || scheduled != null
        join one in db.Set<Publication>() on scheduled.Id equals one.Id into publications
        from publication in publications.DefaultIfEmpty()
        join one in db.Set<PublishedPin>() on scheduled.Id equals one.PublicationId into publishedPins
        from published in publishedPins.DefaultIfEmpty()
        join revision in db.Set<DraftRevision>()
            on new { DraftId = draft.Id, Number = published != null ? scheduled.Revision : draft.Revision }
            equals new { revision.DraftId, revision.Number }
        join one in db.Set<Resource>().Where(one => one.Kind == ResourceKind.Pin)
            on published.PinId equals one.Key into resources
        from resource in resources.DefaultIfEmpty()
        join one in db.Set<ResourceTotal>().Where(one => one.Days == 90)
            on resource.Id equals one.ResourceId into totals
        from total in totals.DefaultIfEmpty()
        select new PinRow
        {
            Draft = draft,
            Revision = revision,
            Scheduled = scheduled,
            Publication = publication,
            Published = published,
            Total = total,
            BoardName = db.Set<Board>()
                .Where(one => one.AccountId == revision.AccountId && one.BoardId == revision.BoardId)
                .OrderBy(one => one.BoardId)
                .Select(one => one.Name)
                .FirstOrDefault(),
            SectionName = db.Set<BoardSection>()
                .Where(one => one.AccountId == revision.AccountId && one.SectionId == revision.SectionId)
                .OrderBy(one => one.BoardId)
                .Select(one => one.Name)
                .FirstOrDefault(),
            Username = db.Set<PinterestAccount>()
                .Where(one => one.Id == revision.AccountId)
                .OrderBy(one => one.Id)
                .Select(one => one.Username)
                .FirstOrDefault(),
            At = scheduled != null ? scheduled.DueAt : draft.ChangedAt,
        };
}
