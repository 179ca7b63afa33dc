using Corkboard.Server.Data;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Corkboard.Server.Drafts;

/// <summary>Shows a draft as it is now.</summary>
internal static class GetDraft
{
    public static async Task<Results<Ok<DraftView>, ProblemHttpResult>> HandleAsync(
        Guid id, CorkboardDb db, CancellationToken cancellationToken) =>
        await db.FindDraftAsync(id, cancellationToken) is { } row
            ? TypedResults.Ok(row.View)
            : TypedResults.Problem(DraftProblems.NotFound);
}
