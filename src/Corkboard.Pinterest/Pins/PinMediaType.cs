using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>What a Pin shows. Pinterest may add words; an unknown one is kept as it is.</summary>
/// <param name="Value">The word in Pinterest's own spelling.</param>
[JsonConverter(typeof(OpenValueConverter<PinMediaType>))]
public readonly record struct PinMediaType(string Value) : IOpenValue<PinMediaType>
{
    /// <summary>One image.</summary>
    public static PinMediaType Image { get; } = new("image");

    /// <summary>One video.</summary>
    public static PinMediaType Video { get; } = new("video");

    /// <summary>Several images.</summary>
    public static PinMediaType MultipleImages { get; } = new("multiple_images");

    /// <summary>Several videos.</summary>
    public static PinMediaType MultipleVideos { get; } = new("multiple_videos");

    /// <summary>Images and videos.</summary>
    public static PinMediaType MultipleMixed { get; } = new("multiple_mixed");

    static PinMediaType IOpenValue<PinMediaType>.Of(string value) => new(value);

    /// <summary>The word in Pinterest's own spelling.</summary>
    public override string ToString() => Value ?? "";
}
