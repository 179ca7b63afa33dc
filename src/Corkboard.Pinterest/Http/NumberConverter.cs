using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>Reads numbers that may come in quotes; null where there is no finite number.</summary>
internal sealed class NumberConverter : JsonConverter<double?>
{
    public override double? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Numbers.Read(ref reader);

    public override void Write(Utf8JsonWriter writer, double? value, JsonSerializerOptions options) =>
        Numbers.Write(writer, value);
}

internal static class Numbers
{
    /// <summary>The number at which the reader stands; null, and the value left behind, where it is none.</summary>
    public static double? Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.Number && reader.TryGetDouble(out var number))
        {
            return Finite(number);
        }

        if (reader.TokenType is JsonTokenType.String)
        {
            return double.TryParse(reader.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var quoted) ? Finite(quoted) : null;
        }

        reader.Skip();
        return null;
    }

    public static void Write(Utf8JsonWriter writer, double? value)
    {
        if (value is { } number)
        {
            writer.WriteNumberValue(number);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    public static void Write(Utf8JsonWriter writer, long? value)
    {
        if (value is { } number)
        {
            writer.WriteNumberValue(number);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private static double? Finite(double number) => double.IsFinite(number) ? number : null;
}
