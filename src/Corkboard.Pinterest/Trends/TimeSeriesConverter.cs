using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>Reads numbers by day and leaves out what is no day, null or no number.</summary>
internal sealed class TimeSeriesConverter : JsonConverter<IReadOnlyDictionary<DateOnly, double>>
{
    public override IReadOnlyDictionary<DateOnly, double> Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var series = new Dictionary<DateOnly, double>();
        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            reader.Skip();
            return series;
        }

        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var day = DayConverter.Parse(reader.GetString());
            reader.Read();
            if (Numbers.Read(ref reader) is { } number && day is { } known)
            {
                series[known] = number;
            }
        }

        return series;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<DateOnly, double> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (day, number) in value)
        {
            writer.WriteNumber(day.ToString("O", CultureInfo.InvariantCulture), number);
        }

        writer.WriteEndObject();
    }
}
