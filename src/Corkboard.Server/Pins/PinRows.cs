using System.Linq.Expressions;
using Corkboard.Server.Accounts;
using Corkboard.Server.Analytics;
using Corkboard.Server.Data;
using Corkboard.Server.Drafts;
using Corkboard.Server.Publishing;
using Corkboard.Server.Reviews;
using Corkboard.Server.Schedule;
using Microsoft.EntityFrameworkCore;

namespace Corkboard.Server.Pins;

/// <summary>The one query over all stages that pages and lists read.</summary>
internal static class PinRows
{
    private static readonly PublicationState[] UnderWay =
        [PublicationState.Sending, PublicationState.TryingAgain, PublicationState.Looking];

    private static readonly PublicationState[] Waiting =
    [
        PublicationState.Asking, PublicationState.Late, PublicationState.WaitingForReview, PublicationState.WaitingForConsent,
        PublicationState.WaitingForAccess,
    ];

    private static readonly PublicationState[] Ended = [PublicationState.Refused, PublicationState.Discarded];

    public static IQueryable<PinRow> Of(CorkboardDb db) =>
        from draft in db.Set<Draft>().AsNoTracking()
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
            Review = db.Set<Review>()
                .Where(one => one.DraftId == draft.Id && one.Revision == revision.Number)
                .OrderByDescending(one => one.RequestedAt)
                .FirstOrDefault(),
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

    public static Expression<Func<PinRow, bool>> Matches(PinFilter filter) => filter switch
    {
        PinFilter.All => _ => true,
        PinFilter.Draft => row => row.Scheduled == null,
        PinFilter.Planned => row => row.Scheduled != null && row.Publication == null,
        PinFilter.UnderWay => row => row.Publication != null && UnderWay.Contains(row.Publication.State),
        PinFilter.Waiting => row =>
            (row.Publication != null && Waiting.Contains(row.Publication.State))
            || (row.Publication == null && row.Scheduled != null && row.Scheduled.State == ScheduledPinState.ConsentVoid),
        PinFilter.Published => row => row.Published != null,
        PinFilter.Ended => row => row.Publication != null && Ended.Contains(row.Publication.State),
        _ => throw new ArgumentOutOfRangeException(nameof(filter), filter, "Not a kind of list."),
    };
}
