using System.Linq.Expressions;
using Corkboard.Server.Data;
using Corkboard.Server.Drafts;
using Corkboard.Server.Publishing;
using Corkboard.Server.Schedule;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Pins;

/// <summary>Finds the Pins of a list by as little as their order needs: a workspace may have ten thousands.</summary>
internal static class PinKeys
{
    private static readonly PublicationState?[] UnderWay =
        [PublicationState.Sending, PublicationState.TryingAgain, PublicationState.Looking];

    private static readonly PublicationState?[] Waiting =
    [
        PublicationState.Asking, PublicationState.Late, PublicationState.WaitingForReview, PublicationState.WaitingForConsent,
        PublicationState.WaitingForAccess, PublicationState.WaitingForStandardAccess,
    ];

    private static readonly PublicationState?[] Ended = [PublicationState.Refused, PublicationState.Discarded];

    /// <summary>The newest Pins that match, at most so many, in the list's order.</summary>
    public static async Task<IReadOnlyList<PinKey>> NewestAsync(
        CorkboardDb db, PinFilter filter, Instant? upTo, int count, CancellationToken cancellationToken)
    {
        List<PinKey> found = [];
        if (filter is PinFilter.All or PinFilter.Draft)
        {
            found.AddRange(await Unplanned(db).UpTo(upTo).InOrder().Take(count).ToListAsync(cancellationToken));
        }

        if (filter is not PinFilter.Draft)
        {
            found.AddRange(await Planned(db).Where(Matches(filter)).UpTo(upTo)
                .InOrder().ThenByDescending(key => key.ScheduledPinId)
                .Take(count)
                .ToListAsync(cancellationToken));
        }

        return [.. InOrder(found).Take(count)];
    }

    // As either database orders UUIDs.
    private static IEnumerable<PinKey> InOrder(IEnumerable<PinKey> keys) => keys
        .OrderByDescending(key => key.At)
        .ThenByDescending(key => key.DraftId.Value.ToString(), StringComparer.Ordinal)
        .ThenByDescending(key => key.ScheduledPinId?.Value.ToString(), StringComparer.Ordinal);

    private static IQueryable<PinKey> UpTo(this IQueryable<PinKey> keys, Instant? upTo) =>
        upTo is null ? keys : keys.Where(key => key.At <= upTo);

    private static IOrderedQueryable<PinKey> InOrder(this IQueryable<PinKey> keys) =>
        keys.OrderByDescending(key => key.At).ThenByDescending(key => key.DraftId);

    private static IQueryable<PinKey> Unplanned(CorkboardDb db) =>
        from draft in db.Set<Draft>()
        where draft.State == DraftState.Open
            && !db.Set<ScheduledPin>().Any(pin => pin.DraftId == draft.Id && pin.State != ScheduledPinState.Cancelled)
        select new PinKey { DraftId = draft.Id, ScheduledPinId = null, At = draft.ChangedAt, Place = null, Publication = null };

    private static IQueryable<PinKey> Planned(CorkboardDb db) =>
        from pin in db.Set<ScheduledPin>()
        where pin.State != ScheduledPinState.Cancelled
        join one in db.Set<Publication>() on pin.Id equals one.Id into publications
        from publication in publications.DefaultIfEmpty()
        select new PinKey
        {
            DraftId = pin.DraftId,
            ScheduledPinId = pin.Id,
            At = pin.DueAt,
            Place = pin.State,
            Publication = publication == null ? null : publication.State,
        };

    private static Expression<Func<PinKey, bool>> Matches(PinFilter filter) => filter switch
    {
        PinFilter.All => _ => true,
        PinFilter.Planned => key => key.Publication == null,
        PinFilter.UnderWay => key => UnderWay.Contains(key.Publication),
        PinFilter.Waiting => key => Waiting.Contains(key.Publication)
            || (key.Publication == null && key.Place == ScheduledPinState.ConsentVoid),
        PinFilter.Published => key => key.Publication == PublicationState.Published,
        PinFilter.Ended => key => Ended.Contains(key.Publication),
        _ => throw new ArgumentOutOfRangeException(nameof(filter), filter, "Not a kind of list."),
    };
}
