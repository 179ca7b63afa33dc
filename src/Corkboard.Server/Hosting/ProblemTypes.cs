using Microsoft.AspNetCore.Mvc;

namespace Corkboard.Server.Hosting;

/// <summary>Makes the refusals of the API: RFC 9457 problems whose type is a page of ours.</summary>
internal static class ProblemTypes
{
    /// <summary>The address of a kind of problem: a page that says what it means and what to do.</summary>
    public static string AddressOf(string name) => $"/problems/{name}";

    /// <summary>A refusal; a field, its limit and the value that broke it are carried for programs, too.</summary>
    public static ProblemDetails Of(
        string name, int status, string title, string? detail = null, string? field = null, object? limit = null, object? value = null)
    {
        var problem = new ProblemDetails { Type = AddressOf(name), Status = status, Title = title, Detail = detail };
        Carry("field", field);
        Carry("limit", limit);
        Carry("value", value);

        return problem;

        void Carry(string member, object? content)
        {
            if (content is not null)
            {
                problem.Extensions[member] = content;
            }
        }
    }
}
