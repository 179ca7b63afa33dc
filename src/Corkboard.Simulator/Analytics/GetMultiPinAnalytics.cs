using Corkboard.Simulator.Api;
using Corkboard.Simulator.Boards;
using Corkboard.Simulator.Pins;

namespace Corkboard.Simulator.Analytics;

/// <summary>The numbers of up to a hundred Pins at once, where the app may ask: the operation is a beta that most apps do not have.</summary>
internal static class GetMultiPinAnalytics
{
    public static readonly Operation Operation =
        new("multi_pins/analytics", RateCategory.OrgAnalytics, "boards:read", "pins:read") { IsInSandbox = false };

    private const int MostPins = 100;

    public static Task<Answer> HandleAsync(ApiCall call)
    {
        if (!call.Knobs.Settings.MultiPinAnalytics)
        {
            return Task.FromResult(Refusals.FeatureRestricted("multi_pins_analytics"));
        }

        var ids = call.Query.Ids("pin_ids", minimum: 1, MostPins);
        var metrics = call.Query.Choices("metric_types", MetricNames.OfPins);
        var appType = call.Query.Choice("app_types", "ALL", "ALL", "MOBILE", "TABLET", "WEB");

        if (metrics.Count == 0)
        {
            call.Query.Refuse("metric_types", "is required");
        }

        var isInvalid = call.Query.Problem is not null;
        var (period, refusal) = ReportPeriod.Of(call);

        return Task.FromResult(
            isInvalid || call.Query.Problem is not null ? Refusals.Invalid("Invalid multi_pins analytics parameters.")
            : refusal ?? Report(call, ids, new(metrics, appType, Split.None, period!)));
    }

    private static Answer Report(ApiCall call, IReadOnlyList<string> ids, PinReport report) => call.World.Locked(_ =>
    {
        var answer = new Dictionary<string, IReadOnlyDictionary<string, MetricsView>>(StringComparer.Ordinal);

        foreach (var id in ids.Distinct(StringComparer.Ordinal))
        {
            if (!PinAccess.TryFind(call, id, Reach.ReadPins, out var pin, out var refusal))
            {
                return Refusals.OfNumbers(refusal);
            }

            answer.Add(id, report.Of(call, pin));
        }

        return Answer.Ok(answer, WireJson.Default.IReadOnlyDictionaryStringIReadOnlyDictionaryStringMetricsView);
    });
}
