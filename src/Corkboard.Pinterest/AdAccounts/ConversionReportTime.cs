using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>The day on which a conversion counts. Pinterest may add words; an unknown one is kept as it is.</summary>
/// <param name="Value">The word in Pinterest's own spelling.</param>
[JsonConverter(typeof(OpenValueConverter<ConversionReportTime>))]
public readonly record struct ConversionReportTime(string Value) : IOpenValue<ConversionReportTime>
{
    /// <summary>The day of the action on the ad, which is the default.</summary>
    public static ConversionReportTime TimeOfAdAction { get; } = new("TIME_OF_AD_ACTION");

    /// <summary>The day of the conversion.</summary>
    public static ConversionReportTime TimeOfConversion { get; } = new("TIME_OF_CONVERSION");

    static ConversionReportTime IOpenValue<ConversionReportTime>.Of(string value) => new(value);

    /// <summary>The word in Pinterest's own spelling.</summary>
    public override string ToString() => Value ?? "";
}
