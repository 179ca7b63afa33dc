using Corkboard.Server.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Corkboard.Server.Schedule.Series;

internal static class SeriesProblems
{
    public static ProblemDetails BoardsOutOfRange(int count) => ProblemTypes.Of(
        "boards-out-of-range", StatusCodes.Status422UnprocessableEntity,
        $"Name {PlanSeries.FewestBoards} to {PlanSeries.MostBoards} boards or sections, each once.",
        field: "boards", limit: PlanSeries.MostBoards, value: count);

    public static ProblemDetails IntervalOutOfRange(int days) => ProblemTypes.Of(
        "interval-out-of-range", StatusCodes.Status422UnprocessableEntity, $"Pins of a series are 1 to {PlanSeries.MostDays} days apart.",
        field: "intervalDays", limit: PlanSeries.MostDays, value: days);
}
