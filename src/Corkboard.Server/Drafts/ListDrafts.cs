using System.ComponentModel.DataAnnotations;
using Corkboard.Server.Data;
using Corkboard.Server.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Corkboard.Server.Drafts;

/// <summary>Lists the open drafts of the workspace, newest first.</summary>
internal static class ListDrafts
{
    public static async Task<Results<Ok<Page<DraftView>>, ProblemHttpResult>> HandleAsync(
        string? cursor,
        [Range(1, Page<DraftView>.MaximumLimit)] int? limit,
        CorkboardDb db,
        CancellationToken cancellationToken)
    {
        if (!Cursor.TryRead(cursor, out var after) || !TryReadKey(after, out var key))
        {
            return TypedResults.Problem(DraftProblems.CursorUnreadable);
        }

        var size = limit ?? Page<DraftView>.DefaultLimit;
        var drafts = db.Set<Draft>().AsNoTracking().Where(draft => draft.State == DraftState.Open);
        if (after is not null)
        {
            // Keys are compared as what the database keeps.
            drafts = drafts.Where(draft => draft.CreatedAt < after.At
                || (draft.CreatedAt == after.At && ((Guid)(object)draft.Id).CompareTo(key) < 0));
        }

        var page = drafts.OrderByDescending(draft => draft.CreatedAt).ThenByDescending(draft => draft.Id).Take(size + 1);
        var rows = await db.DraftsWithNewest(page).ToListAsync(cancellationToken);
        var found = rows.OrderByDescending(row => row.Draft.CreatedAt).ThenByDescending(row => row.Draft.Id.Value)
            .Select(row => row.View)
            .ToList();

        return TypedResults.Ok(Page<DraftView>.Of(found, size, view => new(view.CreatedAt, view.Id.ToString())));
    }

    private static bool TryReadKey(Cursor? after, out Guid key)
    {
        key = Guid.Empty;

        return after is null || Guid.TryParse(after.Key, out key);
    }
}
