namespace Corkboard.Pinterest;

/// <summary>Whether the ad numbers of a day are final.</summary>
public sealed record MetricsReadyState
{
    /// <summary>Whether those of conversions are.</summary>
    public bool? ConversionMetricsReady { get; init; }

    /// <summary>Whether all others are.</summary>
    public bool? NonConversionMetricsReady { get; init; }
}
