using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>Which Pins a list of the account's Pins shows. Pinterest may add words; an unknown one is kept as it is.</summary>
/// <param name="Value">The word in Pinterest's own spelling.</param>
[JsonConverter(typeof(OpenValueConverter<PinFilter>))]
public readonly record struct PinFilter(string Value) : IOpenValue<PinFilter>
{
    /// <summary>Without Pins that were created on Pinterest.</summary>
    public static PinFilter ExcludeNative { get; } = new("exclude_native");

    /// <summary>Without Pins that were saved from others.</summary>
    public static PinFilter ExcludeRepins { get; } = new("exclude_repins");

    /// <summary>Only Pins that were promoted.</summary>
    public static PinFilter HasBeenPromoted { get; } = new("has_been_promoted");

    static PinFilter IOpenValue<PinFilter>.Of(string value) => new(value);

    /// <summary>The word in Pinterest's own spelling.</summary>
    public override string ToString() => Value ?? "";
}
