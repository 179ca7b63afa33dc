using System.Text.Json;
using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>Reads counts that may come as fractions or in quotes: the whole part; null where there is no number.</summary>
internal sealed class CountConverter : JsonConverter<long?>
{
    public override long? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.Number && reader.TryGetInt64(out var count) ? count
        : Numbers.Read(ref reader) is { } number && Math.Abs(number) < long.MaxValue ? (long)number
        : null;

    public override void Write(Utf8JsonWriter writer, long? value, JsonSerializerOptions options) =>
        Numbers.Write(writer, value);
}
