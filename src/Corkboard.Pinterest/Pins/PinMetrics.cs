using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>A Pin's numbers as they come in lists, under names in small letters such as <c>impression</c> and <c>pin_click</c>.</summary>
public sealed record PinMetrics
{
    /// <summary>The numbers of the last 90 days.</summary>
    [JsonPropertyName("90d")]
    public IReadOnlyDictionary<string, double?>? Last90Days { get; init; }

    /// <summary>The numbers of the Pin's whole life.</summary>
    public IReadOnlyDictionary<string, double?>? LifetimeMetrics { get; init; }
}
