using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>A region of the world for which trends are known. Pinterest may add words; an unknown one is kept as it is.</summary>
/// <param name="Value">The word in Pinterest's own spelling.</param>
[JsonConverter(typeof(OpenValueConverter<TrendRegion>))]
public readonly record struct TrendRegion(string Value) : IOpenValue<TrendRegion>
{
    /// <summary>The United States.</summary>
    public static TrendRegion UnitedStates { get; } = new("US");

    /// <summary>Canada.</summary>
    public static TrendRegion Canada { get; } = new("CA");

    /// <summary>Germany.</summary>
    public static TrendRegion Germany { get; } = new("DE");

    /// <summary>France.</summary>
    public static TrendRegion France { get; } = new("FR");

    /// <summary>Spain.</summary>
    public static TrendRegion Spain { get; } = new("ES");

    /// <summary>Italy.</summary>
    public static TrendRegion Italy { get; } = new("IT");

    /// <summary>Germany, Austria and Switzerland.</summary>
    public static TrendRegion GermanicCountries { get; } = new("DE+AT+CH");

    /// <summary>Great Britain and Ireland.</summary>
    public static TrendRegion GreatBritainAndIreland { get; } = new("GB+IE");

    /// <summary>Italy, Spain, Portugal, Greece and Malta.</summary>
    public static TrendRegion SouthernEurope { get; } = new("IT+ES+PT+GR+MT");

    /// <summary>Poland, Romania, Hungary, Slovakia and Czechia.</summary>
    public static TrendRegion EasternEurope { get; } = new("PL+RO+HU+SK+CZ");

    /// <summary>Sweden, Denmark, Finland and Norway.</summary>
    public static TrendRegion NordicCountries { get; } = new("SE+DK+FI+NO");

    /// <summary>The Netherlands, Belgium and Luxembourg.</summary>
    public static TrendRegion Benelux { get; } = new("NL+BE+LU");

    /// <summary>Argentina.</summary>
    public static TrendRegion Argentina { get; } = new("AR");

    /// <summary>Brazil.</summary>
    public static TrendRegion Brazil { get; } = new("BR");

    /// <summary>Colombia.</summary>
    public static TrendRegion Colombia { get; } = new("CO");

    /// <summary>Mexico.</summary>
    public static TrendRegion Mexico { get; } = new("MX");

    /// <summary>Mexico, Argentina, Colombia and Chile.</summary>
    public static TrendRegion HispanicLatinAmerica { get; } = new("MX+AR+CO+CL");

    /// <summary>Australia and New Zealand.</summary>
    public static TrendRegion Australasia { get; } = new("AU+NZ");

    static TrendRegion IOpenValue<TrendRegion>.Of(string value) => new(value);

    /// <summary>The word in Pinterest's own spelling.</summary>
    public override string ToString() => Value ?? "";
}
