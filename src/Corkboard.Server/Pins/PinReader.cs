using System.Globalization;
using Corkboard.Server.Data;
using Corkboard.Server.Drafts;
using Corkboard.Server.Hosting;
using Corkboard.Server.Reviews;
using Corkboard.Server.Schedule;
using Microsoft.EntityFrameworkCore;

namespace Corkboard.Server.Pins;

/// <summary>Reads Pins for pages and lists: first which ones, then what every stage knows of those.</summary>
internal sealed class PinReader(CorkboardDb db, PinterestEndpoints pinterest)
{
    /// <summary>A part of the list, newest first.</summary>
    /// <remarks>The cursor's key counts how many Pins of the cursor's own moment have been shown.</remarks>
    public async Task<Page<PinView>> ListAsync(PinFilter filter, Cursor? after, int limit, CancellationToken cancellationToken)
    {
        var shown = after is null ? 0 : int.Parse(after.Key, NumberStyles.None, CultureInfo.InvariantCulture);
        var newest = await PinKeys.NewestAsync(db, filter, after?.At, shown + limit + 1, cancellationToken);
        var found = newest.Skip(shown).ToList();
        var wanted = found.Take(limit).ToList();
        var rows = (await RowsAsync([.. wanted.Select(key => key.DraftId)], cancellationToken))
            .ToDictionary(row => (row.Draft.Id, row.Scheduled?.Id));

        // What was put away between the two looks is not shown any more.
        var items = wanted
            .Where(key => rows.ContainsKey((key.DraftId, key.ScheduledPinId)))
            .Select(key => PinView.Of(rows[(key.DraftId, key.ScheduledPinId)], pinterest))
            .ToList();

        return new(items, found.Count > limit ? Next(wanted, after, shown).ToString() : null);
    }

    /// <summary>Drafts without a time, in the order in which they are named.</summary>
    public async Task<IReadOnlyList<PinView>> OfDraftsAsync(IReadOnlyList<Guid> drafts, CancellationToken cancellationToken)
    {
        List<DraftId> ids = [.. drafts.Select(DraftId.Of)];
        var found = (await RowsAsync(ids, cancellationToken)).Where(row => row.Scheduled is null);

        return [.. found.OrderBy(row => ids.IndexOf(row.Draft.Id)).Select(row => PinView.Of(row, pinterest))];
    }

    /// <summary>The Pin with this place in the schedule, or of this draft.</summary>
    public async Task<PinRow?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var scheduled = new ScheduledPinId(id);
        var planned = await db.Set<ScheduledPin>().Where(pin => pin.Id == scheduled)
            .Select(pin => (DraftId?)pin.DraftId)
            .SingleOrDefaultAsync(cancellationToken);
        var rows = await RowsAsync([planned ?? new DraftId(id)], cancellationToken);

        return rows
            .Where(row => planned is null || row.Scheduled?.Id == scheduled)
            .OrderByDescending(row => row.At)
            .FirstOrDefault();
    }

    /// <summary>What every stage knows of a few drafts.</summary>
    /// <remarks>Reviews apart: the newest of each is found sooner here than in one query with all that is joined.</remarks>
    public async Task<List<PinRow>> RowsAsync(IReadOnlyCollection<DraftId> drafts, CancellationToken cancellationToken)
    {
        var rows = await PinRows.Of(db, drafts).ToListAsync(cancellationToken);
        var reviews = (await db.Set<Review>().AsNoTracking().Where(review => drafts.Contains(review.DraftId)).ToListAsync(cancellationToken))
            .ToLookup(review => (review.DraftId, review.Revision));
        rows.ForEach(row => row.Review = reviews[(row.Draft.Id, row.Revision.Number)].MaxBy(review => review.RequestedAt));

        return rows;
    }

    private static Cursor Next(List<PinKey> items, Cursor? after, int shown)
    {
        var last = items[^1].At;
        var atLast = items.Count(key => key.At == last);
        var before = after?.At == last ? shown : 0;

        return new(last, (before + atLast).ToString(CultureInfo.InvariantCulture));
    }
}
