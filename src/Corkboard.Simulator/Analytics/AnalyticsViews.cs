using System.Text.Json.Serialization;

namespace Corkboard.Simulator.Analytics;

/// <summary>Numbers by day and over the whole time; a Pin's carry its lifetime's too.</summary>
internal sealed record MetricsView(
    IReadOnlyList<DailyView> DailyMetrics, IReadOnlyDictionary<string, double> SummaryMetrics)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, long>? LifetimeMetrics { get; init; }
}

internal sealed record DailyView(string Date, string DataStatus, IReadOnlyDictionary<string, double> Metrics);

internal sealed record TopPinsView(DateAvailabilityView DateAvailability, string SortBy, IReadOnlyList<TopPinView> Pins);

internal sealed record DateAvailabilityView(bool IsRealtime, long LatestAvailableTimestamp);

internal sealed record TopPinView(
    string PinId, IReadOnlyDictionary<string, double> Metrics, IReadOnlyDictionary<string, string> DataStatus);
