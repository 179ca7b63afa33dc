using System.Text;
using System.Text.Json;

namespace Corkboard.Pinterest;

/// <summary>What could be read of the body of a refusal: its code and its words, either of which may be missing.</summary>
internal readonly record struct ErrorBody(int? Code, string Message, string Detail)
{
    private static readonly ErrorBody Nothing = new(null, "", "");

    public string Words => Detail is "" ? Message : $"{Message} {Detail}";

    /// <summary>Reads a body that should be <c>{"code": …, "message": …}</c> but may be HTML, empty or cut off.</summary>
    public static ErrorBody Read(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);

            return reader.Read() && reader.TokenType is JsonTokenType.StartObject ? ReadMembers(ref reader) : Nothing;
        }
        catch (JsonException)
        {
            // No JSON at all: the status alone has to tell.
            return Nothing;
        }
    }

    private static ErrorBody ReadMembers(ref Utf8JsonReader reader)
    {
        var error = Nothing;
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var name = TextOf(ref reader);
            reader.Read();
            error = (name, reader.TokenType) switch
            {
                ("code", JsonTokenType.Number) => error with { Code = reader.TryGetInt32(out var code) ? code : null },
                ("message", JsonTokenType.String) => error with { Message = TextOf(ref reader) },
                ("message_detail", JsonTokenType.String) => error with { Detail = TextOf(ref reader) },
                _ => error,
            };
            reader.Skip();
        }

        // Throws where more follows than the one object.
        reader.Read();

        return error;
    }

    /// <summary>The text, or where that is no Unicode, so much of it as is: words are still words with one character broken.</summary>
    private static string TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(reader.ValueSpan);
        }
    }
}
