using Corkboard.Server.Data;
using Corkboard.Server.Members.Sessions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Corkboard.Server.Sample;

/// <summary>Leads a visitor into the sample workspace, which is made where there is none yet.</summary>
internal static class OpenSample
{
    public static async Task<Results<RedirectHttpResult, ProblemHttpResult>> HandleAsync(
        IFormCollection form, SampleWorkspace sample, SessionBook sessions, CorkboardDb db, HttpContext http, CancellationToken cancellationToken)
    {
        _ = form; // asked for, so that the antiforgery token is
        var (owner, problem) = await sample.OpenAsync(cancellationToken);
        if (owner is not { } id)
        {
            return TypedResults.Problem(problem!);
        }

        var member = await db.Users.SingleAsync(row => row.Id == id.Value, cancellationToken);
        await sessions.StartAsync(http, member, secondFactor: false, cancellationToken);

        return TypedResults.Redirect("/schedule");
    }
}
