using Corkboard.Server.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Schedule;

/// <summary>Takes a Pin off the schedule. Its draft stays.</summary>
internal static class CancelScheduledPin
{
    public static async Task<Results<NoContent, NotFound, ProblemHttpResult>> HandleAsync(
        Guid id, CorkboardDb db, QuotaPlaces places, IClock clock, CancellationToken cancellationToken)
    {
        if (await db.Set<ScheduledPin>().SingleOrDefaultAsync(row => row.Id == new ScheduledPinId(id), cancellationToken) is not { } pin)
        {
            return TypedResults.NotFound();
        }

        if (ScheduleChange.Refusal(pin, seenVersion: null, clock.GetCurrentInstant()) is { } refusal)
        {
            return TypedResults.Problem(refusal);
        }

        pin.State = ScheduledPinState.Cancelled;
        pin.Version++;

        if (await ScheduleChange.SaveAsync(db, cancellationToken) is { } lost)
        {
            return TypedResults.Problem(lost);
        }

        await places.GiveBackAsync(pin, cancellationToken);

        return TypedResults.NoContent();
    }
}
