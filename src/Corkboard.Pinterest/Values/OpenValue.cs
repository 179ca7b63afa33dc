using System.Text.Json;
using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>A word of an enumeration that Pinterest may extend at any time: known words are static members, unknown words are kept.</summary>
internal interface IOpenValue<TSelf>
    where TSelf : struct, IOpenValue<TSelf>
{
    string Value { get; }

    static abstract TSelf Of(string value);
}

internal sealed class OpenValueConverter<TValue> : JsonConverter<TValue>
    where TValue : struct, IOpenValue<TValue>
{
    /// <summary>A null among words is no reason to refuse the rest; a member that may be null stays null.</summary>
    public override bool HandleNull => true;

    public override TValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.String)
        {
            return TValue.Of(reader.GetString()!);
        }

        // What is no word at all is no word that anybody knows, which is no reason to refuse the rest.
        reader.Skip();
        return TValue.Of("");
    }

    public override void Write(Utf8JsonWriter writer, TValue value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);

    public override TValue ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TValue.Of(reader.GetString()!);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, TValue value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.Value);
}
