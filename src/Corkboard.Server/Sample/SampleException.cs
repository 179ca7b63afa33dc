using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Corkboard.Server.Sample;

/// <summary>A step of the sample was refused; the message says by whom and why.</summary>
internal sealed class SampleException(string message, Exception? inner = null) : Exception(message, inner)
{
    public static SampleException Of(ProblemDetails problem) => new($"{problem.Title} {problem.Detail}".Trim());

    /// <summary>The value of an answer that has one, whatever its status.</summary>
    /// <exception cref="SampleException">It is a refusal.</exception>
    public static T ValueOf<T>(IResult answer)
        where T : class => answer switch
    {
        IValueHttpResult<T> { Value: { } value } => value,
        ProblemHttpResult { ProblemDetails: var problem } => throw Of(problem),
        _ => throw new SampleException("Something that had just been made was not found."),
    };
}
