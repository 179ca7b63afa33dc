using System.Globalization;
using Corkboard.Server.Data;
using Corkboard.Server.Drafts;
using Corkboard.Server.Hosting;
using Corkboard.Server.Schedule;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Pins;

/// <summary>Reads Pins for pages and lists.</summary>
internal sealed class PinReader(CorkboardDb db, PinterestEndpoints pinterest)
{
    /// <summary>A part of the list, newest first.</summary>
    /// <remarks>The cursor's key counts how many Pins of the cursor's own moment have been shown.</remarks>
    public async Task<Page<PinView>> ListAsync(PinFilter filter, Cursor? after, int limit, CancellationToken cancellationToken)
    {
        var rows = PinRows.Of(db).Where(PinRows.Matches(filter));
        var shown = 0;
        if (after is not null)
        {
            shown = int.Parse(after.Key, NumberStyles.None, CultureInfo.InvariantCulture);
            rows = rows.Where(row => row.At <= after.At);
        }

        var found = await rows.OrderByDescending(row => row.At).ThenByDescending(row => row.Draft.Id)
            .Skip(shown)
            .Take(limit + 1)
            .ToListAsync(cancellationToken);
        var items = found.Take(limit).Select(row => PinView.Of(row, pinterest)).ToList();

        return new(items, found.Count > limit ? Next(found, limit, after, shown).ToString() : null);
    }

    /// <summary>Planned and published Pins of a span of time, in the order of the schedule.</summary>
    public async Task<IReadOnlyList<PinView>> BetweenAsync(Instant from, Instant to, CancellationToken cancellationToken)
    {
        var found = await PinRows.Of(db)
            .Where(row => row.Scheduled != null && row.At >= from && row.At < to)
            .OrderBy(row => row.At)
            .ToListAsync(cancellationToken);

        return [.. found.Select(row => PinView.Of(row, pinterest))];
    }

    /// <summary>Drafts without a time, in the order in which they are named.</summary>
    public async Task<IReadOnlyList<PinView>> OfDraftsAsync(IReadOnlyList<Guid> drafts, CancellationToken cancellationToken)
    {
        List<DraftId> ids = [.. drafts.Select(DraftId.Of)];
        var found = await PinRows.Of(db)
            .Where(row => row.Scheduled == null && ids.Contains(row.Draft.Id))
            .ToListAsync(cancellationToken);

        return [.. found.OrderBy(row => ids.IndexOf(row.Draft.Id)).Select(row => PinView.Of(row, pinterest))];
    }

    /// <summary>The Pin with this place in the schedule, or of this draft.</summary>
    public async Task<PinRow?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var scheduled = new ScheduledPinId(id);
        var draft = new DraftId(id);

        return await PinRows.Of(db)
            .Where(row => row.Scheduled!.Id == scheduled || row.Draft.Id == draft)
            .OrderByDescending(row => row.At)
            .FirstOrDefaultAsync(cancellationToken);
    }

    private static Cursor Next(List<PinRow> found, int limit, Cursor? after, int shown)
    {
        var last = found[limit - 1].At;
        var atLast = found.Take(limit).Count(row => row.At == last);
        var before = after?.At == last ? shown : 0;

        return new(last, (before + atLast).ToString(CultureInfo.InvariantCulture));
    }
}
