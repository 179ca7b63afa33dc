using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>Whose Pins count. Pinterest may add words; an unknown one is kept as it is.</summary>
/// <param name="Value">The word in Pinterest's own spelling.</param>
[JsonConverter(typeof(OpenValueConverter<PinSource>))]
public readonly record struct PinSource(string Value) : IOpenValue<PinSource>
{
    /// <summary><c>ALL</c>.</summary>
    public static PinSource All { get; } = new("ALL");

    /// <summary><c>YOUR_PINS</c>.</summary>
    public static PinSource YourPins { get; } = new("YOUR_PINS");

    /// <summary><c>OTHER_PINS</c>.</summary>
    public static PinSource OtherPins { get; } = new("OTHER_PINS");

    static PinSource IOpenValue<PinSource>.Of(string value) => new(value);

    /// <summary>The word in Pinterest's own spelling.</summary>
    public override string ToString() => Value ?? "";
}
