using Corkboard.Server.Accounts;
using Corkboard.Server.Data;
using Corkboard.Server.Drafts;
using Corkboard.Server.Schedule.Slots;
using Corkboard.Server.Workspaces;
using Corkboard.Server.Workspaces.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Schedule.Range;

/// <summary>Moves all that is planned in a range by days and hours on the wall: all of it, or nothing.</summary>
internal sealed class ShiftRange(
    Caller caller, CorkboardDb db, WorkspaceZone zone, IDateTimeZoneProvider zones, QuotaPlaces places, IClock clock)
{
    public const int Most = 500;

    public sealed record Request
    {
        /// <summary>Only this account's Pins; those of all accounts where none is named.</summary>
        public Guid? AccountId { get; init; }

        /// <summary>The beginning of the range, on the workspace's wall.</summary>
        public required LocalDateTime From { get; init; }

        /// <summary>Its end, which is not part of it.</summary>
        public required LocalDateTime To { get; init; }

        /// <summary>By how many days; less than nought for earlier.</summary>
        public int Days { get; init; }

        public int Hours { get; init; }

        /// <summary>Only says what would move.</summary>
        public bool DryRun { get; init; }
    }

    /// <summary>A Pin's way, on its own wall.</summary>
    public sealed record Moved(Guid Id, string Title, LocalDateTime From, LocalDateTime To, Instant DueAt)
    {
        internal string Words => Title is { Length: > 0 } ? $"“{Title}”" : "A Pin without a title";
    }

    public static async Task<Results<Ok<IReadOnlyList<Moved>>, ProblemHttpResult>> ForProgramAsync(
        Request request, ShiftRange range, CancellationToken cancellationToken)
    {
        var (moved, problem) = await range.RunAsync(request, cancellationToken);

        return problem is null ? TypedResults.Ok(moved) : TypedResults.Problem(problem);
    }

    /// <summary>What moved, or would move; nothing where there is a problem.</summary>
    public async Task<(IReadOnlyList<Moved> Moved, ProblemDetails? Problem)> RunAsync(Request request, CancellationToken cancellationToken)
    {
        var shift = new Shift(request.Days, request.Hours);
        if (Refusal(request, shift) is { } refusal)
        {
            return ([], refusal);
        }

        if (request.AccountId is { } account && !await WeekOfSlots.IsKnownAsync(db, new(account), cancellationToken))
        {
            return ([], AccountProblems.NotFound);
        }

        var now = clock.GetCurrentInstant();
        var pins = await FindAsync(request, now, cancellationToken);
        if (pins.Count > Most)
        {
            return ([], RangeProblems.TooMany(pins.Count));
        }

        List<(ScheduledPin Pin, DueTime Due, Moved Way)> ways = [.. pins.Select(found => WayOf(found.Pin, found.Title, shift))];
        if (ways.Where(way => way.Due.At < now + DueTime.Soonest).Select(way => way.Way).ToList() is { Count: > 0 } early)
        {
            return ([], RangeProblems.IntoThePast(early));
        }

        if (ways.Find(way => way.Due.At > now + DueTime.Farthest) is { Way: { } far })
        {
            return ([], RangeProblems.TooFar(far));
        }

        if (!request.DryRun && await MoveAsync(ways, shift, cancellationToken) is { } problem)
        {
            return ([], problem);
        }

        return ([.. ways.Select(way => way.Way)], null);
    }

    private static ProblemDetails? Refusal(Request request, Shift shift) => request switch
    {
        _ when !shift.IsWithinLimits => ScheduleProblems.ShiftTooFar(shift),
        { Days: 0, Hours: 0 } => RangeProblems.Nowhere,
        _ when request.To <= request.From => RangeProblems.BackToFront,
        _ => null,
    };

    // What is about to go out, or has gone out, stays.
    private async Task<List<(ScheduledPin Pin, string Title)>> FindAsync(Request request, Instant now, CancellationToken cancellationToken)
    {
        var wall = await zone.ZoneAsync(cancellationToken);
        var (first, end) = (wall.AtLeniently(request.From).ToInstant(), wall.AtLeniently(request.To).ToInstant());
        var tooLate = now + ScheduledPin.ChangeEnds;
        var account = request.AccountId is { } id ? new AccountId(id) : (AccountId?)null;
        var found = await (
            from pin in db.Set<ScheduledPin>()
            join revision in db.Set<DraftRevision>()
                on new { pin.DraftId, Number = pin.Revision } equals new { revision.DraftId, revision.Number }
            where pin.State != ScheduledPinState.Cancelled && pin.DueAt >= first && pin.DueAt < end && pin.DueAt > tooLate
                && (account == null || pin.AccountId == account)
            orderby pin.DueAt
            select new { pin, revision.Title }).Take(Most + 1).ToListAsync(cancellationToken);

        return found.ConvertAll(row => (row.pin, row.Title));
    }

    // A time that the clocks skip moves to the end of the gap, and of one that they show twice the first counts.
    private (ScheduledPin Pin, DueTime Due, Moved Way) WayOf(ScheduledPin pin, string title, Shift shift)
    {
        var (time, which) = shift.Of(pin.LocalTime, pin.DueAt, zones[pin.TimeZone]);
        var moment = SlotMoment.Of(time, zones[pin.TimeZone]);
        var at = which == DoubledHour.Later ? zones[pin.TimeZone].MapLocal(time).Last().ToInstant() : moment.At;

        return (pin, new(moment.LocalTime, pin.TimeZone, at), new(pin.Id.Value, title, pin.LocalTime, moment.LocalTime, at));
    }

    // Whoever moves towards the later goes first, so that none takes the place of one that still has to move.
    private async Task<ProblemDetails?> MoveAsync(
        List<(ScheduledPin Pin, DueTime Due, Moved Way)> ways, Shift shift, CancellationToken cancellationToken)
    {
        var order = shift.Days > 0 || (shift.Days == 0 && shift.Hours > 0) ? ways.AsEnumerable().Reverse().ToList() : ways;
        var taken = new List<(ScheduledPin Pin, DueTime Was)>();
        foreach (var (pin, due, _) in order)
        {
            if (await places.TakeAsync(pin, due, caller.MemberId, cancellationToken) is { } noPlace)
            {
                await TakeBackAsync(taken);
                return noPlace;
            }

            taken.Add((pin, new(pin.LocalTime, pin.TimeZone, pin.DueAt)));
        }

        ways.ForEach(way => way.Pin.Move(way.Due));
        if (await ScheduleChange.SaveAsync(db, cancellationToken) is not { } lost)
        {
            return null;
        }

        await TakeBackAsync(taken);

        return lost;
    }

    // A place that the Guard does not give back now is taken when the Pin goes out.
    private async Task TakeBackAsync(List<(ScheduledPin Pin, DueTime Was)> taken)
    {
        foreach (var (pin, was) in taken.AsEnumerable().Reverse())
        {
            await places.TakeAsync(pin, was, caller.MemberId, CancellationToken.None);
        }
    }
}
