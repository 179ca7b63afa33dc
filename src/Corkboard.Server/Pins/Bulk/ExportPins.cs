using Corkboard.Server.Accounts;
using Corkboard.Server.Data;
using Corkboard.Server.Drafts;
using Corkboard.Server.Drafts.Bulk;
using Corkboard.Server.Hosting;
using Corkboard.Server.Publishing;
using Corkboard.Server.Schedule;
using Corkboard.Server.Workspaces;
using CsvHelper;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace Corkboard.Server.Pins.Bulk;

/// <summary>Writes the drafts and the planned Pins of a workspace as Pinterest's own file for many Pins.</summary>
internal static class ExportPins
{
    private static readonly LocalDateTimePattern Wall = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss");
    private static readonly OffsetDateTimePattern Exact = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:sso<m>");

    public static async Task<PushStreamHttpResult> HandleAsync(
        CorkboardDb db, WorkspaceZone zone, StartSettings settings, CancellationToken cancellationToken)
    {
        var clocks = await zone.ZoneAsync(cancellationToken);

        return TypedResults.Stream(
            body => WriteAsync(body, Rows(db), clocks, settings.PublicAddress!, cancellationToken), "text/csv; charset=utf-8", "pins.csv");
    }

    private static async Task WriteAsync(
        Stream body, IQueryable<Row> rows, DateTimeZone zone, Uri home, CancellationToken cancellationToken)
    {
        // With the mark by which spreadsheets know UTF-8. Flushed without blocking: that is how a response is written.
        var csv = CsvWriter.Create(body, CsvWriterOptions.Default with { WriteByteOrderMark = true }, leaveOpen: true);
        await using (csv)
        {
            Write(csv, [.. CsvColumns.Pinterest]);
            await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                Write(csv, Fields(row, zone, home));
                await csv.FlushAsync(cancellationToken);
            }

            await csv.FlushAsync(cancellationToken);
        }
    }

    private static void Write(CsvWriter csv, string[] fields)
    {
        foreach (var field in fields)
        {
            csv.WriteField(FormulaGuard.Guard(field));
        }

        csv.EndRecord();
    }

    private static string[] Fields(Row row, DateTimeZone zone, Uri home) =>
    [
        row.Revision.Title,
        row.Picture is { } picture ? picture.SourceAddress ?? new Uri(home, $"/pictures/{picture.Id.Value}").AbsoluteUri : "",
        row.SectionName is null ? row.BoardName ?? "" : $"{row.BoardName}/{row.SectionName}",
        "",
        row.Revision.Description,
        row.Revision.Link ?? "",
        row.At is { } at ? Time(at.InZone(zone)) : "",
        "",
    ];

    // An hour that the clocks show twice says which it is.
    private static string Time(ZonedDateTime time) =>
        Shift.WhichOf(time) is null ? Wall.Format(time.LocalDateTime) : Exact.Format(time.ToOffsetDateTime());

    private static IQueryable<Row> Rows(CorkboardDb db) =>
        from draft in db.Set<Draft>().AsNoTracking()
        where draft.State == DraftState.Open
        join place in db.Set<ScheduledPin>().Where(one => one.State != ScheduledPinState.Cancelled)
            on draft.Id equals place.DraftId into places
        from scheduled in places.DefaultIfEmpty()
        where scheduled == null || !db.Set<Publication>().Any(publication => publication.Id == scheduled.Id)
        join revision in db.Set<DraftRevision>() on new { draft.Id, Number = draft.Revision } equals new { Id = revision.DraftId, revision.Number }
        join one in db.Set<Picture>() on revision.PictureId equals (PictureId?)one.Id into pictures
        from picture in pictures.DefaultIfEmpty()
        orderby draft.CreatedAt, draft.Id
        select new Row
        {
            Revision = revision,
            Picture = picture,
            BoardName = db.Set<Board>()
                .Where(one => one.AccountId == revision.AccountId && one.BoardId == revision.BoardId)
                .OrderBy(one => one.BoardId)
                .Select(one => one.Name)
                .FirstOrDefault(),
            SectionName = db.Set<BoardSection>()
                .Where(one => one.AccountId == revision.AccountId && one.BoardId == revision.BoardId && one.SectionId == revision.SectionId)
                .OrderBy(one => one.SectionId)
                .Select(one => one.Name)
                .FirstOrDefault(),
            At = scheduled != null
                ? scheduled.DueAt
                : db.Set<ImportRow>()
                    .Where(one => one.DraftId == draft.Id && one.Verdict == RowVerdict.Good)
                    .OrderBy(one => one.Number)
                    .Select(one => one.WishedAt)
                    .FirstOrDefault(),
        };

    private sealed class Row
    {
        public required DraftRevision Revision { get; init; }

        public required Picture? Picture { get; init; }

        public required string? BoardName { get; init; }

        public required string? SectionName { get; init; }

        /// <summary>When it goes out, or was wished to.</summary>
        public required Instant? At { get; init; }
    }
}
