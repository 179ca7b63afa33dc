using System.Text.Json.Serialization;
using Corkboard.Simulator.AdAccounts;
using Corkboard.Simulator.Analytics;
using Corkboard.Simulator.Api;

namespace Corkboard.Simulator.Resources;

/// <summary>What metrics there are: the columns of reports about ads, and those of organic numbers.</summary>
internal static class GetDeliveryMetrics
{
    public static readonly Operation Operation =
        new("delivery_metrics/get", RateCategory.AdsRead, "ads:read", "pins:read", "user_accounts:read");

    public static Task<Answer> HandleAsync(ApiCall call)
    {
        var type = call.Query.ChoiceIfGiven("report_type", "SYNC", "ASYNC");
        var organic = MetricNames.OfAccounts.Union(MetricNames.OfPins, StringComparer.Ordinal);
        var metrics = AdColumns.All.Select(name => Of(name, "ADS"))
            .Concat(type == "ASYNC" ? [] : organic.Select(name => Of(name, "ORGANIC")));

        return Task.FromResult(
            call.Query.Problem ?? Answer.Ok(new([.. metrics]), WireJson.Default.DeliveryMetricsView));
    }

    private static DeliveryMetricView Of(string name, string category)
    {
        var words = name.ToLowerInvariant().Replace('_', ' ');

        return new(name, category, $"The {words} that was counted.")
        {
            DisplayName = category == "ORGANIC" ? char.ToUpperInvariant(words[0]) + words[1..] : null,
        };
    }
}

internal sealed record DeliveryMetricsView(IReadOnlyList<DeliveryMetricView> Items);

internal sealed record DeliveryMetricView(string Name, string Category, string Definition)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? DisplayName { get; init; }
}
