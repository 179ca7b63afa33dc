using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>By what keywords are ranked. Pinterest may add words; an unknown one is kept as it is.</summary>
/// <param name="Value">The word in Pinterest's own spelling.</param>
[JsonConverter(typeof(OpenValueConverter<TrendType>))]
public readonly record struct TrendType(string Value) : IOpenValue<TrendType>
{
    /// <summary>Growth of the searches over the last quarter.</summary>
    public static TrendType Growing { get; } = new("growing");

    /// <summary>Searches of the last month.</summary>
    public static TrendType Monthly { get; } = new("monthly");

    /// <summary>Searches of the last year.</summary>
    public static TrendType Yearly { get; } = new("yearly");

    /// <summary>Growth over the last month, with a pattern that comes back.</summary>
    public static TrendType Seasonal { get; } = new("seasonal");

    static TrendType IOpenValue<TrendType>.Of(string value) => new(value);

    /// <summary>The word in Pinterest's own spelling.</summary>
    public override string ToString() => Value ?? "";
}
