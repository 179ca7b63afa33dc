using Corkboard.Guard;
using Corkboard.Server.Guarding;
using Corkboard.Server.Members;
using Corkboard.Server.Reviews;
using Microsoft.AspNetCore.Mvc;

namespace Corkboard.Server.Schedule;

/// <summary>Takes a Pin's place in the plan's quota when it is planned, and gives it back when it is taken off. Practice SPAM-3.</summary>
internal sealed class QuotaPlaces(SubmissionFacts facts, GuardHome guard)
{
    /// <summary>Takes a place for an instant; a place that the Pin had before moves there.</summary>
    /// <returns>Why there is none; nothing where it is taken.</returns>
    /// <remarks>
    /// What the Pin says has its own review: a challenge or a hold that the Guard repeats here is no reason against the time.
    /// A Pin that is planned without a place, because it is challenged, takes one when it goes out.
    /// </remarks>
    public async Task<ProblemDetails?> TakeAsync(ScheduledPin pin, DueTime due, MemberId by, CancellationToken cancellationToken)
    {
        var submission = await facts.OfAsync(pin.DraftId, pin.Revision, by, cancellationToken) with
        {
            Pin = GuardKeys.Pin(pin.Id.Value),
            DueAt = due.At.ToDateTimeOffset(),
            WasHandedIn = true,
        };
        var answer = await guard.DecideAsync(submission, cancellationToken);

        return answer.Verdict.Kind == VerdictKind.Refuse ? ScheduleProblems.NoPlace(answer.Verdict) : null;
    }

    /// <summary>Frees the Pin's place. Told twice is told once.</summary>
    public Task GiveBackAsync(ScheduledPin pin, CancellationToken cancellationToken) =>
        guard.ReleaseAsync(new(pin.WorkspaceId, pin.Id.Value), cancellationToken);
}
