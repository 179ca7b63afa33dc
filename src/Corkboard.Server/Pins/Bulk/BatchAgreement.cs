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
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Pins.Bulk;

/// <summary>What became of a yes to many Pins: how many are planned now, and which were left out and why.</summary>
internal sealed record BatchOutcome(int Planned, IReadOnlyList<(string Title, string Reason)> LeftOut);

/// <summary>Agrees to the Pins of an import that a person has just seen, one after the other by the way of the schedule. Practice SCH-2.</summary>
internal sealed class BatchAgreement(
    CorkboardDb db,
    Caller caller,
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

    /// <summary>Plans each of the seen Pins at the time that its row wishes for. What was edited since it was seen is left out.</summary>
    public async Task<BatchOutcome> AgreeAsync(Guid import, IReadOnlyCollection<string> seen, CancellationToken cancellationToken)
    {
        var wanted = new ImportBatchId(import);
        var drafts = seen.Select(DraftOf).OfType<DraftId>().ToList();
        var rows = await db.Set<ImportRow>().AsNoTracking()
            .Where(row => row.BatchId == wanted && row.Verdict == RowVerdict.Good && row.DraftId != null && drafts.Contains(row.DraftId.Value))
            .OrderBy(row => row.WishedAt)
            .ToListAsync(cancellationToken);
        var leftOut = new List<(string Title, string Reason)>();
        foreach (var pin in await WithPinsAsync(rows, cancellationToken))
        {
            if (await AgreeAsync(pin, seen, cancellationToken) is { } reason)
            {
                leftOut.Add((pin.Title, reason));
            }
        }

        return new(rows.Count - leftOut.Count, leftOut);
    }

    private async Task<string?> AgreeAsync(BatchPin pin, IReadOnlyCollection<string> seen, CancellationToken cancellationToken)
    {
        if (pin.Obstacle(clock.GetCurrentInstant()) is { } obstacle)
        {
            return obstacle;
        }

        if (!seen.Contains(pin.Seen, StringComparer.Ordinal))
        {
            return "It was edited after you looked at it. Look at what it says now.";
        }

        var draft = pin.Row.DraftId!.Value.Value;
        var review = (await RequestReview.HandleAsync(draft, caller, db, desk, guard, clock, cancellationToken)).Result;

        return WhyNot(review) ?? WhyNot(await PlanAsync(pin, draft, cancellationToken));
    }

    private async Task<IResult> PlanAsync(BatchPin pin, Guid draft, CancellationToken cancellationToken)
    {
        var at = pin.Row.WishedAt!.Value.InZone(await zone.ZoneAsync(cancellationToken));
        var request = new SchedulePin.Request
        {
            DraftId = draft,
            Revision = pin.Pin!.Revision.Number,
            LocalTime = at.LocalDateTime,
            TimeZone = at.Zone.Id,
            Which = Shift.WhichOf(at),
            Consent = true,
        };

        return (await SchedulePin.HandleAsync(request, caller, db, zones, places, spacing, clock, cancellationToken)).Result;
    }

    private static string? WhyNot(IResult answer) => answer switch
    {
        ProblemHttpResult { ProblemDetails: var problem } => $"{problem.Title} {problem.Detail}".TrimEnd(),
        Created<ReviewView> { Value: { State: ReviewState.Refused } refused } => Words(refused),
        Ok<ReviewView> { Value: { State: ReviewState.Refused } refused } => Words(refused),
        NotFound => "Its draft was put away.",
        _ => null,
    };

    private static string Words(ReviewView refused) => string.Join(' ', refused.Findings.Select(finding => finding.Text).Prepend(refused.Means));

    private async Task<IReadOnlyList<BatchPin>> WithPinsAsync(List<ImportRow> rows, CancellationToken cancellationToken)
    {
        var drafts = rows.ConvertAll(row => row.DraftId!.Value);
        var pins = (await PinRows.Of(db).Where(pin => drafts.Contains(pin.Draft.Id)).ToListAsync(cancellationToken))
            .ToLookup(pin => pin.Draft.Id);

        return [.. rows.Select(row => new BatchPin(row, pins[row.DraftId!.Value].FirstOrDefault()))];
    }

    private static DraftId? DraftOf(string seen) => Guid.TryParse(seen.Split(':')[0], CultureInfo.InvariantCulture, out var id) ? new DraftId(id) : null;
}
