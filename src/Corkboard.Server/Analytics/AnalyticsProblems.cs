using Corkboard.Server.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Corkboard.Server.Analytics;

/// <summary>The refusals of the slice.</summary>
internal static class AnalyticsProblems
{
    public static ProblemDetails NoSuchAccount => ProblemTypes.Of(
        "no-such-account", StatusCodes.Status404NotFound, "There is no such account in this workspace.");

    public static ProblemDetails NoSuchPin => ProblemTypes.Of(
        "no-such-pin", StatusCodes.Status404NotFound, "No such Pin was published from this workspace.");

    public static ProblemDetails DaysOutOfRange(int days) => ProblemTypes.Of(
        "period-out-of-range",
        StatusCodes.Status400BadRequest,
        "Ask for 1 to 90 days.",
        field: "days",
        limit: GetAccountNumbers.MostDays,
        value: days);
}
