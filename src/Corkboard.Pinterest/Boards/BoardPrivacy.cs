using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>Who can see a board. Pinterest may add words; an unknown one is kept as it is.</summary>
/// <param name="Value">The word in Pinterest's own spelling.</param>
[JsonConverter(typeof(OpenValueConverter<BoardPrivacy>))]
public readonly record struct BoardPrivacy(string Value) : IOpenValue<BoardPrivacy>
{
    /// <summary>Everybody; the default of a new board.</summary>
    public static BoardPrivacy Public { get; } = new("PUBLIC");

    /// <summary>Only who follows a direct link; the setting of ad-only boards.</summary>
    public static BoardPrivacy Protected { get; } = new("PROTECTED");

    /// <summary>Only the owner and invited collaborators; needs the scopes that end in <c>_secret</c>.</summary>
    public static BoardPrivacy Secret { get; } = new("SECRET");

    static BoardPrivacy IOpenValue<BoardPrivacy>.Of(string value) => new(value);

    /// <summary>The word in Pinterest's own spelling.</summary>
    public override string ToString() => Value ?? "";
}
