using Corkboard.Server.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Corkboard.Server.Pins;

/// <summary>The refusals of the lists of Pins.</summary>
internal static class PinProblems
{
    public static ProblemDetails NoSuchPin => ProblemTypes.Of(
        "no-such-pin", StatusCodes.Status404NotFound, "There is no such Pin in this workspace.");

    public static ProblemDetails CursorNotOurs => ProblemTypes.Of(
        "cursor-unreadable", StatusCodes.Status400BadRequest, "The cursor is none that this list gave out.", field: "cursor");

    public static ProblemDetails NoSuchState(string state) => ProblemTypes.Of(
        "no-such-pin-state",
        StatusCodes.Status400BadRequest,
        "There is no such state of Pins.",
        $"Use one of: {string.Join(", ", Enum.GetNames<PinFilter>()).ToLowerInvariant()}.",
        field: "state",
        value: state);

    public static ProblemDetails LimitOutOfRange(int limit) => ProblemTypes.Of(
        "limit-out-of-range",
        StatusCodes.Status400BadRequest,
        "Ask for 1 to 100 items at a time.",
        field: "limit",
        limit: Page<PinView>.MaximumLimit,
        value: limit);
}
