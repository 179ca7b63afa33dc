using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>What can be uploaded. Pinterest may add words; an unknown one is kept as it is.</summary>
/// <param name="Value">The word in Pinterest's own spelling.</param>
[JsonConverter(typeof(OpenValueConverter<MediaType>))]
public readonly record struct MediaType(string Value) : IOpenValue<MediaType>
{
    /// <summary>A video; the only kind there is.</summary>
    public static MediaType Video { get; } = new("video");

    static MediaType IOpenValue<MediaType>.Of(string value) => new(value);

    /// <summary>The word in Pinterest's own spelling.</summary>
    public override string ToString() => Value ?? "";
}
