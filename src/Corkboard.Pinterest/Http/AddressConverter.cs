using System.Text.Json;
using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>Reads addresses that need not be well formed (null then), and writes them exactly as the caller spelled them.</summary>
internal sealed class AddressConverter : JsonConverter<Uri>
{
    public override Uri? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.String)
        {
            return Uri.TryCreate(reader.GetString(), UriKind.Absolute, out var address) ? address : null;
        }

        reader.Skip();
        return null;
    }

    public override void Write(Utf8JsonWriter writer, Uri value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.OriginalString);
}
