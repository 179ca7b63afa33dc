using System.Globalization;
using Corkboard.Server.Hosting;
using Microsoft.AspNetCore.Mvc;
using NodaTime.Text;

namespace Corkboard.Server.Schedule.Range;

internal static class RangeProblems
{
    private const int MostNamed = 10;
    private static readonly LocalDateTimePattern Wall = LocalDateTimePattern.CreateWithInvariantCulture("d MMMM, HH:mm");

    public static ProblemDetails BackToFront => ProblemTypes.Of(
        "range-back-to-front", StatusCodes.Status422UnprocessableEntity, "The range ends before it begins.", "Give an end after the beginning.", field: "to");

    public static ProblemDetails Nowhere => ProblemTypes.Of(
        "shift-nowhere", StatusCodes.Status422UnprocessableEntity, "Say by how much.", "Give days, hours, or both; less than nought moves Pins back.", field: "days");

    public static ProblemDetails TooMany(int count) => ProblemTypes.Of(
        "too-many-to-shift", StatusCodes.Status422UnprocessableEntity, $"At most {ShiftRange.Most} Pins are moved at once.",
        "Choose a shorter range, or one account.", field: "to", limit: ShiftRange.Most, value: count);

    /// <summary>Names the Pins that would land in the past; none was moved.</summary>
    public static ProblemDetails IntoThePast(IReadOnlyList<ShiftRange.Moved> early)
    {
        var named = string.Join("; ", early.Take(MostNamed).Select(pin => $"{pin.Words} of {Wall.Format(pin.From)}"));
        var more = early.Count > MostNamed ? $"; and {(early.Count - MostNamed).ToString(CultureInfo.InvariantCulture)} more" : "";
        var problem = ProblemTypes.Of(
            "shift-into-past", StatusCodes.Status422UnprocessableEntity, "Some of these Pins would land in the past. None was moved.",
            $"{named}{more}.", field: "days");
        problem.Extensions["scheduledPinIds"] = early.Select(pin => pin.Id).ToList();

        return problem;
    }

    public static ProblemDetails TooFar(ShiftRange.Moved pin) => ProblemTypes.Of(
        "time-too-far", StatusCodes.Status422UnprocessableEntity, "That time is more than a year away.",
        $"{pin.Words} would land on {Wall.Format(pin.To)}. None was moved.", field: "days");
}
