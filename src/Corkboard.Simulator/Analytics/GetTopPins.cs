using Corkboard.Simulator.Api;

namespace Corkboard.Simulator.Analytics;

internal static class GetTopPins
{
    public static readonly Operation Operation =
        new("user_account/analytics/top_pins", RateCategory.OrgAnalytics, "pins:read", "user_accounts:read")
        {
            IsInSandbox = false,
        };

    private static readonly string[] Sorts = ["ENGAGEMENT", "IMPRESSION", "OUTBOUND_CLICK", "PIN_CLICK", "SAVE"];

    public static Task<Answer> HandleAsync(ApiCall call) =>
        Task.FromResult(TopPins.Of(call, Sorts, MetricNames.OfAccounts).Answer(_ => true));
}
