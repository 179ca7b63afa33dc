using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>Which formats of Pins count. Pinterest may add words; an unknown one is kept as it is.</summary>
/// <param name="Value">The word in Pinterest's own spelling.</param>
[JsonConverter(typeof(OpenValueConverter<PinFormat>))]
public readonly record struct PinFormat(string Value) : IOpenValue<PinFormat>
{
    /// <summary><c>ALL</c>.</summary>
    public static PinFormat All { get; } = new("ALL");

    /// <summary><c>ORGANIC_IMAGE</c>.</summary>
    public static PinFormat OrganicImage { get; } = new("ORGANIC_IMAGE");

    /// <summary><c>ORGANIC_PRODUCT</c>.</summary>
    public static PinFormat OrganicProduct { get; } = new("ORGANIC_PRODUCT");

    /// <summary><c>ORGANIC_VIDEO</c>.</summary>
    public static PinFormat OrganicVideo { get; } = new("ORGANIC_VIDEO");

    /// <summary><c>ADS_STANDARD</c>.</summary>
    public static PinFormat AdsStandard { get; } = new("ADS_STANDARD");

    /// <summary><c>ADS_PRODUCT</c>.</summary>
    public static PinFormat AdsProduct { get; } = new("ADS_PRODUCT");

    /// <summary><c>ADS_VIDEO</c>.</summary>
    public static PinFormat AdsVideo { get; } = new("ADS_VIDEO");

    /// <summary><c>ADS_IDEA</c>.</summary>
    public static PinFormat AdsIdea { get; } = new("ADS_IDEA");

    static PinFormat IOpenValue<PinFormat>.Of(string value) => new(value);

    /// <summary>The word in Pinterest's own spelling.</summary>
    public override string ToString() => Value ?? "";
}
