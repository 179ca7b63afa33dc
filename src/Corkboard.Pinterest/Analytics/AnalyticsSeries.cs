using System.Collections.ObjectModel;
using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>Numbers day by day and in sum.</summary>
public sealed record AnalyticsSeries
{
    internal static readonly AnalyticsSeries Nothing = new();

    /// <summary>The numbers of each day.</summary>
    public IReadOnlyList<DailyMetrics> DailyMetrics { get; init => field = value is null ? field : [.. value.OfType<DailyMetrics>()]; } = [];

    /// <summary>The numbers of the whole period.</summary>
    [JsonConverter(typeof(MetricsConverter))]
    public IReadOnlyDictionary<MetricType, double> SummaryMetrics { get; init => field = value ?? field; } = ReadOnlyDictionary<MetricType, double>.Empty;

    /// <summary>The numbers of the whole life of a Pin, such as comments and reactions; empty for accounts.</summary>
    [JsonConverter(typeof(MetricsConverter))]
    public IReadOnlyDictionary<MetricType, double> LifetimeMetrics { get; init => field = value ?? field; } = ReadOnlyDictionary<MetricType, double>.Empty;
}
