using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>Which type of Pins a list shows. Pinterest may add words; an unknown one is kept as it is.</summary>
/// <param name="Value">The word in Pinterest's own spelling.</param>
[JsonConverter(typeof(OpenValueConverter<PinType>))]
public readonly record struct PinType(string Value) : IOpenValue<PinType>
{
    /// <summary>Private Pins.</summary>
    public static PinType Private { get; } = new("PRIVATE");

    static PinType IOpenValue<PinType>.Of(string value) => new(value);

    /// <summary>The word in Pinterest's own spelling.</summary>
    public override string ToString() => Value ?? "";
}
