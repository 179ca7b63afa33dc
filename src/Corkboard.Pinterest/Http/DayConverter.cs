using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>Reads days, with or without a time behind them; null where they cannot be read.</summary>
internal sealed class DayConverter : JsonConverter<DateOnly?>
{
    private const string Pattern = "yyyy-MM-dd";

    public static DateOnly? Parse(string? text) =>
        text is { Length: >= 10 }
        && DateOnly.TryParseExact(text.AsSpan(0, Pattern.Length), Pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    public override DateOnly? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.String)
        {
            return Parse(reader.GetString());
        }

        reader.Skip();
        return null;
    }

    public override void Write(Utf8JsonWriter writer, DateOnly? value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value?.ToString(Pattern, CultureInfo.InvariantCulture));
}
