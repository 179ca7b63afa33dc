using Corkboard.Server.Data;
using Corkboard.Server.Drafts;
using Corkboard.Server.Guarding;
using Corkboard.Server.Reviews;
using Corkboard.Server.Schedule.Spacing;
using Corkboard.Server.Workspaces;
using Corkboard.Server.Workspaces.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Corkboard.Server.Schedule.Series;

/// <summary>
/// Plans one Pin on several boards, days apart. The draft itself goes to its own board where that is one of them; every other
/// board gets a copy of the draft, with a review of its own.
/// </summary>
internal sealed class PlanSeries(
    Caller caller,
    CorkboardDb db,
    ReviewDesk desk,
    GuardHome guard,
    WorkspaceZone zone,
    IDateTimeZoneProvider zones,
    QuotaPlaces places,
    PinSpacing spacing,
    IClock clock)
{
    public const int FewestBoards = 2;
    public const int MostBoards = 10;
    public const int MostDays = 90;

    public sealed record Request
    {
        public required Guid DraftId { get; init; }

        /// <summary>The revision that the member saw.</summary>
        public required int Revision { get; init; }

        /// <summary>Where it goes, in this order.</summary>
        public required IReadOnlyList<SeriesPlace> Boards { get; init; }

        /// <summary>When the first one goes out, on the wall.</summary>
        public required LocalDateTime LocalTime { get; init; }

        /// <summary>An IANA zone; the workspace's where none is named.</summary>
        public string? TimeZone { get; init; }

        /// <summary>Which of the two, where the clocks show the first time twice.</summary>
        public DoubledHour? Which { get; init; }

        public required int IntervalDays { get; init; }

        /// <summary>The member has seen the Pin and wants it published on each of the boards.</summary>
        public required bool Consent { get; init; }

        /// <summary>Overrules the warning that something alike, which is not of this series, goes out near to it.</summary>
        public SpacingAnswer? Spacing { get; init; }
    }

    /// <summary>What became of the Pin on one board: its place, or why it has none. Its draft is there either way.</summary>
    public sealed record Outcome(SeriesPlace Board, Guid? DraftId, ScheduledPinView? Placed, ProblemDetails? Refused);

    public static async Task<Results<Ok<IReadOnlyList<Outcome>>, ProblemHttpResult>> ForProgramAsync(
        Request request, PlanSeries series, CancellationToken cancellationToken) =>
        await series.RunAsync(request, cancellationToken) is var (outcomes, problem) && problem is null
            ? TypedResults.Ok(outcomes)
            : TypedResults.Problem(problem);

    /// <summary>Checks all before anything is made.</summary>
    public async Task<(IReadOnlyList<Outcome> Outcomes, ProblemDetails? Problem)> RunAsync(Request request, CancellationToken cancellationToken)
    {
        if (request.Boards.Count is < FewestBoards or > MostBoards || request.Boards.Distinct().Count() < request.Boards.Count)
        {
            return ([], SeriesProblems.BoardsOutOfRange(request.Boards.Count));
        }

        if (request.IntervalDays is < 1 or > MostDays)
        {
            return ([], SeriesProblems.IntervalOutOfRange(request.IntervalDays));
        }

        var (agreement, refusal) = await Agreement.ReadAsync(
            db, caller.MemberId, new(request.DraftId), request.Revision, request.Consent, cancellationToken);
        if (agreement is null)
        {
            return ([], refusal ?? DraftProblems.NotFound);
        }

        var (times, wrongTime) = SeriesTimes.Read(request, await zone.NameAsync(cancellationToken), clock.GetCurrentInstant(), zones);
        if (wrongTime is not null)
        {
            return ([], wrongTime);
        }

        List<(SeriesPlace Place, DueTime Due)> pins = [.. request.Boards.Zip(times)];
        if (await WarningAsync(agreement.Revision, pins, request.Spacing, cancellationToken) is { } warning)
        {
            return ([], warning);
        }

        var outcomes = new List<Outcome>();
        foreach (var (place, due) in pins)
        {
            outcomes.Add(await PlanAsync(agreement.Revision, place, due, cancellationToken));
        }

        return (outcomes, null);
    }

    private async Task<ProblemDetails?> WarningAsync(
        DraftRevision revision, List<(SeriesPlace Place, DueTime Due)> pins, SpacingAnswer? answer, CancellationToken cancellationToken)
    {
        foreach (var (place, due) in pins)
        {
            if (await DraftCheck.CheckAsync(place.Placed(revision), DraftContent.Of(revision), db, cancellationToken) is { } unfit)
            {
                return unfit;
            }

            if (answer is null && await spacing.WarningAsync(revision, new(place.AccountId), due.At, cancellationToken) is { } near)
            {
                return near;
            }
        }

        return null;
    }

    private async Task<Outcome> PlanAsync(DraftRevision seen, SeriesPlace place, DueTime due, CancellationToken cancellationToken)
    {
        var draft = (Id: seen.DraftId.Value, Revision: seen.Number);
        if (!place.IsOf(seen))
        {
            var copy = await CreateDraft.HandleAsync(Fields(place.Placed(seen)), caller, db, clock, cancellationToken);
            if (copy.Result is not Created<DraftView> { Value: { } made })
            {
                return new(place, null, null, (copy.Result as ProblemHttpResult)?.ProblemDetails);
            }

            draft = (made.Id, made.Revision);
            await RequestReview.HandleAsync(made.Id, caller, db, desk, guard, clock, cancellationToken);
        }

        var request = new SchedulePin.Request
        {
            DraftId = draft.Id,
            Revision = draft.Revision,
            LocalTime = due.LocalTime,
            TimeZone = due.TimeZone,
            Which = Shift.WhichOf(due.At.InZone(zones[due.TimeZone])),
            Consent = true,
            Spacing = SpacingAnswer.Accept,
        };
        var answer = await SchedulePin.HandleAsync(request, caller, db, zones, places, spacing, clock, cancellationToken);

        return new(
            place,
            draft.Id,
            (answer.Result as Created<ScheduledPinView>)?.Value,
            answer.Result is NotFound ? DraftProblems.NotFound : (answer.Result as ProblemHttpResult)?.ProblemDetails);
    }

    private static DraftFields Fields(DraftContent content) => new()
    {
        Title = content.Title,
        Description = content.Description,
        AltText = content.AltText,
        Link = content.Link,
        PictureId = content.PictureId?.Value,
        AccountId = content.AccountId?.Value,
        BoardId = content.BoardId,
        SectionId = content.SectionId,
    };
}
