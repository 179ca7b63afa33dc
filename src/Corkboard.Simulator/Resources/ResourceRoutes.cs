using Corkboard.Simulator.Api;

namespace Corkboard.Simulator.Resources;

internal static class ResourceRoutes
{
    public static void MapResources(this ApiRoutes api)
    {
        api.Get("/resources/delivery_metrics", GetDeliveryMetrics.Operation, GetDeliveryMetrics.HandleAsync);
        api.Get("/resources/metrics_ready_state", GetMetricsReadyState.Operation, GetMetricsReadyState.HandleAsync);
    }
}
