using System.Collections.ObjectModel;
using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>The numbers of one day.</summary>
public sealed record DailyMetrics
{
    /// <summary>The day, in UTC; null where Pinterest did not say it.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>How far the numbers can be trusted; the last two days or so are not final.</summary>
    public DataStatus? DataStatus { get; init; }

    /// <summary>The numbers. A number that Pinterest left out or gave as null is missing here, which is not zero.</summary>
    [JsonConverter(typeof(MetricsConverter))]
    public IReadOnlyDictionary<MetricType, double> Metrics { get; init => field = value ?? field; } = ReadOnlyDictionary<MetricType, double>.Empty;
}
