using Corkboard.Server.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Schedule;

/// <summary>What every change of a scheduled Pin has to pass.</summary>
internal static class ScheduleChange
{
    /// <summary>Why the Pin cannot be changed now; none where it can.</summary>
    public static ProblemDetails? Refusal(ScheduledPin pin, int? seenVersion, Instant now) => pin switch
    {
        { State: ScheduledPinState.Cancelled } => ScheduleProblems.Cancelled,
        _ when !pin.CanStillChange(now) => ScheduleProblems.TooLate,
        _ when seenVersion is { } seen && seen != pin.Version => ScheduleProblems.ChangedMeanwhile,
        _ => null,
    };

    /// <summary>Saves the change, unless another one came first.</summary>
    public static async Task<ProblemDetails?> SaveAsync(CorkboardDb db, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return ScheduleProblems.ChangedMeanwhile;
        }
    }
}
