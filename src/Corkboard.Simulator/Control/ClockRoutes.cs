using System.Globalization;
using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Control;

/// <summary>The simulator's clock: read it, or move it forward.</summary>
internal static class ClockRoutes
{
    public static void MapClock(this IEndpointRouteBuilder control, Worlds worlds, SimulatorClock clock)
    {
        control.MapGet("/clock", () => Show(clock));
        control.MapPut("/clock", (HttpRequest request) => ControlRequest.ReadAsync(
            request, ControlJson.Default.ClockChange, change => Move(change, worlds.Production, clock)));
    }

    public static IResult Move(ClockChange change, World world, SimulatorClock clock)
    {
        if (!TimeSpan.TryParseExact(change.Advance, "c", CultureInfo.InvariantCulture, out var by) || by < TimeSpan.Zero)
        {
            return ControlRequest.Refuse($"advance: '{change.Advance}' is not a time forward as d.hh:mm:ss.");
        }

        world.Locked(_ => world.Record(new ClockMoved { By = by }));

        return Show(clock);
    }

    private static IResult Show(SimulatorClock clock) =>
        Results.Json(new(clock.Now, clock.Offset), ControlJson.Default.ClockView);
}

internal sealed record ClockView(DateTimeOffset Now, TimeSpan Offset);

internal sealed record ClockChange(string Advance);
