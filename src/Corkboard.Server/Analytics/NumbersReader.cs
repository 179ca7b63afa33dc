using Corkboard.Server.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Analytics;

/// <summary>Reads what is kept of a resource. Whoever asks has shown that the workspace may see it.</summary>
internal sealed class NumbersReader(CorkboardDb db, IClock clock)
{
    public async Task<NumbersView> ReadAsync(ResourceKind kind, string key, int days, CancellationToken cancellationToken)
    {
        var today = clock.GetCurrentInstant().InUtc().Date;
        var first = today.PlusDays(1 - days);
        var resource = await db.Set<Resource>().AsNoTracking()
            .SingleOrDefaultAsync(one => one.Kind == kind && one.Key == key, cancellationToken);
        if (resource is null)
        {
            return new() { Days = Fill(first, today, []), Totals = [] };
        }

        var kept = await db.Set<ResourceDay>().AsNoTracking()
            .Where(day => day.ResourceId == resource.Id && day.Date >= first && day.Date <= today)
            .ToListAsync(cancellationToken);
        var totals = await db.Set<ResourceTotal>().AsNoTracking()
            .Where(total => total.ResourceId == resource.Id)
            .OrderBy(total => total.Days)
            .ToListAsync(cancellationToken);

        return new()
        {
            AsOf = resource.ReadAt,
            NextReadingAt = resource.DueAt,
            Note = resource.LastError,
            Days = Fill(first, today, kept),
            Totals = [.. totals.Select(total => new TotalView(total.Days, total.Through, total.AsOf, total.Metrics))],
        };
    }

    private static List<DayView> Fill(LocalDate first, LocalDate last, IReadOnlyCollection<ResourceDay> kept)
    {
        var byDate = kept.ToDictionary(day => day.Date);
        var count = Period.DaysBetween(first, last) + 1;

        return [.. Enumerable.Range(0, count).Select(offset => View(first.PlusDays(offset)))];

        DayView View(LocalDate date) => byDate.TryGetValue(date, out var day)
            ? new(date, day.DataStatus, day.FetchedAt, day.Metrics)
            : new(date, null, null, Metrics.None);
    }
}
