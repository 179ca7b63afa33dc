using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>Which boards a list shows. Pinterest may add words; an unknown one is kept as it is.</summary>
/// <param name="Value">The word in Pinterest's own spelling.</param>
[JsonConverter(typeof(OpenValueConverter<BoardPrivacyFilter>))]
public readonly record struct BoardPrivacyFilter(string Value) : IOpenValue<BoardPrivacyFilter>
{
    /// <summary>Boards of every privacy.</summary>
    public static BoardPrivacyFilter All { get; } = new("ALL");

    /// <summary>Public boards only.</summary>
    public static BoardPrivacyFilter Public { get; } = new("PUBLIC");

    /// <summary>Protected boards only.</summary>
    public static BoardPrivacyFilter Protected { get; } = new("PROTECTED");

    /// <summary>Secret boards only.</summary>
    public static BoardPrivacyFilter Secret { get; } = new("SECRET");

    /// <summary>Public and secret boards.</summary>
    public static BoardPrivacyFilter PublicAndSecret { get; } = new("PUBLIC_AND_SECRET");

    static BoardPrivacyFilter IOpenValue<BoardPrivacyFilter>.Of(string value) => new(value);

    /// <summary>The word in Pinterest's own spelling.</summary>
    public override string ToString() => Value ?? "";
}
