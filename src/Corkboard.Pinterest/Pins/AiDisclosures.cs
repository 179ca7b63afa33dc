using System.Text.Json;
using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>What a Pin says of the part that artificial intelligence had in it (since version 5.28 of the API).</summary>
[JsonConverter(typeof(Converter))]
public sealed record AiDisclosures
{
    /// <summary>The disclosures.</summary>
    public required IReadOnlyList<AiDisclosure> Values { get; init; }

    /// <summary>Writes <c>{"values": […]}</c>, as integrators have seen it; reads a bare list too, and anything else as nothing.</summary>
    internal sealed class Converter : JsonConverter<AiDisclosures>
    {
        private const string Member = "values";

        public override AiDisclosures? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var json = JsonDocument.ParseValue(ref reader);
            var list = json.RootElement is { ValueKind: JsonValueKind.Object } wrapped && wrapped.TryGetProperty(Member, out var inside)
                ? inside
                : json.RootElement;

            return list.ValueKind is JsonValueKind.Array
                ? new AiDisclosures { Values = [.. Words(list)] }
                : null;
        }

        public override void Write(Utf8JsonWriter writer, AiDisclosures value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteStartArray(Member);
            foreach (var disclosure in value.Values)
            {
                writer.WriteStringValue(disclosure.Value);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        private static IEnumerable<AiDisclosure> Words(JsonElement list) => list.EnumerateArray()
            .Where(word => word.ValueKind is JsonValueKind.String)
            .Select(word => new AiDisclosure(word.GetString()!));
    }
}
