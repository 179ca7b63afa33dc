using Corkboard.Simulator.Api;

namespace Corkboard.Simulator.Analytics;

internal static class GetTopVideoPins
{
    public static readonly Operation Operation =
        new("user_account/analytics/top_video_pins", RateCategory.OrgAnalytics, "pins:read", "user_accounts:read")
        {
            IsInSandbox = false,
        };

    public static Task<Answer> HandleAsync(ApiCall call) => Task.FromResult(
        TopPins.Of(call, MetricNames.OfTopVideos, MetricNames.OfTopVideos).Answer(pin => pin.IsVideo));
}
