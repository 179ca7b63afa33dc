using Corkboard.Server.Data;
using Corkboard.Server.Workspaces.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Schedule;

/// <summary>Gives a scheduled Pin another time. What it says stays the same, so the member's yes stays good.</summary>
internal static class MoveScheduledPin
{
    public sealed record Request
    {
        public required LocalDateTime LocalTime { get; init; }

        /// <summary>An IANA zone; the Pin's present one where none is named.</summary>
        public string? TimeZone { get; init; }

        public DoubledHour? Which { get; init; }

        /// <summary>The version that the member saw.</summary>
        public required int Version { get; init; }
    }

    public static async Task<Results<Ok<ScheduledPinView>, NotFound, ProblemHttpResult>> HandleAsync(
        Guid id,
        Request request,
        Caller caller,
        CorkboardDb db,
        IDateTimeZoneProvider zones,
        QuotaPlaces places,
        IClock clock,
        CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        if (await db.Set<ScheduledPin>().SingleOrDefaultAsync(row => row.Id == new ScheduledPinId(id), cancellationToken) is not { } pin)
        {
            return TypedResults.NotFound();
        }

        if (ScheduleChange.Refusal(pin, request.Version, now) is { } refusal)
        {
            return TypedResults.Problem(refusal);
        }

        var (due, wrongTime) = DueTime.Read(request.LocalTime, request.TimeZone ?? pin.TimeZone, request.Which, now, zones);
        if (due is null)
        {
            return TypedResults.Problem(wrongTime!);
        }

        if (await places.TakeAsync(pin, due, caller.MemberId, cancellationToken) is { } noPlace)
        {
            return TypedResults.Problem(noPlace);
        }

        pin.Move(due);
        if (await ScheduleChange.SaveAsync(db, cancellationToken) is { } lost)
        {
            // Somebody else's change stands: the place follows it when the Pin goes out.
            await places.GiveBackAsync(pin, CancellationToken.None);
            return TypedResults.Problem(lost);
        }

        return TypedResults.Ok(ScheduledPinView.Of(pin));
    }
}
