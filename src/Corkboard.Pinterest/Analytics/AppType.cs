using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>Which kind of device counts. Pinterest may add words; an unknown one is kept as it is.</summary>
/// <param name="Value">The word in Pinterest's own spelling.</param>
[JsonConverter(typeof(OpenValueConverter<AppType>))]
public readonly record struct AppType(string Value) : IOpenValue<AppType>
{
    /// <summary><c>ALL</c>.</summary>
    public static AppType All { get; } = new("ALL");

    /// <summary><c>MOBILE</c>.</summary>
    public static AppType Mobile { get; } = new("MOBILE");

    /// <summary><c>TABLET</c>.</summary>
    public static AppType Tablet { get; } = new("TABLET");

    /// <summary><c>WEB</c>.</summary>
    public static AppType Web { get; } = new("WEB");

    static AppType IOpenValue<AppType>.Of(string value) => new(value);

    /// <summary>The word in Pinterest's own spelling.</summary>
    public override string ToString() => Value ?? "";
}
