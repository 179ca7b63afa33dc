using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Corkboard.Pinterest;

/// <summary>Reads an object whose members all have one shape, as the names are data.</summary>
internal static class ObjectMembers
{
    /// <summary>The members by name; one that is no object is something newer and left out.</summary>
    public static Dictionary<string, T> Read<T>(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            throw new JsonException($"There has to be an object whose members are each a {typeof(T).Name}.");
        }

        var type = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        var members = new Dictionary<string, T>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (reader.TokenType is JsonTokenType.StartObject)
            {
                members[name] = JsonSerializer.Deserialize(ref reader, type)!;
            }
            else
            {
                reader.Skip();
            }
        }

        return members;
    }

    public static void Write<T>(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, T>> members, JsonSerializerOptions options)
    {
        var type = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        writer.WriteStartObject();
        foreach (var (name, member) in members)
        {
            writer.WritePropertyName(name);
            JsonSerializer.Serialize(writer, member, type);
        }

        writer.WriteEndObject();
    }
}
