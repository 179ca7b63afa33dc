using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>The gender of those who search. Pinterest may add words; an unknown one is kept as it is.</summary>
/// <param name="Value">The word in Pinterest's own spelling.</param>
[JsonConverter(typeof(OpenValueConverter<TrendGender>))]
public readonly record struct TrendGender(string Value) : IOpenValue<TrendGender>
{
    /// <summary><c>female</c>.</summary>
    public static TrendGender Female { get; } = new("female");

    /// <summary><c>male</c>.</summary>
    public static TrendGender Male { get; } = new("male");

    /// <summary>Not given, or given in other words.</summary>
    public static TrendGender Unknown { get; } = new("unknown");

    static TrendGender IOpenValue<TrendGender>.Of(string value) => new(value);

    /// <summary>The word in Pinterest's own spelling.</summary>
    public override string ToString() => Value ?? "";
}
