using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Corkboard.Pinterest.Tests.Fuzzing;

/// <summary>Bodies with a value for everything that the client reads, built from what its JSON metadata says.</summary>
internal static class SeedBodies
{
    private const int DeepestSeed = 8;

    private const string Report =
        """{"all":{"daily_metrics":[{"date":"2026-10-01","data_status":"READY","metrics":{"IMPRESSION":2,"SAVE":null}}],"summary_metrics":{"SAVE":1.5},"lifetime_metrics":{"TOTAL_COMMENTS":3}}}""";

    /// <summary>Types whose converters take the names of members for values, or leave out what they do not know.</summary>
    private static readonly Dictionary<Type, string> Known = new()
    {
        [typeof(AnalyticsReport)] = Report,
        [typeof(IReadOnlyList<ProductTag>)] = """[{"pin_id":"4711","link":"https://example.com/lamp"},"4712"]""",
        [typeof(PinReports)] = $$"""{"4711":{{Report}}}""",
    };

    /// <summary>What stands for another type whose converter shows nothing of its inside: the first that it can read.</summary>
    private static readonly string[] Candidates =
    [
        """{"IMPRESSION":240,"SAVE_RATE":0.18,"SAVE":null}""",
        "\"4711\"", "17", "1.5", "true", "\"2026-10-01T12:34:56\"", "\"2026-10-01\"", "\"https://example.com/a.jpg\"", "[]", "{}",
    ];

    private static readonly JsonSerializerOptions Options = PinterestJson.Default.Options;

    /// <summary>A body for each type that the client's JSON knows and can read; what it only sends cannot be read back, or does no harm.</summary>
    public static IReadOnlyDictionary<Type, byte[]> ByType { get; } = PinterestJson.Default.GetType().GetProperties()
        .Where(property => property.PropertyType.IsAssignableTo(typeof(JsonTypeInfo)))
        .Select(property => (JsonTypeInfo)property.GetValue(PinterestJson.Default)!)
        .Where(type => type.Kind is not JsonTypeInfoKind.None || !IsPlain(type.Type))
        .Select(type => (type.Type, Body: BodyOf(type)))
        .Where(seed => seed.Body is not null)
        .ToDictionary(seed => seed.Type, seed => seed.Body!);

    /// <summary>The members of all objects in one, for operations that send several requests and ask each answer for something else.</summary>
    public static byte[] Everything { get; } = Merged(ByType.Values);

    private static byte[]? BodyOf(JsonTypeInfo type)
    {
        try
        {
            return JsonSerializer.SerializeToUtf8Bytes(ValueOf(type, depth: 0));
        }
        catch (UnreadableException)
        {
            // An operation that reads it all the same is named by a test, as it has no good answer then.
            return null;
        }
    }

    private static bool IsPlain(Type type) => type.IsPrimitive || type == typeof(string) || Nullable.GetUnderlyingType(type) is not null;

    private static bool IsNumber(Type type) => (Nullable.GetUnderlyingType(type) ?? type).GetInterface("System.Numerics.INumberBase`1") is not null;

    private static JsonNode? ValueOf(JsonTypeInfo type, int depth) => type.Kind switch
    {
        _ when depth > DeepestSeed => null,
        JsonTypeInfoKind.Object => ObjectOf(type, depth),
        JsonTypeInfoKind.Enumerable => new JsonArray(ValueOf(ElementOf(type), depth + 1), ValueOf(ElementOf(type), depth + 1)),
        JsonTypeInfoKind.Dictionary => new JsonObject { ["150x150"] = ValueOf(ElementOf(type), depth + 1), ["1200x"] = ValueOf(ElementOf(type), depth + 1) },
        _ => Readable(type),
    };

    private static JsonTypeInfo ElementOf(JsonTypeInfo type) => Options.GetTypeInfo(type.ElementType!);

    private static JsonObject ObjectOf(JsonTypeInfo type, int depth)
    {
        var chosen = type.PolymorphismOptions?.DerivedTypes.Last();
        var members = chosen is { } one ? Options.GetTypeInfo(one.DerivedType).Properties : type.Properties;
        var json = new JsonObject();
        if (chosen is { TypeDiscriminator: { } discriminator })
        {
            json[type.PolymorphismOptions!.TypeDiscriminatorPropertyName] = JsonValue.Create(discriminator.ToString());
        }

        foreach (var member in members.Where(member => member.Set is not null || member.AssociatedParameter is not null))
        {
            json[member.Name] = member.CustomConverter is { } converter
                ? Readable(new JsonSerializerOptions(Options) { Converters = { converter } }.GetTypeInfo(member.PropertyType))
                : ValueOf(Options.GetTypeInfo(member.PropertyType), depth + 1);
        }

        return json;
    }

    private static JsonNode? Readable(JsonTypeInfo type)
    {
        if (Known.TryGetValue(type.Type, out var known))
        {
            return JsonNode.Parse(known);
        }

        if (WordOf(Nullable.GetUnderlyingType(type.Type) ?? type.Type) is { } word)
        {
            return word;
        }

        // Numbers can be read from texts too, but seldom come as such.
        foreach (var candidate in Candidates.Where(text => !IsNumber(type.Type) || text[0] is not '"'))
        {
            try
            {
                if (JsonSerializer.Deserialize(candidate, type) is not null)
                {
                    return JsonNode.Parse(candidate);
                }
            }
            catch (Exception unfit) when (unfit is JsonException or ArgumentException)
            {
                // Not this one: the next candidate is tried.
            }
        }

        throw new UnreadableException();
    }

    /// <summary>The last word that an open enumeration knows, which for the state of an upload is one that ends the wait.</summary>
    private static JsonValue? WordOf(Type type) =>
        type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IOpenValue<>))
        && type.GetProperties(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Static).LastOrDefault() is { } word
            ? JsonValue.Create(word.GetValue(null)!.ToString())
            : null;

    private static byte[] Merged(IEnumerable<byte[]> bodies)
    {
        var all = new JsonObject();
        foreach (var body in bodies.Select(body => JsonNode.Parse(body)).OfType<JsonObject>())
        {
            foreach (var (name, value) in body)
            {
                all.TryAdd(name, value?.DeepClone());
            }
        }

        return JsonSerializer.SerializeToUtf8Bytes<JsonNode>(all);
    }

    private sealed class UnreadableException : Exception;
}
