using System.Globalization;
using Corkboard.Server.Hosting;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using NodaTime.Text;

namespace Corkboard.Server.Schedule.Spacing;

internal static class SpacingProblems
{
    /// <summary>A warning, which names the other Pin and its day.</summary>
    public static ProblemDetails Near(PinSpacing.Likeness alike, int days, DateTimeZone zone)
    {
        var title = alike.Pin.Title is { Length: > 0 } named ? $"“{named}”" : "A Pin without a title";
        var likeness = alike switch
        {
            { SameLink: true, SamePicture: true } => "leads to the same page with the same picture",
            { SameLink: true } => "leads to the same page",
            _ => "has the same picture",
        };
        var at = alike.Pin.DueAt.InZone(zone).ToString("dddd, d MMMM uuuu, HH:mm", CultureInfo.InvariantCulture);
        var problem = ProblemTypes.Of(
            "spacing", StatusCodes.Status409Conflict,
            $"A Pin like this one goes out within {days.ToString(CultureInfo.InvariantCulture)} days of that.",
            $"{title} {likeness} and has its time on {at}. You can plan this one nevertheless.",
            field: "spacing", limit: days);
        problem.Extensions["scheduledPinId"] = alike.Pin.Id.Value;
        problem.Extensions["dueAt"] = InstantPattern.ExtendedIso.Format(alike.Pin.DueAt);

        return problem;
    }
}
