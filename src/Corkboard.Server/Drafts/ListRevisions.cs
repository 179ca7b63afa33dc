using Corkboard.Server.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Drafts;

/// <summary>A revision of a draft: who wrote it and when.</summary>
internal sealed record RevisionView(int Number, Guid WrittenBy, Instant WrittenAt, string ContentHash);

/// <summary>Lists the revisions of a draft, newest first.</summary>
internal static class ListRevisions
{
    public static async Task<Results<Ok<IReadOnlyList<RevisionView>>, ProblemHttpResult>> HandleAsync(
        Guid id, CorkboardDb db, CancellationToken cancellationToken)
    {
        var draft = new DraftId(id);
        var revisions = await db.Set<DraftRevision>().AsNoTracking()
            .Where(revision => revision.DraftId == draft)
            .OrderByDescending(revision => revision.Number)
            .ToListAsync(cancellationToken);

        return revisions.Count == 0
            ? TypedResults.Problem(DraftProblems.NotFound)
            : TypedResults.Ok<IReadOnlyList<RevisionView>>([.. revisions.Select(ViewOf)]);
    }

    private static RevisionView ViewOf(DraftRevision revision) => new(
        revision.Number, revision.WrittenBy.Value, revision.WrittenAt, Convert.ToHexStringLower(revision.ContentHash));
}
