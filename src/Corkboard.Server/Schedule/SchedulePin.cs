using Corkboard.Server.Data;
using Corkboard.Server.Drafts;
using Corkboard.Server.Schedule.Spacing;
using Corkboard.Server.Workspaces;
using Corkboard.Server.Workspaces.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Schedule;

/// <summary>Gives a revision of a draft its place in time, with the member's yes to exactly that revision. Practice SCH-2.</summary>
internal static class SchedulePin
{
    public sealed record Request
    {
        public required Guid DraftId { get; init; }

        /// <summary>The revision that the member saw.</summary>
        public required int Revision { get; init; }

        /// <summary>The time on the wall, as in 2026-05-03T09:30:00.</summary>
        public required LocalDateTime LocalTime { get; init; }

        /// <summary>An IANA zone; the workspace's where none is named.</summary>
        public string? TimeZone { get; init; }

        /// <summary>Which of the two, where the clocks show that time twice.</summary>
        public DoubledHour? Which { get; init; }

        /// <summary>The member has seen the Pin and wants it published.</summary>
        public required bool Consent { get; init; }

        /// <summary>Overrules the warning that something alike goes out near to it.</summary>
        public SpacingAnswer? Spacing { get; init; }
    }

    public static async Task<Results<Created<ScheduledPinView>, NotFound, ProblemHttpResult>> HandleAsync(
        Request request,
        Caller caller,
        CorkboardDb db,
        IDateTimeZoneProvider zones,
        QuotaPlaces places,
        PinSpacing spacing,
        IClock clock,
        CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var (agreement, refusal) = await Agreement.ReadAsync(
            db, caller.MemberId, new DraftId(request.DraftId), request.Revision, request.Consent, cancellationToken);
        if (agreement is null)
        {
            return refusal is null ? TypedResults.NotFound() : TypedResults.Problem(refusal);
        }

        var zone = request.TimeZone ?? await ZoneOfAsync(db, caller.WorkspaceId, cancellationToken);
        var (due, wrongTime) = DueTime.Read(request.LocalTime, zone, request.Which, now, zones);
        if (due is null)
        {
            return TypedResults.Problem(wrongTime!);
        }

        if (request.Spacing is null && await spacing.WarningAsync(agreement.Revision, due.At, cancellationToken) is { } near)
        {
            return TypedResults.Problem(near);
        }

        var pin = Pin(agreement.Revision, due, caller, now);
        if (await places.TakeAsync(pin, due, caller.MemberId, cancellationToken) is { } noPlace)
        {
            return TypedResults.Problem(noPlace);
        }

        db.Add(pin);
        db.Add(agreement.ToConsent(pin.Id, caller.MemberId, now));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (Exception)
        {
            await places.GiveBackAsync(pin, CancellationToken.None);
            throw;
        }

        return TypedResults.Created($"/api/schedule/{pin.Id.Value}", ScheduledPinView.Of(pin, agreement.WaitsFor));
    }

    public static Task<string> ZoneOfAsync(CorkboardDb db, WorkspaceId id, CancellationToken cancellationToken) =>
        db.Set<Workspace>().Where(workspace => workspace.Id == id).Select(workspace => workspace.TimeZone).SingleAsync(cancellationToken);

    private static ScheduledPin Pin(DraftRevision revision, DueTime due, Caller caller, Instant now) => new()
    {
        Id = EntityId.New<ScheduledPinId>(now),
        WorkspaceId = caller.WorkspaceId,
        DraftId = revision.DraftId,
        Revision = revision.Number,
        AccountId = revision.AccountId!.Value,
        BoardId = revision.BoardId!,
        SectionId = revision.SectionId,
        LocalTime = due.LocalTime,
        TimeZone = due.TimeZone,
        DueAt = due.At,
        State = ScheduledPinState.Planned,
        CreatedBy = caller.MemberId,
        CreatedAt = now,
        Version = 1,
    };
}
