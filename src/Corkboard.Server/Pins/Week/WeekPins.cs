using Corkboard.Guard;
using Corkboard.Server.Data;
using Corkboard.Server.Drafts.Bulk;
using Corkboard.Server.Guarding;
using Corkboard.Server.Reviews;
using Corkboard.Server.Schedule;
using Corkboard.Server.Workspaces.Access;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Pins.Week;

/// <summary>A Pin that is planned or wished for, with what the Guard has to know of it; no facts where it waits for something else first.</summary>
internal sealed record ExpectedPin(PinRow Row, Instant DueAt, PinSubmission? Facts, string? Obstacle)
{
    public bool IsWish => Row.Scheduled is null;

    public PinKey Key { get; } = GuardKeys.Pin(Row.Scheduled?.Id.Value ?? Row.Draft.Id.Value);
}

/// <summary>Gathers the Pins of some days: the planned ones, and those that an import wishes for and nobody has agreed to yet.</summary>
internal sealed class WeekPins(CorkboardDb db, Caller caller, SubmissionFacts facts)
{
    /// <summary>At most so many, in the order of their times; and how many there are beyond.</summary>
    public async Task<(IReadOnlyList<ExpectedPin> Pins, int Beyond)> ReadAsync(
        Instant from, Instant to, int most, CancellationToken cancellationToken)
    {
        var planned = await PinRows.Of(db)
            .Where(row => row.Scheduled != null && row.Publication == null && row.Scheduled.DueAt >= from && row.Scheduled.DueAt < to)
            .OrderBy(row => row.At)
            .Take(most)
            .ToListAsync(cancellationToken);
        var wishes = await WishesAsync(from, to, most, cancellationToken);
        var all = planned.Select(row => (Row: row, DueAt: row.Scheduled!.DueAt)).Concat(wishes).OrderBy(pin => pin.DueAt).ToList();
        var agreed = await AgreedAsync(planned, cancellationToken);
        var pins = new List<ExpectedPin>();
        foreach (var (row, dueAt) in all.Take(most))
        {
            var obstacle = ObstacleOf(row);
            var by = row.Scheduled is { } place && agreed.TryGetValue(place.Id, out var member) ? member : caller.MemberId;
            pins.Add(new(
                row,
                dueAt,
                obstacle is null ? await facts.OfAsync(row.Draft.Id, row.Revision.Number, by, cancellationToken) : null,
                obstacle));
        }

        var planCount = await db.Set<ScheduledPin>().CountAsync(
            pin => pin.DueAt >= from && pin.DueAt < to && pin.State != ScheduledPinState.Cancelled, cancellationToken);

        return (pins, Math.Max(0, Math.Max(planCount, planned.Count) - planned.Count) + Math.Max(0, all.Count - most));
    }

    private async Task<IReadOnlyList<(PinRow Row, Instant DueAt)>> WishesAsync(
        Instant from, Instant to, int most, CancellationToken cancellationToken)
    {
        var wished = await db.Set<ImportRow>()
            .Where(row => row.Verdict == RowVerdict.Good && row.DraftId != null && row.WishedAt >= from && row.WishedAt < to)
            .Where(row => !db.Set<ScheduledPin>().Any(pin => pin.DraftId == row.DraftId && pin.State != ScheduledPinState.Cancelled))
            .OrderBy(row => row.WishedAt)
            .Take(most)
            .Select(row => new { DraftId = row.DraftId!.Value, At = row.WishedAt!.Value })
            .ToListAsync(cancellationToken);
        var times = wished.ToDictionary(wish => wish.DraftId, wish => wish.At);
        var drafts = wished.ConvertAll(wish => wish.DraftId);
        var rows = await PinRows.Of(db).Where(row => drafts.Contains(row.Draft.Id)).ToListAsync(cancellationToken);

        return [.. rows.Select(row => (row, times[row.Draft.Id]))];
    }

    // The Guard asks who agreed.
    private async Task<Dictionary<ScheduledPinId, Members.MemberId>> AgreedAsync(List<PinRow> planned, CancellationToken cancellationToken)
    {
        var ids = planned.ConvertAll(row => row.Scheduled!.Id);
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
}
