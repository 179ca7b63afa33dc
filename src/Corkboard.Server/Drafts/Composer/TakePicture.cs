using Corkboard.Server.Accounts;
using Corkboard.Server.Drafts.Pages;
using Corkboard.Server.Drafts.Pictures;
using Corkboard.Server.Workspaces;
using Corkboard.Server.Workspaces.Access;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Corkboard.Server.Drafts.Composer;

/// <summary>Takes the picture of an open composer as soon as it is chosen, so that nothing but words is left for the save.</summary>
internal static class TakePicture
{
    public sealed record Taken(Guid PictureId);

    public static async Task<Results<Ok<Taken>, ProblemHttpResult>> HandleAsync(
        IFormFile picture, PictureTray tray, Caller caller, CancellationToken cancellationToken)
    {
        if (caller.Role > WorkspaceRole.Editor)
        {
            return TypedResults.Problem(AccountProblems.RoleMissing(WorkspaceRole.Editor));
        }

        var (id, problem) = await tray.TakeAsync(picture, address: null, cancellationToken);

        return id is { } taken ? TypedResults.Ok(new Taken(taken)) : TypedResults.Problem(problem ?? PictureProblems.Missing);
    }
}
