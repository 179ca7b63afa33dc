using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Mvc;

namespace Corkboard.Server.Accounts;

/// <summary>What Pinterest answered, or why there is no answer.</summary>
internal sealed class Reply<T>
{
    private readonly T? _value;

    public Reply(T value) => _value = value;

    public Reply(ProblemDetails problem) => Problem = problem;

    public ProblemDetails? Problem { get; }

    public bool IsAnswer([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out ProblemDetails? problem)
    {
        (value, problem) = (_value, Problem);

        return problem is null;
    }
}
