using System.Text.Json;
using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>A product that is tagged on a Pin. Part of the API since its version 5.28.</summary>
/// <remarks>
/// The shape is that of clients which others generated from that version, <c>{"pin_id": …}</c>; the list of Pins is said to
/// add the links, of which no example was published.
/// </remarks>
public sealed record ProductTag
{
    /// <summary>The Pin of the product.</summary>
    public required PinId PinId { get; init; }

    /// <summary>The address that the product's Pin leads to, where Pinterest says so.</summary>
    public string? Link { get; init; }

    /// <summary>Reads tags that are objects or bare ids, and leaves out what is neither: a Pin stays readable whatever becomes of its tags.</summary>
    internal sealed class ListConverter : JsonConverter<IReadOnlyList<ProductTag>>
    {
        public override IReadOnlyList<ProductTag>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var json = JsonDocument.ParseValue(ref reader);

            return json.RootElement.ValueKind is JsonValueKind.Array
                ? [.. json.RootElement.EnumerateArray().Select(Tag).OfType<ProductTag>()]
                : null;
        }

        public override void Write(Utf8JsonWriter writer, IReadOnlyList<ProductTag> value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            foreach (var tag in value)
            {
                writer.WriteStartObject();
                writer.WriteString("pin_id", tag.PinId.Value);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        private static ProductTag? Tag(JsonElement element)
        {
            var isObject = element.ValueKind is JsonValueKind.Object;

            return Text(isObject && element.TryGetProperty("pin_id", out var id) ? id : element) is { } given && PinterestId.IsOne(given)
                ? new ProductTag { PinId = new PinId(given), Link = isObject && element.TryGetProperty("link", out var link) ? Text(link) : null }
                : null;
        }

        private static string? Text(JsonElement element) => element.ValueKind switch
        {
            JsonValueKind.String => element.GetString(),
            JsonValueKind.Number => element.GetRawText(),
            _ => null,
        };
    }
}

/// <summary>Tags as they are on the wire, both ways.</summary>
internal sealed record ProductTagList
{
    [JsonConverter(typeof(ProductTag.ListConverter))]
    public required IReadOnlyList<ProductTag> ProductTags
    {
        get;
        init => field = value ?? throw new JsonException("There have to be product tags, if none.");
    }

    public static ProductTagList Of(IReadOnlyList<PinId> ids) => new() { ProductTags = [.. ids.Select(id => new ProductTag { PinId = id })] };
}
