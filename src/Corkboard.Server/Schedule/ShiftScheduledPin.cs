using Corkboard.Server.Data;
using Corkboard.Server.Workspaces.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Schedule;

/// <summary>Moves a scheduled Pin by days or hours, on the clocks of its own zone. All else is as in a move to a named time.</summary>
internal static class ShiftScheduledPin
{
    public static async Task<(ScheduledPinView? Moved, ProblemDetails? Problem)> HandleAsync(
        Guid id,
        Shift shift,
        int seenVersion,
        Caller caller,
        CorkboardDb db,
        IDateTimeZoneProvider zones,
        QuotaPlaces places,
        IClock clock,
        CancellationToken cancellationToken)
    {
        if (!shift.IsWithinLimits)
        {
            return (null, ScheduleProblems.ShiftTooFar(shift));
        }

        if (await db.Set<ScheduledPin>().AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == new ScheduledPinId(id), cancellationToken) is not { } pin)
        {
            return (null, ScheduleProblems.NoSuchPin);
        }

        var (time, which) = shift.Of(pin.LocalTime, pin.DueAt, zones[pin.TimeZone]);
        var request = new MoveScheduledPin.Request { LocalTime = time, Which = which, Version = seenVersion };
        var answer = await MoveScheduledPin.HandleAsync(id, request, caller, db, zones, places, clock, cancellationToken);

        return answer.Result switch
        {
            Ok<ScheduledPinView> { Value: { } moved } => (moved, null),
            ProblemHttpResult { ProblemDetails: var problem } => (null, problem),
            _ => (null, ScheduleProblems.NoSuchPin),
        };
    }
}
