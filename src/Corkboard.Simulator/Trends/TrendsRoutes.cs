using Corkboard.Simulator.Api;

namespace Corkboard.Simulator.Trends;

internal static class TrendsRoutes
{
    public static void MapTrends(this ApiRoutes api) =>
        api.Get("/trends/keywords/{region}/top/{trend_type}", ListTrends.Operation, ListTrends.HandleAsync);
}
