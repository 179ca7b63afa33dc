using Corkboard.Server.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Drafts;

/// <summary>Puts a draft away. What is still planned of it is taken off the schedule; what was published from it keeps its revisions.</summary>
internal static class DiscardDraft
{
    public static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid id, CorkboardDb db, IClock clock, CancellationToken cancellationToken)
    {
        var wanted = new DraftId(id);
        var now = clock.GetCurrentInstant();

        // Whatever its revision has become meanwhile: putting away loses no edit.
        return await db.WriteAsync(
            async token =>
            {
                _ = await db.Set<Draft>()
                    .Where(draft => draft.Id == wanted && draft.State == DraftState.Open)
                    .ExecuteUpdateAsync(
                        draft => draft.SetProperty(d => d.State, DraftState.Discarded).SetProperty(d => d.ChangedAt, now),
                        token);

                return await db.Set<Draft>().AnyAsync(draft => draft.Id == wanted, token);
            },
            cancellationToken)
            ? TypedResults.NoContent()
            : TypedResults.Problem(DraftProblems.NotFound);
    }
}
