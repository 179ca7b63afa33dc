using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>Whether content from claimed websites counts. Pinterest may add words; an unknown one is kept as it is.</summary>
/// <param name="Value">The word in Pinterest's own spelling.</param>
[JsonConverter(typeof(OpenValueConverter<ClaimedContent>))]
public readonly record struct ClaimedContent(string Value) : IOpenValue<ClaimedContent>
{
    /// <summary><c>OTHER</c>.</summary>
    public static ClaimedContent Other { get; } = new("OTHER");

    /// <summary><c>CLAIMED</c>.</summary>
    public static ClaimedContent Claimed { get; } = new("CLAIMED");

    /// <summary><c>BOTH</c>.</summary>
    public static ClaimedContent Both { get; } = new("BOTH");

    static ClaimedContent IOpenValue<ClaimedContent>.Of(string value) => new(value);

    /// <summary>The word in Pinterest's own spelling.</summary>
    public override string ToString() => Value ?? "";
}
