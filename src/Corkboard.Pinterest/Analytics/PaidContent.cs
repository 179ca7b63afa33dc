using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>Whether paid or organic results count. Pinterest may add words; an unknown one is kept as it is.</summary>
/// <param name="Value">The word in Pinterest's own spelling.</param>
[JsonConverter(typeof(OpenValueConverter<PaidContent>))]
public readonly record struct PaidContent(string Value) : IOpenValue<PaidContent>
{
    /// <summary><c>ALL</c>.</summary>
    public static PaidContent All { get; } = new("ALL");

    /// <summary><c>PAID</c>.</summary>
    public static PaidContent Paid { get; } = new("PAID");

    /// <summary><c>ORGANIC</c>.</summary>
    public static PaidContent Organic { get; } = new("ORGANIC");

    static PaidContent IOpenValue<PaidContent>.Of(string value) => new(value);

    /// <summary>The word in Pinterest's own spelling.</summary>
    public override string ToString() => Value ?? "";
}
