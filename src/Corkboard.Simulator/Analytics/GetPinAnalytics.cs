using Corkboard.Simulator.Api;
using Corkboard.Simulator.Boards;
using Corkboard.Simulator.Pins;

namespace Corkboard.Simulator.Analytics;

/// <summary>One Pin's numbers by day.</summary>
internal static class GetPinAnalytics
{
    public static readonly Operation Operation =
        new("pins/analytics", RateCategory.OrgAnalytics, "boards:read", "pins:read") { IsInSandbox = false };

    public static Task<Answer> HandleAsync(ApiCall call)
    {
        var metrics = call.Query.Choices("metric_types", [.. MetricNames.OfPins, "ALL"]);
        var appType = call.Query.Choice("app_types", "ALL", "ALL", "MOBILE", "TABLET", "WEB");
        var split = call.Query.Choice("split_field", Split.None, Split.None, Split.ByAppType);

        if (metrics.Count == 0)
        {
            call.Query.Refuse("metric_types", "is required");
        }
        else if (metrics.Contains("ALL", StringComparer.Ordinal) && split != Split.None)
        {
            call.Query.Refuse("metric_types", "cannot be ALL where the numbers are split");
        }

        var (period, refusal) = ReportPeriod.Of(call);

        return Task.FromResult(refusal ?? call.World.Locked(_ =>
            PinAccess.TryFind(call, Reach.ReadPins, out var pin, out var unfound)
                ? Answer.Ok(
                    new PinReport(metrics, appType, split, period!).Of(call, pin),
                    WireJson.Default.IReadOnlyDictionaryStringMetricsView)
                : Refusals.OfNumbers(unfound)));
    }
}
