using Corkboard.Server.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Corkboard.Server.Drafts;

/// <summary>The refusals of this slice's drafts.</summary>
internal static class DraftProblems
{
    public static ProblemDetails NotFound => ProblemTypes.Of(
        "draft-not-found", StatusCodes.Status404NotFound, "There is no such draft in this workspace.");

    public static ProblemDetails Discarded => ProblemTypes.Of(
        "draft-discarded", StatusCodes.Status409Conflict, "The draft was put away.", "It cannot be edited any more. Make a new one.");

    public static ProblemDetails CursorUnreadable => ProblemTypes.Of(
        "cursor-unreadable", StatusCodes.Status400BadRequest, "The cursor is none that this list gave out.", field: "cursor");

    public static ProblemDetails RevisionOutdated(int seen, int newest) => ProblemTypes.Of(
        "revision-outdated",
        StatusCodes.Status409Conflict,
        "Somebody else edited the draft meanwhile.",
        $"You edited revision {seen}; the newest is {newest}. Look at it, then edit again.",
        field: "revision",
        limit: newest,
        value: seen);

    public static ProblemDetails Limits(IReadOnlyList<BrokenRule> broken) => new HttpValidationProblemDetails(
        broken.GroupBy(rule => rule.Field, StringComparer.Ordinal)
            .ToDictionary(field => field.Key, field => field.Select(rule => rule.Message).ToArray(), StringComparer.Ordinal))
    {
        Type = ProblemTypes.AddressOf("draft-limits"),
        Status = StatusCodes.Status400BadRequest,
        Title = "The draft cannot be saved like this.",
        Extensions =
        {
            ["limits"] = broken.Where(rule => rule.Limit is not null)
                .Select(rule => new { field = rule.Field, limit = rule.Limit, value = rule.Value })
                .ToArray(),
        },
    };
}
