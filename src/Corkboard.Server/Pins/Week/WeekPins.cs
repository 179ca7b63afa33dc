using Corkboard.Server.Data;
using Corkboard.Server.Drafts;
using Corkboard.Server.Drafts.Bulk;
using Corkboard.Server.Members;
using Corkboard.Server.Publishing;
using Corkboard.Server.Reviews;
using Corkboard.Server.Schedule;
using Corkboard.Server.Workspaces.Access;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Pins.Week;

/// <summary>Gathers the Pins of some days: the planned ones, and those that an import wishes for and nobody has agreed to yet.</summary>
internal sealed class WeekPins(CorkboardDb db, Caller caller, PinReader reader, SubmissionFacts facts)
{
    /// <summary>At most so many, in the order of their times; and how many there are beyond.</summary>
    public async Task<(IReadOnlyList<ExpectedPin> Pins, int Beyond)> ReadAsync(
        Instant from, Instant to, int most, CancellationToken cancellationToken)
    {
        var places = Places(from, to);
        var wishes = Wishes(from, to);
        var found = await places.OrderBy(place => place.DueAt).Take(most).ToListAsync(cancellationToken);
        found.AddRange(await wishes.OrderBy(wish => wish.DueAt).Take(most).ToListAsync(cancellationToken));
        var kept = found.OrderBy(place => place.DueAt).Take(most).ToList();
        var all = await places.CountAsync(cancellationToken) + await wishes.CountAsync(cancellationToken);

        return (await ExpectedAsync(kept, cancellationToken), all - kept.Count);
    }

    private async Task<IReadOnlyList<ExpectedPin>> ExpectedAsync(List<Place> places, CancellationToken cancellationToken)
    {
        var rows = (await reader.RowsAsync([.. places.Select(place => place.DraftId).Distinct()], cancellationToken))
            .ToDictionary(row => (row.Draft.Id, row.Scheduled?.Id));
        var agreed = await AgreedAsync(places, cancellationToken);

        // What was put away between the two looks is not looked at any more.
        var found = places.Where(place => rows.ContainsKey(place.Key))
            .Select(place => (Place: place, Row: rows[place.Key], Obstacle: ObstacleOf(rows[place.Key])))
            .ToList();
        var asked = found.Where(pin => pin.Obstacle is null).ToList();
        var gathered = await facts.OfAsync(
            caller.WorkspaceId,
            asked.ConvertAll(pin => (pin.Row.Revision, AskedFor(pin.Place, agreed))),
            cancellationToken);
        var factsOf = asked.Zip(gathered).ToDictionary(pair => pair.First.Place, pair => pair.Second);

        return found.ConvertAll(pin => new ExpectedPin(pin.Row, pin.Place.DueAt, factsOf.GetValueOrDefault(pin.Place), pin.Obstacle));
    }

    // Whoever agreed hands it in; without a yes, whoever looks.
    private MemberId AskedFor(Place place, Dictionary<ScheduledPinId, MemberId> agreed) =>
        place.ScheduledPinId is { } id && agreed.TryGetValue(id, out var member) ? member : caller.MemberId;

    private IQueryable<Place> Places(Instant from, Instant to) => db.Set<ScheduledPin>()
        .Where(pin => pin.State != ScheduledPinState.Cancelled && pin.DueAt >= from && pin.DueAt < to)
        .Where(pin => !db.Set<Publication>().Any(one => one.Id == pin.Id))
        .Select(pin => new Place { DraftId = pin.DraftId, ScheduledPinId = pin.Id, DueAt = pin.DueAt });

    private IQueryable<Place> Wishes(Instant from, Instant to) => db.Set<ImportRow>()
        .Where(row => row.Verdict == RowVerdict.Good && row.WishedAt >= from && row.WishedAt < to)
        .Where(row => db.Set<Draft>().Any(draft => draft.Id == row.DraftId && draft.State == DraftState.Open))
        .Where(row => !db.Set<ScheduledPin>().Any(pin => pin.DraftId == row.DraftId && pin.State != ScheduledPinState.Cancelled))
        .Select(row => new Place { DraftId = row.DraftId!.Value, ScheduledPinId = null, DueAt = row.WishedAt!.Value });

    // The Guard asks who agreed.
    private async Task<Dictionary<ScheduledPinId, MemberId>> AgreedAsync(List<Place> places, CancellationToken cancellationToken)
    {
        var ids = places.Select(place => place.ScheduledPinId).OfType<ScheduledPinId>().ToList();
        var consents = await db.Set<Consent>().AsNoTracking()
            .Where(consent => ids.Contains(consent.ScheduledPinId) && consent.VoidedAt == null)
            .Select(consent => new { consent.ScheduledPinId, consent.MemberId, consent.GivenAt })
            .ToListAsync(cancellationToken);

        return consents.GroupBy(consent => consent.ScheduledPinId)
            .ToDictionary(pin => pin.Key, pin => pin.MaxBy(consent => consent.GivenAt)!.MemberId);
    }

    private static string? ObstacleOf(PinRow row) => row switch
    {
        { Revision.PictureId: null } => "It still needs a picture.",
        { Revision.BoardId: null } => "It still needs a board.",
        { Scheduled.State: ScheduledPinState.ConsentVoid } => "It was edited after somebody agreed: it waits for a new yes.",
        { Scheduled: { } place } when place.Revision != row.Revision.Number => "It was edited after somebody agreed: it waits for a new yes.",
        { Review.State: ReviewState.Held or ReviewState.Challenged or ReviewState.Waiting } => "It waits for a review, and goes out only if it is allowed by then.",
        _ => null,
    };

    /// <summary>What a Pin of the days is found and ordered by, before anything else of it is read.</summary>
    private sealed record Place
    {
        public required DraftId DraftId { get; init; }

        /// <summary>None while it is only wished for.</summary>
        public required ScheduledPinId? ScheduledPinId { get; init; }

        public required Instant DueAt { get; init; }

        public (DraftId Draft, ScheduledPinId? Scheduled) Key => (DraftId, ScheduledPinId);
    }
}
