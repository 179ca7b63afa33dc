using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>The age of those who search. Pinterest may add words; an unknown one is kept as it is.</summary>
/// <param name="Value">The word in Pinterest's own spelling.</param>
[JsonConverter(typeof(OpenValueConverter<TrendAgeRange>))]
public readonly record struct TrendAgeRange(string Value) : IOpenValue<TrendAgeRange>
{
    /// <summary>18 to 24.</summary>
    public static TrendAgeRange From18To24 { get; } = new("18-24");

    /// <summary>25 to 34.</summary>
    public static TrendAgeRange From25To34 { get; } = new("25-34");

    /// <summary>35 to 44.</summary>
    public static TrendAgeRange From35To44 { get; } = new("35-44");

    /// <summary>45 to 49.</summary>
    public static TrendAgeRange From45To49 { get; } = new("45-49");

    /// <summary>50 to 54.</summary>
    public static TrendAgeRange From50To54 { get; } = new("50-54");

    /// <summary>55 to 64.</summary>
    public static TrendAgeRange From55To64 { get; } = new("55-64");

    /// <summary>65 and more.</summary>
    public static TrendAgeRange From65 { get; } = new("65+");

    static TrendAgeRange IOpenValue<TrendAgeRange>.Of(string value) => new(value);

    /// <summary>The word in Pinterest's own spelling.</summary>
    public override string ToString() => Value ?? "";
}
