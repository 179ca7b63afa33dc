using System.Text.Json;
using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>What every id type shares: an opaque string of digits, checked when the caller makes it, trusted when Pinterest sent it.</summary>
internal interface IPinterestId<TSelf>
    where TSelf : struct, IPinterestId<TSelf>
{
    string Value { get; }

    static abstract TSelf FromPinterest(string value);
}

internal static class PinterestId
{
    /// <summary>Returns the value when it consists of ASCII digits alone.</summary>
    public static string Checked(string value, string field)
    {
        ArgumentNullException.ThrowIfNull(value);

        return IsOne(value)
            ? value
            : throw PinterestLimitException.NotAnId(field, value);
    }

    /// <summary>Whether the value consists of ASCII digits alone.</summary>
    public static bool IsOne(string value) => value.Length > 0 && value.All(char.IsAsciiDigit);

    public static InvalidOperationException Unset(string field) =>
        new($"This {field} was never given a value.");
}

internal sealed class PinterestIdConverter<TId> : JsonConverter<TId>
    where TId : struct, IPinterestId<TId>
{
    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var value = reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Number when reader.TryGetInt64(out var number) => number.ToString("D", provider: null),
            _ => null,
        };

        return string.IsNullOrEmpty(value)
            ? throw new JsonException($"A {typeof(TId).Name} has to be a string that is not empty.")
            : TId.FromPinterest(value);
    }

    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}
