namespace Corkboard.Pinterest;

/// <summary>What a number means.</summary>
public sealed record DeliveryMetric
{
    /// <summary>The number's name in the API.</summary>
    public string? Name { get; init; }

    /// <summary>The name that Pinterest's own tools show.</summary>
    public string? DisplayName { get; init; }

    /// <summary>How it is counted.</summary>
    public string? Definition { get; init; }

    /// <summary>What it is about.</summary>
    public MetricCategory? Category { get; init; }
}

/// <summary>The definitions, as they are on the wire.</summary>
internal sealed record DeliveryMetricsAnswer
{
    public IReadOnlyList<DeliveryMetric> Items { get; init => field = value is null ? field : [.. value.OfType<DeliveryMetric>()]; } = [];
}
