using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>What the numbers are split by. Pinterest may add words; an unknown one is kept as it is.</summary>
/// <param name="Value">The word in Pinterest's own spelling.</param>
[JsonConverter(typeof(OpenValueConverter<AnalyticsSplit>))]
public readonly record struct AnalyticsSplit(string Value) : IOpenValue<AnalyticsSplit>
{
    /// <summary><c>NO_SPLIT</c>.</summary>
    public static AnalyticsSplit NoSplit { get; } = new("NO_SPLIT");

    /// <summary><c>APP_TYPE</c>.</summary>
    public static AnalyticsSplit AppType { get; } = new("APP_TYPE");

    /// <summary><c>OWNED_CONTENT</c>.</summary>
    public static AnalyticsSplit OwnedContent { get; } = new("OWNED_CONTENT");

    /// <summary><c>SOURCE</c>.</summary>
    public static AnalyticsSplit Source { get; } = new("SOURCE");

    /// <summary><c>PIN_FORMAT</c>.</summary>
    public static AnalyticsSplit PinFormat { get; } = new("PIN_FORMAT");

    static AnalyticsSplit IOpenValue<AnalyticsSplit>.Of(string value) => new(value);

    /// <summary>The word in Pinterest's own spelling.</summary>
    public override string ToString() => Value ?? "";
}
