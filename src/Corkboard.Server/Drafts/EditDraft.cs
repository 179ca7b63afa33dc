using Corkboard.Server.Data;
using Corkboard.Server.Drafts.Pictures;
using Corkboard.Server.Workspaces.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Drafts;

/// <summary>Replaces what a draft says by a new revision. The same content makes none.</summary>
internal static class EditDraft
{
    public sealed record Request : DraftFields
    {
        /// <summary>The revision that the editor saw.</summary>
        public required int Revision { get; init; }
    }

    public static async Task<Results<Ok<DraftView>, ProblemHttpResult>> HandleAsync(
        Guid id, Request request, Caller caller, CorkboardDb db, IClock clock, CancellationToken cancellationToken)
    {
        if (await db.FindDraftAsync(id, cancellationToken) is not { } row)
        {
            return TypedResults.Problem(DraftProblems.NotFound);
        }

        var draft = row.Draft;
        if (draft.State == DraftState.Discarded)
        {
            return TypedResults.Problem(DraftProblems.Discarded);
        }

        if (request.Revision != draft.Revision)
        {
            return TypedResults.Problem(DraftProblems.RevisionOutdated(request.Revision, draft.Revision));
        }

        var (content, standing) = (DraftContent.From(request), DraftContent.Of(row.Newest));
        if (content == standing)
        {
            return TypedResults.Ok(row.View);
        }

        if (await DraftCheck.CheckAsync(content, standing, db, cancellationToken) is { } problem)
        {
            return TypedResults.Problem(problem);
        }

        var picture = await db.FindPictureAsync(content.PictureId, cancellationToken);
        draft.Revision++;
        draft.ChangedAt = clock.GetCurrentInstant();
        var revision = DraftRevision.Of(draft, content, picture, caller.MemberId);

        return await TrySaveAsync(draft, revision, db, cancellationToken)
            ? TypedResults.Ok(DraftView.Of(draft, revision, picture))
            : TypedResults.Problem(DraftProblems.RevisionOutdated(
                request.Revision, await NewestAsync(draft.Id, db, cancellationToken)));
    }

    private static async Task<bool> TrySaveAsync(
        Draft draft, DraftRevision revision, CorkboardDb db, CancellationToken cancellationToken)
    {
        try
        {
            // The draft first: its token tells two editors apart before both write the same revision.
            await db.WriteAsync(
                async token =>
                {
                    await db.SaveChangesAsync(token);
                    db.Add(revision);
                    await db.SaveChangesAsync(token);
                },
                cancellationToken);

            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.Entry(draft).State = EntityState.Detached;

            return false;
        }
    }

    private static Task<int> NewestAsync(DraftId id, CorkboardDb db, CancellationToken cancellationToken) =>
        db.Set<Draft>().Where(draft => draft.Id == id).Select(draft => draft.Revision).SingleAsync(cancellationToken);
}
