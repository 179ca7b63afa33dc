using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Control;

/// <summary>How much is going on.</summary>
internal static class TrafficRoutes
{
    public static void MapTraffic(this IEndpointRouteBuilder control, Worlds worlds, Traffic traffic) =>
        control.MapGet("/requests", () => Results.Json(TrafficView.Of(worlds, traffic), ControlJson.Default.TrafficView));
}

/// <summary>API requests that are under way, and the answers given so far, whatever their callers got to see of them.</summary>
internal sealed record TrafficView(
    int InFlight, int MostInFlight, long AcceptedPins, long TokenRequests, IReadOnlyDictionary<string, long> Answers,
    IReadOnlyDictionary<string, long> Violations)
{
    public static TrafficView Of(Worlds worlds, Traffic traffic) => new(
        traffic.InFlight,
        traffic.MostInFlight,
        worlds.All.Sum(store => store.Locked(world => world.AcceptedPins)),
        traffic.Total("oauth/token"),
        traffic.Answers,
        traffic.Violations);
}
