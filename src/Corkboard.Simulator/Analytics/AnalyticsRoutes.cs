using Corkboard.Simulator.Api;

namespace Corkboard.Simulator.Analytics;

internal static class AnalyticsRoutes
{
    public static void MapAnalytics(this ApiRoutes api)
    {
        api.Get("/user_account/analytics", GetAccountAnalytics.Operation, GetAccountAnalytics.HandleAsync);
        api.Get("/user_account/analytics/top_pins", GetTopPins.Operation, GetTopPins.HandleAsync);
        api.Get("/user_account/analytics/top_video_pins", GetTopVideoPins.Operation, GetTopVideoPins.HandleAsync);
        api.Get("/pins/analytics", GetMultiPinAnalytics.Operation, GetMultiPinAnalytics.HandleAsync);
        api.Get("/pins/{pin_id}/analytics", GetPinAnalytics.Operation, GetPinAnalytics.HandleAsync);
    }
}
