using System.Globalization;
using Corkboard.Server.Data;
using Corkboard.Server.Drafts;
using Corkboard.Server.Drafts.Bulk;
using Corkboard.Server.Guarding;
using Corkboard.Server.Reviews;
using Corkboard.Server.Schedule;
using Corkboard.Server.Schedule.Spacing;
using Corkboard.Server.Workspaces;
using Corkboard.Server.Workspaces.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Pins.Bulk;

/// <summary>Agrees to the Pins of an import that a person has just seen, one after the other by the way of the schedule. Practice SCH-2.</summary>
internal sealed class BatchAgreement(
    CorkboardDb db,
    Caller caller,
    PinReader reader,
    ReviewDesk desk,
    GuardHome guard,
    QuotaPlaces places,
    PinSpacing spacing,
    WorkspaceZone zone,
    IDateTimeZoneProvider zones,
    IClock clock)
{
    /// <summary>The Pins of one page: rows after a number that became drafts.</summary>
    public async Task<IReadOnlyList<BatchPin>> ReadAsync(Guid import, int after, int count, CancellationToken cancellationToken)
    {
        var wanted = new ImportBatchId(import);
        var rows = await db.Set<ImportRow>().AsNoTracking()
            .Where(row => row.BatchId == wanted && row.Verdict == RowVerdict.Good && row.DraftId != null && row.Number > after)
            .OrderBy(row => row.Number)
            .Take(count)
            .ToListAsync(cancellationToken);

        return await WithPinsAsync(rows, cancellationToken);
    }

    /// <summary>
    /// Plans each of the seen Pins at the time that its row wishes for, those that are named even near to something alike. What was edited
    /// since it was seen is left out.
    /// </summary>
    public async Task<BatchOutcome> AgreeAsync(
        Guid import, IReadOnlyCollection<string> seen, IReadOnlySet<Guid> nevertheless, CancellationToken cancellationToken)
    {
        var wanted = new ImportBatchId(import);
        var drafts = seen.Select(DraftOf).OfType<DraftId>().ToList();
        var rows = await db.Set<ImportRow>().AsNoTracking()
            .Where(row => row.BatchId == wanted && row.Verdict == RowVerdict.Good && row.DraftId != null && drafts.Contains(row.DraftId.Value))
            .OrderBy(row => row.WishedAt)
            .ToListAsync(cancellationToken);
        var leftOut = new List<LeftOutPin>();
        foreach (var pin in await WithPinsAsync(rows, cancellationToken))
        {
            if (await AgreeAsync(pin, seen, nevertheless, cancellationToken) is { } reason)
            {
                leftOut.Add(reason);
            }
        }

        return new(rows.Count - leftOut.Count, leftOut);
    }

    private async Task<LeftOutPin?> AgreeAsync(
        BatchPin pin, IReadOnlyCollection<string> seen, IReadOnlySet<Guid> nevertheless, CancellationToken cancellationToken)
    {
        if (pin.Obstacle(clock.GetCurrentInstant()) is { } obstacle)
        {
            return LeftOut(pin, obstacle);
        }

        if (!seen.Contains(pin.Seen, StringComparer.Ordinal))
        {
            return LeftOut(pin, "It was edited after you looked at it. Look at what it says now.");
        }

        var draft = pin.Row.DraftId!.Value.Value;
        var review = (await RequestReview.HandleAsync(draft, caller, db, desk, guard, clock, cancellationToken)).Result;

        return WhyNot(pin, review) ?? WhyNot(pin, await PlanAsync(pin, nevertheless.Contains(draft), cancellationToken));
    }

    private async Task<IResult> PlanAsync(BatchPin pin, bool acceptsSpacing, CancellationToken cancellationToken)
    {
        var at = pin.Row.WishedAt!.Value.InZone(await zone.ZoneAsync(cancellationToken));
        var request = new SchedulePin.Request
        {
            DraftId = pin.Row.DraftId!.Value.Value,
            Revision = pin.Pin!.Revision.Number,
            LocalTime = at.LocalDateTime,
            TimeZone = at.Zone.Id,
            Which = Shift.WhichOf(at),
            Consent = true,
            Spacing = acceptsSpacing ? SpacingAnswer.Accept : null,
        };

        return (await SchedulePin.HandleAsync(request, caller, db, zones, places, spacing, clock, cancellationToken)).Result;
    }

    private static LeftOutPin? WhyNot(BatchPin pin, IResult answer) => answer switch
    {
        ProblemHttpResult { ProblemDetails: { Type: "/problems/spacing" } near } => LeftOut(pin, Words(near)) with { IsNearItsLike = true },
        ProblemHttpResult { ProblemDetails: var problem } => LeftOut(pin, Words(problem)),
        Created<ReviewView> { Value: { State: ReviewState.Refused } refused } => LeftOut(pin, Words(refused)),
        Ok<ReviewView> { Value: { State: ReviewState.Refused } refused } => LeftOut(pin, Words(refused)),
        NotFound => LeftOut(pin, "Its draft was put away."),
        _ => null,
    };

    private static LeftOutPin LeftOut(BatchPin pin, string reason) => new(pin.Row.DraftId!.Value.Value, pin.Title, reason);

    private static string Words(ProblemDetails problem) => $"{problem.Title} {problem.Detail}".TrimEnd();

    private static string Words(ReviewView refused) => string.Join(' ', refused.Findings.Select(finding => finding.Text).Prepend(refused.Means));

    private async Task<IReadOnlyList<BatchPin>> WithPinsAsync(List<ImportRow> rows, CancellationToken cancellationToken)
    {
        var pins = (await reader.RowsAsync(rows.ConvertAll(row => row.DraftId!.Value), cancellationToken)).ToLookup(pin => pin.Draft.Id);

        return [.. rows.Select(row => new BatchPin(row, pins[row.DraftId!.Value].FirstOrDefault()))];
    }

    private static DraftId? DraftOf(string seen) => Guid.TryParse(seen.Split(':')[0], CultureInfo.InvariantCulture, out var id) ? new DraftId(id) : null;
}
