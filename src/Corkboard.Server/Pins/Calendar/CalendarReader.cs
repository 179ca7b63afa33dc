using Corkboard.Server.Accounts;
using Corkboard.Server.Data;
using Corkboard.Server.Drafts;
using Corkboard.Server.Publishing;
using Corkboard.Server.Reviews;
using Corkboard.Server.Schedule;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Pins.Calendar;

/// <summary>Reads the days of the calendar. Every query is bounded by the days shown, and only what is shown is read whole.</summary>
internal sealed class CalendarReader(CorkboardDb db, IClock clock)
{
    private static readonly ReviewState[] Undecided = [ReviewState.Waiting, ReviewState.Challenged, ReviewState.Held, ReviewState.Refused];

    /// <summary>The days of a span, each with its first Pins after <paramref name="skip"/>, at most <paramref name="perDay"/>.</summary>
    public async Task<IReadOnlyList<CalendarDay>> DaysAsync(
        CalendarSpan span, DateTimeZone zone, int perDay, int skip, CancellationToken cancellationToken)
    {
        var marks = await MarksAsync(span, zone, cancellationToken);
        var byDay = marks.ToLookup(mark => mark.DueAt.InZone(zone).Date);
        var shown = byDay.SelectMany(day => day.Skip(skip).Take(perDay)).ToDictionary(mark => mark.Id);
        var pins = (await PinsAsync(shown, zone, cancellationToken)).ToLookup(pin => pin.LocalTime.Date);
        var changes = ClockChange.Between(span.First, span.Last, zone).ToLookup(change => change.From.Date);

        return [.. span.Days.Select(date => new CalendarDay(date, [.. pins[date]])
        {
            Count = byDay[date].Count(),
            HiddenTroubles = byDay[date].Count(mark => !shown.ContainsKey(mark.Id) && StageMarks.NeedsSomebody(mark.Stage)),
            Changes = [.. changes[date]],
        })];
    }

    private async Task<IReadOnlyList<Mark>> MarksAsync(CalendarSpan span, DateTimeZone zone, CancellationToken cancellationToken)
    {
        var from = zone.AtStartOfDay(span.First).ToInstant();
        var to = zone.AtStartOfDay(span.Last.PlusDays(1)).ToInstant();
        var inSpan = db.Set<ScheduledPin>().Where(pin => pin.DueAt >= from && pin.DueAt < to && pin.State != ScheduledPinState.Cancelled);
        var found = await (
            from pin in inSpan
            join one in db.Set<Publication>() on pin.Id equals one.Id into publications
            from publication in publications.DefaultIfEmpty()
            orderby pin.DueAt, pin.Id
            select new { pin.Id, pin.DueAt, pin.State, Publication = (PublicationState?)publication.State })
            .ToListAsync(cancellationToken);
        var undecided = (await (
            from pin in inSpan
            join review in db.Set<Review>() on new { pin.DraftId, pin.Revision } equals new { review.DraftId, review.Revision }
            where Undecided.Contains(review.State)
                && !db.Set<Review>().Any(newer =>
                    newer.DraftId == review.DraftId && newer.Revision == review.Revision && newer.RequestedAt > review.RequestedAt)
            select new { pin.Id, review.State })
            .ToListAsync(cancellationToken))
            .ToLookup(one => one.Id, one => one.State);

        return [.. found.Select(one => new Mark(
            one.Id, one.DueAt, StageMarks.Of(one.Publication, one.State, undecided[one.Id].Select(state => (ReviewState?)state).FirstOrDefault())))];
    }

    private async Task<IReadOnlyList<CalendarPin>> PinsAsync(
        Dictionary<ScheduledPinId, Mark> shown, DateTimeZone zone, CancellationToken cancellationToken)
    {
        var ids = shown.Keys.ToList();
        var now = clock.GetCurrentInstant();
        var rows = await (
            from pin in db.Set<ScheduledPin>().AsNoTracking()
            where ids.Contains(pin.Id)
            join revision in db.Set<DraftRevision>()
                on new { pin.DraftId, Number = pin.Revision } equals new { revision.DraftId, revision.Number }
            orderby pin.DueAt, pin.Id
            select new
            {
                Pin = pin,
                revision.Title,
                revision.AltText,
                revision.PictureId,
                Username = db.Set<PinterestAccount>().Where(one => one.Id == pin.AccountId).Select(one => one.Username).FirstOrDefault(),
                BoardName = db.Set<Board>().Where(one => one.AccountId == pin.AccountId && one.BoardId == pin.BoardId)
                    .OrderBy(one => one.BoardId).Select(one => one.Name).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);

        return [.. rows.Select(row =>
        {
            var time = row.Pin.DueAt.InZone(zone);

            return new CalendarPin
            {
                Id = row.Pin.Id.Value,
                DueAt = row.Pin.DueAt,
                LocalTime = time.LocalDateTime,
                Which = Shift.WhichOf(time),
                Stage = shown[row.Pin.Id].Stage,
                Title = row.Title is { Length: > 0 } title ? title : "Without a title",
                AltText = row.AltText,
                PictureId = row.PictureId?.Value,
                Username = row.Username,
                BoardName = row.BoardName,
                Version = row.Pin.Version,
                CanMove = row.Pin.CanStillChange(now),
            };
        })];
    }

    private sealed record Mark(ScheduledPinId Id, Instant DueAt, PinStage Stage);
}
