using Corkboard.Server.Data;
using Corkboard.Server.Members.Sessions;
using Corkboard.Server.Workspaces;
using Corkboard.Server.Workspaces.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Corkboard.Server.Sample;

/// <summary>Takes the sample workspace away with everything in it, and signs its visitor out.</summary>
internal static class RemoveSample
{
    public static async Task<Results<RedirectHttpResult, ProblemHttpResult>> HandleAsync(
        IFormCollection form, SampleWorkspace sample, Caller caller, CorkboardDb db, HttpContext http, CancellationToken cancellationToken)
    {
        _ = form; // asked for, so that the antiforgery token is
        var isSample = await db.Set<Workspace>().AnyAsync(
            workspace => workspace.Id == caller.WorkspaceId && workspace.Sample != SampleState.None, cancellationToken);
        if (!isSample)
        {
            return TypedResults.Problem(SampleProblems.NotASample);
        }

        await sample.RemoveAsync(caller.WorkspaceId, cancellationToken);
        await http.SignOutAsync(SessionCookie.SchemeName);

        return TypedResults.Redirect("/?sample=removed");
    }
}
