using System.Runtime.InteropServices;
using Corkboard.Server.Data;
using Corkboard.Server.Drafts;
using Corkboard.Server.Schedule.Spacing;
using Corkboard.Server.Workspaces.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Schedule.Slots;

/// <summary>Places drafts in the next free slots of their accounts, in the order in which they are named, each with its own yes.</summary>
internal sealed class FillSlots(
    Caller caller, CorkboardDb db, FreeSlots free, IDateTimeZoneProvider zones, QuotaPlaces places, PinSpacing spacing, IClock clock)
{
    public const int Most = 100;

    public sealed record Request
    {
        public required IReadOnlyList<Pick> Drafts { get; init; }
    }

    [StructLayout(LayoutKind.Auto)]
    public readonly record struct Pick
    {
        public required Guid DraftId { get; init; }

        /// <summary>The revision that the member saw.</summary>
        public required int Revision { get; init; }

        /// <summary>The member has seen this Pin and wants it published.</summary>
        public required bool Consent { get; init; }

        /// <summary>Overrules the warning that something alike goes out near to it.</summary>
        public SpacingAnswer? Spacing { get; init; }
    }

    /// <summary>What became of one draft: its place, or why it has none. A draft without one stays as it was.</summary>
    public sealed record Outcome(Guid DraftId, ScheduledPinView? Placed, ProblemDetails? Refused);

    public static async Task<Results<Ok<IReadOnlyList<Outcome>>, ProblemHttpResult>> ForProgramAsync(
        Request request, FillSlots fill, CancellationToken cancellationToken)
    {
        var drafts = request.Drafts;
        if (drafts.Count is 0 or > Most || drafts.DistinctBy(pick => pick.DraftId).Count() < drafts.Count)
        {
            return TypedResults.Problem(SlotProblems.DraftsOutOfRange(drafts.Count));
        }

        return TypedResults.Ok(await fill.RunAsync(drafts, cancellationToken));
    }

    public async Task<IReadOnlyList<Outcome>> RunAsync(IEnumerable<Pick> picks, CancellationToken cancellationToken)
    {
        var outcomes = new List<Outcome>();
        foreach (var pick in picks)
        {
            var (placed, refused) = await PlaceAsync(pick, cancellationToken);
            outcomes.Add(new(pick.DraftId, placed, refused));
        }

        return outcomes;
    }

    private async Task<(ScheduledPinView? Placed, ProblemDetails? Refused)> PlaceAsync(Pick pick, CancellationToken cancellationToken)
    {
        var draft = new DraftId(pick.DraftId);
        if (await db.Set<ScheduledPin>().AnyAsync(
            pin => pin.DraftId == draft && pin.State != ScheduledPinState.Cancelled, cancellationToken))
        {
            return (null, SlotProblems.PlannedAlready);
        }

        var (agreement, refusal) = await Agreement.ReadAsync(
            db, caller.MemberId, draft, pick.Revision, pick.Consent, cancellationToken);
        if (agreement is null)
        {
            return (null, refusal ?? DraftProblems.NotFound);
        }

        var next = await free.NextAsync(agreement.Revision.AccountId!.Value, 1, cancellationToken);
        if (next is not [var slot])
        {
            return (null, SlotProblems.NoFreeSlot);
        }

        var request = new SchedulePin.Request
        {
            DraftId = pick.DraftId,
            Revision = pick.Revision,
            LocalTime = slot.LocalTime,
            Which = slot.Which,
            Consent = pick.Consent,
            Spacing = pick.Spacing,
        };
        var answer = await SchedulePin.HandleAsync(request, caller, db, zones, places, spacing, clock, cancellationToken);

        return answer.Result switch
        {
            Created<ScheduledPinView> { Value: { } placed } => (placed, null),
            ProblemHttpResult { ProblemDetails: var problem } => (null, problem),
            _ => (null, DraftProblems.NotFound),
        };
    }
}
