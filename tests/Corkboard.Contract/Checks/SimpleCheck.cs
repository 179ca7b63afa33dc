using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Corkboard.Contract.Checks;

/// <summary>Compares one value, without what it holds, with what a schema says of it.</summary>
internal static class SimpleCheck
{
    public static IEnumerable<string> Problems(JsonObject schema, JsonElement value)
    {
        if (schema["type"] is { } type && !Is(type.GetValue<string>(), value))
        {
            return [$"is {Shown(value)}, not {type.GetValue<string>()}"];
        }

        return
        [
            .. OfEnumeration(schema, value),
            .. value.ValueKind switch
            {
                JsonValueKind.String => OfText(schema, value.GetString()!),
                JsonValueKind.Number => OfNumber(schema, value.GetDouble()),
                JsonValueKind.Array => OfCount(schema, value.GetArrayLength()),
                _ => [],
            },
        ];
    }

    private static bool Is(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        _ => throw new InvalidOperationException($"The description has a type '{type}' that this check does not know."),
    };

    private static IEnumerable<string> OfEnumeration(JsonObject schema, JsonElement value)
    {
        if (schema["enum"] is JsonArray allowed && !allowed.Any(one => one?.ToString() == value.ToString()))
        {
            yield return $"is {Shown(value)}, none of the {allowed.Count} values of its enumeration";
        }
    }

    private static IEnumerable<string> OfText(JsonObject schema, string text)
    {
        var length = text.EnumerateRunes().Count();
        if (Bound(schema, "maxLength") is { } longest && length > longest)
        {
            yield return $"has {length} characters, more than {longest}";
        }

        if (Bound(schema, "minLength") is { } shortest && length < shortest)
        {
            yield return $"has {length} characters, less than {shortest}";
        }

        if (schema["pattern"]?.GetValue<string>() is { } pattern
            && !Regex.IsMatch(text, pattern, RegexOptions.ECMAScript, TimeSpan.FromSeconds(1)))
        {
            yield return $"does not match {pattern}";
        }

        var isWellFormed = schema["format"]?.GetValue<string>() switch
        {
            "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),

            // Pinterest's own answers have times without an offset, so one is not asked for.
            "date-time" => DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _),
            _ => true,
        };
        if (!isWellFormed)
        {
            yield return $"is no {schema["format"]}";
        }
    }

    private static IEnumerable<string> OfNumber(JsonObject schema, double number)
    {
        if (Bound(schema, "maximum") is { } largest && number > largest)
        {
            yield return $"is {number}, more than {largest}";
        }

        if (Bound(schema, "minimum") is { } smallest && number < smallest)
        {
            yield return $"is {number}, less than {smallest}";
        }
    }

    private static IEnumerable<string> OfCount(JsonObject schema, int count)
    {
        if (Bound(schema, "maxItems") is { } most && count > most)
        {
            yield return $"has {count} items, more than {most}";
        }

        if (Bound(schema, "minItems") is { } fewest && count < fewest)
        {
            yield return $"has {count} items, fewer than {fewest}";
        }
    }

    private static double? Bound(JsonObject schema, string name) => schema[name] is { } bound
        ? double.Parse(bound.ToString(), CultureInfo.InvariantCulture)
        : null;

    private static string Shown(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        _ when value.GetRawText() is { Length: > 40 } longText => $"{longText[..40]}…",
        _ => value.GetRawText(),
    };
}
