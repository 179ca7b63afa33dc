using System.Text.Json;
using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>Reads numbers by name and leaves out what is null or no number.</summary>
internal sealed class MetricsConverter : JsonConverter<IReadOnlyDictionary<MetricType, double>>
{
    public override bool HandleNull => true;

    public override IReadOnlyDictionary<MetricType, double> Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var metrics = new Dictionary<MetricType, double>();
        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            reader.Skip();
            return metrics;
        }

        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var metric = new MetricType(reader.GetString()!);
            reader.Read();
            if (Numbers.Read(ref reader) is { } number)
            {
                metrics[metric] = number;
            }
        }

        return metrics;
    }

    public override void Write(
        Utf8JsonWriter writer, IReadOnlyDictionary<MetricType, double> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (metric, number) in value)
        {
            writer.WriteNumber(metric.Value, number);
        }

        writer.WriteEndObject();
    }
}
