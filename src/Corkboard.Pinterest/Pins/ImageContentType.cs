using System.Text.Json;
using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>A kind of picture that may be sent with a Pin: JPEG or PNG.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct ImageContentType
{
    /// <summary>Takes <c>image/jpeg</c> or <c>image/png</c>.</summary>
    /// <exception cref="PinterestLimitException">It is another content type.</exception>
    public ImageContentType(string value) => Value = value is "image/jpeg" or "image/png"
        ? value
        : throw PinterestLimitException.OutOfRange("media_source.content_type", "image/jpeg or image/png", value ?? "nothing");

    /// <summary>A JPEG picture.</summary>
    public static ImageContentType Jpeg { get; } = new("image/jpeg");

    /// <summary>A PNG picture.</summary>
    public static ImageContentType Png { get; } = new("image/png");

    /// <summary>The content type.</summary>
    /// <exception cref="InvalidOperationException">This is the default value, which names none.</exception>
    public string Value
    {
        get => field ?? throw PinterestId.Unset("content type");
        private init;
    }

    /// <summary>The content type.</summary>
    public override string ToString() => Value;

    internal sealed class Converter : JsonConverter<ImageContentType>
    {
        public override ImageContentType Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, ImageContentType value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value);
    }
}
