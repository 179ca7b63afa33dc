using Corkboard.Simulator.Api;
using Corkboard.Simulator.Boards;

namespace Corkboard.Simulator.Pins;

internal static class GetPin
{
    public static readonly Operation Operation = new("pins/get", RateCategory.OrgRead, "boards:read", "pins:read");

    public static Task<Answer> HandleAsync(ApiCall call)
    {
        var withMetrics = call.Query.Flag("pin_metrics");

        return Task.FromResult(call.Query.Problem ?? call.World.Locked(_ =>
            PinAccess.TryFind(call, Reach.ReadPins, out var pin, out var refusal)
                ? Answer.Ok(
                    PinView.Of(call, pin, withMetrics ? PinMetricsView.Of(call, pin) : null), WireJson.Default.PinView)
                : refusal));
    }
}
