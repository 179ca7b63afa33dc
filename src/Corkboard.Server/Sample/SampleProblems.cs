using Corkboard.Server.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Corkboard.Server.Sample;

internal static class SampleProblems
{
    public static ProblemDetails NotASample => ProblemTypes.Of(
        "not-a-sample", StatusCodes.Status409Conflict, "This workspace is not a sample.", "Only the sample workspace can be removed so.");

    public static ProblemDetails NotMade(string reason) => ProblemTypes.Of(
        "sample-not-made", StatusCodes.Status503ServiceUnavailable, "The sample workspace could not be made.",
        $"{reason} Nothing of it is left. Try again, or sign up: nothing else depends on it.");
}
