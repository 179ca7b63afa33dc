using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>How far an upload has come. Pinterest may add words; an unknown one is kept as it is.</summary>
/// <param name="Value">The word in Pinterest's own spelling.</param>
[JsonConverter(typeof(OpenValueConverter<MediaStatus>))]
public readonly record struct MediaStatus(string Value) : IOpenValue<MediaStatus>
{
    /// <summary>Nothing was uploaded yet.</summary>
    public static MediaStatus Registered { get; } = new("registered");

    /// <summary>The video is being processed.</summary>
    public static MediaStatus Processing { get; } = new("processing");

    /// <summary>A Pin can be made of it.</summary>
    public static MediaStatus Succeeded { get; } = new("succeeded");

    /// <summary>Pinterest could not process it, and does not say why.</summary>
    public static MediaStatus Failed { get; } = new("failed");

    static MediaStatus IOpenValue<MediaStatus>.Of(string value) => new(value);

    /// <summary>The word in Pinterest's own spelling.</summary>
    public override string ToString() => Value ?? "";
}
