using Corkboard.Server.Accounts;
using Corkboard.Server.Data;
using Corkboard.Server.Drafts;
using Corkboard.Server.Publishing;
using Corkboard.Server.Schedule;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Analytics;

/// <summary>A published Pin with its sums of 90 days.</summary>
internal sealed record TopPin
{
    public required string PinId { get; init; }

    public required ScheduledPinId ScheduledPinId { get; init; }

    public required string Title { get; init; }

    public required PictureId? PictureId { get; init; }

    public required string AltText { get; init; }

    public required Instant PublishedAt { get; init; }

    public required Metrics Metrics { get; init; }
}

/// <summary>Ranks an account's Pins by how often they were seen.</summary>
internal sealed class TopPins(CorkboardDb db)
{
    public async Task<IReadOnlyList<TopPin>> OfAsync(AccountId account, int limit, CancellationToken cancellationToken) =>
        await (
            from pin in db.Set<PublishedPin>()
            where pin.AccountId == account
            join resource in db.Set<Resource>() on pin.PinId equals resource.Key
            where resource.Kind == ResourceKind.Pin
            join total in db.Set<ResourceTotal>() on resource.Id equals total.ResourceId
            where total.Days == 90 && total.Metrics.Impressions != null
            join scheduled in db.Set<ScheduledPin>() on pin.PublicationId equals scheduled.Id
            join revision in db.Set<DraftRevision>()
                on new { scheduled.DraftId, Number = scheduled.Revision } equals new { revision.DraftId, revision.Number }
            orderby total.Metrics.Impressions descending, pin.PinId
            select new TopPin
            {
                PinId = pin.PinId,
                ScheduledPinId = scheduled.Id,
                Title = revision.Title,
                PictureId = revision.PictureId,
                AltText = revision.AltText,
                PublishedAt = pin.PublishedAt,
                Metrics = total.Metrics,
            })
            .Take(limit)
            .ToListAsync(cancellationToken);
}
