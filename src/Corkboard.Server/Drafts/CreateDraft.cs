using Corkboard.Server.Data;
using Corkboard.Server.Drafts.Pictures;
using Corkboard.Server.Workspaces.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace Corkboard.Server.Drafts;

/// <summary>Saves a Pin idea, to be reviewed and scheduled later.</summary>
internal static class CreateDraft
{
    public static async Task<Results<Created<DraftView>, ProblemHttpResult>> HandleAsync(
        DraftFields request, Caller caller, CorkboardDb db, IClock clock, CancellationToken cancellationToken)
    {
        var content = DraftContent.From(request);
        if (await DraftCheck.CheckAsync(content, standing: null, db, cancellationToken) is { } problem)
        {
            return TypedResults.Problem(problem);
        }

        var now = clock.GetCurrentInstant();
        var picture = await db.FindPictureAsync(content.PictureId, cancellationToken);
        var draft = new Draft
        {
            Id = EntityId.New<DraftId>(now),
            WorkspaceId = caller.WorkspaceId,
            State = DraftState.Open,
            Revision = 1,
            CreatedBy = caller.MemberId,
            CreatedAt = now,
            ChangedAt = now,
        };
        var revision = DraftRevision.Of(draft, content, picture, caller.MemberId);
        db.Add(draft);
        db.Add(revision);
        await db.SaveChangesAsync(cancellationToken);

        return TypedResults.Created($"/api/drafts/{draft.Id.Value}", DraftView.Of(draft, revision, picture));
    }
}
