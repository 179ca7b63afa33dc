using System.Collections.ObjectModel;
using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>The account's top Pins, the first one first.</summary>
public sealed record TopPins
{
    /// <summary>The Pins.</summary>
    public IReadOnlyList<TopPin> Pins { get; init => field = value is null ? field : [.. value.OfType<TopPin>()]; } = [];

    /// <summary>The number by which they are sorted.</summary>
    public MetricType? SortBy { get; init; }

    /// <summary>Up to when there are numbers.</summary>
    public DateAvailability? DateAvailability { get; init; }
}

/// <summary>One of the top Pins.</summary>
public sealed record TopPin
{
    /// <summary>The Pin.</summary>
    public PinId? PinId { get; init; }

    /// <summary>Its numbers. A number that Pinterest left out or gave as null is missing here, which is not zero.</summary>
    [JsonConverter(typeof(MetricsConverter))]
    public IReadOnlyDictionary<MetricType, double> Metrics { get; init => field = value ?? field; } = ReadOnlyDictionary<MetricType, double>.Empty;

    /// <summary>How far each number can be trusted.</summary>
    public IReadOnlyDictionary<MetricType, DataStatus?> DataStatus { get; init => field = value ?? field; } = ReadOnlyDictionary<MetricType, DataStatus?>.Empty;
}

/// <summary>Up to when there are numbers.</summary>
public sealed record DateAvailability
{
    /// <summary>The latest time that the numbers cover.</summary>
    [JsonConverter(typeof(UnixMillisecondsConverter))]
    public DateTimeOffset? LatestAvailableTimestamp { get; init; }

    /// <summary>Whether they come in real time.</summary>
    public bool? IsRealtime { get; init; }
}
