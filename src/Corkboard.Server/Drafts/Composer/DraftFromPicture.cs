using Corkboard.Server.Accounts;
using Corkboard.Server.Data;
using Corkboard.Server.Drafts.Pages;
using Corkboard.Server.Workspaces;
using Corkboard.Server.Workspaces.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Drafts.Composer;

/// <summary>Makes a draft of nothing but a picture: one of many that were dropped at once.</summary>
internal sealed class DraftFromPicture(PictureTray tray, Caller caller, CorkboardDb db, IClock clock)
{
    public sealed record Made(Guid DraftId, Guid PictureId, string Address);

    public static async Task<Results<Ok<Made>, ProblemHttpResult>> FromFormAsync(
        IFormFile picture, DraftFromPicture make, CancellationToken cancellationToken) =>
        await make.HandleAsync(picture, cancellationToken);

    /// <summary>Adds the picture, and a draft that holds it. Sent again, it is the same draft while nobody wrote in it.</summary>
    public async Task<Results<Ok<Made>, ProblemHttpResult>> HandleAsync(IFormFile file, CancellationToken cancellationToken)
    {
        if (caller.Role > WorkspaceRole.Editor)
        {
            return TypedResults.Problem(AccountProblems.RoleMissing(WorkspaceRole.Editor));
        }

        var (picture, problem) = await tray.TakeAsync(file, address: null, cancellationToken);
        if (picture is not { } id)
        {
            return TypedResults.Problem(problem ?? Pictures.PictureProblems.Missing);
        }

        if (await UntouchedAsync(new(id), cancellationToken) is { } known)
        {
            return TypedResults.Ok(Answer(known.Value, id));
        }

        return (await CreateDraft.HandleAsync(new() { PictureId = id }, caller, db, clock, cancellationToken)).Result switch
        {
            Created<DraftView> { Value: { } draft } => TypedResults.Ok(Answer(draft.Id, id)),
            ProblemHttpResult refused => refused,
            _ => throw new InvalidOperationException("A draft is made or refused."),
        };
    }

    private static Made Answer(Guid draft, Guid picture) => new(draft, picture, $"/drafts/{draft}");

    private async Task<DraftId?> UntouchedAsync(PictureId picture, CancellationToken cancellationToken)
    {
        var member = caller.MemberId;
        var found = await (
            from draft in db.Set<Draft>()
            join revision in db.Set<DraftRevision>() on draft.Id equals revision.DraftId
            where draft.State == DraftState.Open && draft.Revision == 1 && draft.CreatedBy == member
                && revision.PictureId == picture && revision.BoardId == null
                && revision.Title == "" && revision.Description == "" && revision.AltText == "" && revision.Link == null
            select new { draft.Id }).FirstOrDefaultAsync(cancellationToken);

        return found?.Id;
    }
}
