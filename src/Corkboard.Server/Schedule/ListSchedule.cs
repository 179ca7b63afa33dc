using Corkboard.Server.Data;
using Corkboard.Server.Hosting;
using Corkboard.Server.Workspaces.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Schedule;

/// <summary>What is planned between two days, by day in the workspace's zone.</summary>
internal static class ListSchedule
{
    public const int MostDays = 93;

    public sealed record Day(LocalDate Date, IReadOnlyList<ScheduledPinView> Pins);

    public static async Task<Results<Ok<IReadOnlyList<Day>>, ProblemHttpResult>> HandleAsync(
        string? from, string? to, Caller caller, CorkboardDb db, IDateTimeZoneProvider zones, IClock clock, CancellationToken cancellationToken)
    {
        var zone = zones[await SchedulePin.ZoneOfAsync(db, caller.WorkspaceId, cancellationToken)];
        var today = clock.GetCurrentInstant().InZone(zone).Date;
        if (ReadDate(from, today) is not { } first || ReadDate(to, first.PlusDays(6)) is not { } last
            || last < first || Period.DaysBetween(first, last) >= MostDays)
        {
            return TypedResults.Problem(ProblemTypes.Of(
                "days-out-of-range", StatusCodes.Status422UnprocessableEntity, "Those are no days that can be listed.",
                $"from and to are dates as in 2026-05-03, in this order, and at most {MostDays} days are listed at once.",
                field: "to", limit: MostDays));
        }

        var start = zone.AtStartOfDay(first).ToInstant();
        var end = zone.AtStartOfDay(last.PlusDays(1)).ToInstant();
        var pins = await db.Set<ScheduledPin>().AsNoTracking()
            .Where(pin => pin.DueAt >= start && pin.DueAt < end && pin.State != ScheduledPinState.Cancelled)
            .OrderBy(pin => pin.DueAt)
            .ToListAsync(cancellationToken);

        return TypedResults.Ok<IReadOnlyList<Day>>([.. pins
            .GroupBy(pin => pin.DueAt.InZone(zone).Date)
            .Select(day => new Day(day.Key, [.. day.Select(pin => ScheduledPinView.Of(pin))]))]);
    }

    private static LocalDate? ReadDate(string? text, LocalDate otherwise) => text is null or ""
        ? otherwise
        : NodaTime.Text.LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var date } ? date : null;
}
