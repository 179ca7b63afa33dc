using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>What a number is about. Pinterest may add words; an unknown one is kept as it is.</summary>
/// <param name="Value">The word in Pinterest's own spelling.</param>
[JsonConverter(typeof(OpenValueConverter<MetricCategory>))]
public readonly record struct MetricCategory(string Value) : IOpenValue<MetricCategory>
{
    /// <summary>Ads.</summary>
    public static MetricCategory Ads { get; } = new("ADS");

    /// <summary>Organic content.</summary>
    public static MetricCategory Organic { get; } = new("ORGANIC");

    static MetricCategory IOpenValue<MetricCategory>.Of(string value) => new(value);

    /// <summary>The word in Pinterest's own spelling.</summary>
    public override string ToString() => Value ?? "";
}
