using Corkboard.Server.Data;
using Corkboard.Server.Workspaces.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Schedule;

/// <summary>A new yes, to what the draft says now, after an edit made the old one void.</summary>
internal static class AgreeAgain
{
    public sealed record Request
    {
        /// <summary>The revision that the member saw.</summary>
        public required int Revision { get; init; }

        public required bool Consent { get; init; }
    }

    public static async Task<Results<Ok<ScheduledPinView>, NotFound, ProblemHttpResult>> HandleAsync(
        Guid id, Request request, Caller caller, CorkboardDb db, IClock clock, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        if (await db.Set<ScheduledPin>().SingleOrDefaultAsync(row => row.Id == new ScheduledPinId(id), cancellationToken) is not { } pin)
        {
            return TypedResults.NotFound();
        }

        if (ScheduleChange.Refusal(pin, seenVersion: null, now) is { } tooLate)
        {
            return TypedResults.Problem(tooLate);
        }

        var (agreement, refusal) = await Agreement.ReadAsync(
            db, caller.MemberId, pin.DraftId, request.Revision, request.Consent, cancellationToken);
        if (agreement is null)
        {
            return refusal is null ? TypedResults.NotFound() : TypedResults.Problem(refusal);
        }

        await ConsentWatch.VoidAsync(db, pin.Id, now, cancellationToken);
        db.Add(agreement.ToConsent(pin.Id, caller.MemberId, now));
        pin.Revision = agreement.Revision.Number;
        pin.AccountId = agreement.Revision.AccountId!.Value;
        pin.BoardId = agreement.Revision.BoardId!;
        pin.SectionId = agreement.Revision.SectionId;
        pin.State = ScheduledPinState.Planned;
        pin.Version++;

        return await ScheduleChange.SaveAsync(db, cancellationToken) is { } lost
            ? TypedResults.Problem(lost)
            : TypedResults.Ok(ScheduledPinView.Of(pin, agreement.WaitsFor));
    }
}
