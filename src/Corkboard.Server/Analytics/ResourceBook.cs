using Corkboard.Pinterest;
using Corkboard.Server.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace Corkboard.Server.Analytics;

/// <summary>Writes down which resources there are and what their numbers were.</summary>
internal sealed class ResourceBook(CorkboardDb db)
{
    /// <summary>Longer than a reading takes, so that only a reader that died gives its resource to another.</summary>
    private static readonly Duration Claim = Duration.FromMinutes(10);

    /// <summary>Enters what a workspace may see from now on; what is known already is not entered twice.</summary>
    public Task EnterAsync(IReadOnlyList<FoundResource> found, Instant now, CancellationToken cancellationToken) =>
        db.WriteAsync(
            async token =>
            {
                foreach (var one in found)
                {
                    db.Add(new ResourceAccess
                    {
                        ResourceId = await IdOfAsync(one, now, token),
                        AccountId = one.AccountId,
                        WorkspaceId = one.WorkspaceId,
                    });
                }

                await db.SaveChangesAsync(token);
            },
            cancellationToken);

    /// <summary>Takes a resource for one reading; false when another reader was faster.</summary>
    public Task<bool> TryClaimAsync(Resource resource, Instant now, CancellationToken cancellationToken) =>
        db.WriteAsync(
            async token => await db.Set<Resource>()
                .Where(r => r.Id == resource.Id && r.DueAt == resource.DueAt)
                .ExecuteUpdateAsync(r => r.SetProperty(one => one.DueAt, now + Claim), token) == 1,
            cancellationToken);

    public Task<List<ResourceDay>> DaysAsync(long resourceId, LocalDate since, CancellationToken cancellationToken) =>
        db.Set<ResourceDay>().AsNoTracking()
            .Where(day => day.ResourceId == resourceId && day.Date >= since)
            .OrderBy(day => day.Date)
            .ToListAsync(cancellationToken);

    /// <summary>Keeps the days and, in the same transaction, the sums over them and when to read again.</summary>
    public Task KeepAsync(
        long resourceId, IReadOnlyList<DailyMetrics> told, Instant now, Instant? next, CancellationToken cancellationToken) =>
        db.WriteAsync(
            async token =>
            {
                var through = now.InUtc().Date.PlusDays(-1);
                var since = through.PlusDays(1 - ResourceTotal.Spans[^1]);
                var days = await db.Set<ResourceDay>()
                    .Where(day => day.ResourceId == resourceId && day.Date >= since)
                    .ToDictionaryAsync(day => day.Date, token);
                KeepDays(resourceId, told, now, days);
                await KeepTotalsAsync(resourceId, days.Values, through, now, token);

                var resource = await db.Set<Resource>().SingleAsync(one => one.Id == resourceId, token);
                (resource.ReadAt, resource.DueAt, resource.LastError) = (now, next, null);
                await db.SaveChangesAsync(token);
            },
            cancellationToken);

    /// <summary>Keeps that a reading failed, and when to try again.</summary>
    public Task KeepFailureAsync(long resourceId, string words, Instant? next, CancellationToken cancellationToken) =>
        db.WriteAsync(
            token => db.Set<Resource>().Where(one => one.Id == resourceId).ExecuteUpdateAsync(
                r => r.SetProperty(one => one.DueAt, next).SetProperty(one => one.LastError, words), token),
            cancellationToken);

    /// <summary>Keeps that this account may not read the resource, which others may try at once.</summary>
    public Task KeepRefusalAsync(DueResource due, string words, Instant now, Instant until, CancellationToken cancellationToken) =>
        db.WriteAsync(
            async token =>
            {
                await db.Set<ResourceAccess>()
                    .Where(one => one.ResourceId == due.Resource.Id && one.AccountId == due.AccountId)
                    .ExecuteUpdateAsync(a => a.SetProperty(one => one.RefusedUntil, until), token);
                await db.Set<Resource>().Where(one => one.Id == due.Resource.Id).ExecuteUpdateAsync(
                    r => r.SetProperty(one => one.DueAt, now).SetProperty(one => one.LastError, words), token);
            },
            cancellationToken);

    private async Task<long> IdOfAsync(FoundResource found, Instant now, CancellationToken cancellationToken)
    {
        var known = await db.Set<Resource>()
            .SingleOrDefaultAsync(one => one.Kind == found.Kind && one.Key == found.Key, cancellationToken);
        if (known is null)
        {
            known = new() { Kind = found.Kind, Key = found.Key, BornOn = found.BornOn, DueAt = now };
            db.Add(known);
            await db.SaveChangesAsync(cancellationToken);
        }

        return known.Id;
    }

    private void KeepDays(
        long resourceId, IReadOnlyList<DailyMetrics> told, Instant now, Dictionary<LocalDate, ResourceDay> days)
    {
        foreach (var one in told.Where(one => one.Date is not null))
        {
            var date = one.Date!.Value.ToLocalDate();
            if (!days.TryGetValue(date, out var day))
            {
                day = new()
                {
                    ResourceId = resourceId,
                    Date = date,
                    Metrics = Metrics.None,
                    DataStatus = "",
                    FetchedAt = now,
                };
                days.Add(date, day);
                db.Add(day);
            }

            // A day without a word for it is not known to be final.
            day.DataStatus = (one.DataStatus ?? DataStatus.Processing).Value;
            day.Metrics = Metrics.Of(one.Metrics);
            day.FetchedAt = now;
        }
    }

    private async Task KeepTotalsAsync(
        long resourceId, IReadOnlyCollection<ResourceDay> days, LocalDate through, Instant now, CancellationToken cancellationToken)
    {
        var totals = await db.Set<ResourceTotal>()
            .Where(total => total.ResourceId == resourceId)
            .ToDictionaryAsync(total => total.Days, cancellationToken);

        foreach (var span in ResourceTotal.Spans)
        {
            var sum = ResourceTotal.Over(days, span, through);
            if (totals.TryGetValue(span, out var total))
            {
                (total.Metrics, total.Through, total.AsOf) = (sum, through, now);
            }
            else
            {
                db.Add(new ResourceTotal { ResourceId = resourceId, Days = span, Through = through, Metrics = sum, AsOf = now });
            }
        }
    }
}
