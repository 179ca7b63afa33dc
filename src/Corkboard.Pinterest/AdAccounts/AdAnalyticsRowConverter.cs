using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>Reads an object whose members are the columns: words and numbers as they are written, without what is null or has members of its own.</summary>
internal sealed class AdAnalyticsRowConverter : JsonConverter<AdAnalyticsRow>
{
    public override AdAnalyticsRow Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            throw new JsonException("A row of ad numbers has to be an object.");
        }

        var values = new Dictionary<AdColumn, string>();
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var column = new AdColumn(reader.GetString()!);
            reader.Read();
            if (Text(ref reader) is { } text)
            {
                values[column] = text;
            }
        }

        return new AdAnalyticsRow { Values = values };
    }

    public override void Write(Utf8JsonWriter writer, AdAnalyticsRow value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (column, text) in value.Values)
        {
            writer.WriteString(column.Value, text);
        }

        writer.WriteEndObject();
    }

    private static string? Text(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.Number:
                return Encoding.UTF8.GetString(reader.ValueSpan);
            case JsonTokenType.True:
                return "true";
            case JsonTokenType.False:
                return "false";
            default:
                reader.Skip();
                return null;
        }
    }
}
