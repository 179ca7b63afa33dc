using Corkboard.Server.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Corkboard.Server.Reviews;

internal static class ReviewProblems
{
    public static ProblemDetails Incomplete(IReadOnlyList<string> missing)
    {
        var problem = ProblemTypes.Of(
            "draft-incomplete", StatusCodes.Status422UnprocessableEntity, "The draft is not complete.",
            $"Before it can be checked it needs {string.Join(" and ", missing)}.");
        problem.Extensions["missing"] = missing;

        return problem;
    }
}
