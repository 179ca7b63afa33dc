using Corkboard.Server.Accounts;
using Corkboard.Server.Data;
using Corkboard.Server.Workspaces;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Corkboard.Server.Schedule.Slots;

/// <summary>The next slots of an account that nothing stands in.</summary>
internal static class ListFreeSlots
{
    public static async Task<Results<Ok<IReadOnlyList<SlotView>>, ProblemHttpResult>> HandleAsync(
        Guid id, int? count, CorkboardDb db, FreeSlots free, WorkspaceZone zone, CancellationToken cancellationToken)
    {
        var account = new AccountId(id);
        if (count is < 1 or > FreeSlots.MostAtOnce)
        {
            return TypedResults.Problem(SlotProblems.CountOutOfRange(count.Value));
        }

        if (!await WeekOfSlots.IsKnownAsync(db, account, cancellationToken))
        {
            return TypedResults.Problem(AccountProblems.NotFound);
        }

        var name = await zone.NameAsync(cancellationToken);
        var found = await free.NextAsync(account, count ?? 1, cancellationToken);

        return TypedResults.Ok<IReadOnlyList<SlotView>>([.. found.Select(moment => SlotView.Of(moment, name))]);
    }
}
