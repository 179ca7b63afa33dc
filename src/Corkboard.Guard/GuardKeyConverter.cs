using System.Text.Json;
using System.Text.Json.Serialization;

namespace Corkboard.Guard;

/// <summary>Writes a key as a plain JSON string.</summary>
/// <typeparam name="TKey">The key's type.</typeparam>
public sealed class GuardKeyConverter<TKey> : JsonConverter<TKey>
    where TKey : struct, IGuardKey<TKey>
{
    /// <inheritdoc/>
    public override TKey Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString() ?? throw new JsonException("A key cannot be null.");

        try
        {
            return TKey.From(text);
        }
        catch (FormatException unreadable)
        {
            throw new JsonException($"'{text}' is no {typeof(TKey).Name}.", unreadable);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TKey value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString());
    }
}
