using System.Collections.Specialized;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Corkboard.Contract.Description;

namespace Corkboard.Contract.Checks;

/// <summary>Reads what a query or a form has as text as the JSON that its schema means.</summary>
internal static class TypedText
{
    public static JsonElement Of(ApiDescription description, JsonObject schema, string text) => TypeOf(description, schema) switch
    {
        "integer" when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) =>
            JsonSerializer.SerializeToElement(whole),
        "number" when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) =>
            JsonSerializer.SerializeToElement(number),
        "boolean" when text is "true" or "false" => JsonSerializer.SerializeToElement(text == "true"),
        _ => JsonSerializer.SerializeToElement(text),
    };

    public static JsonElement Of(ApiDescription description, JsonObject schema, NameValueCollection form)
    {
        var texts = JsonSerializer.SerializeToElement(form.AllKeys.ToDictionary(name => name!, name => form[name], StringComparer.Ordinal));
        var shape = new ObjectShape(description, (_, _) => 0);
        shape.Add(schema, texts);

        return JsonSerializer.SerializeToElement(form.AllKeys.ToDictionary(
            name => name!,
            name => shape.Members.TryGetValue(name!, out var member) ? Of(description, member, form[name]!) : texts.GetProperty(name!),
            StringComparer.Ordinal));
    }

    private static string? TypeOf(ApiDescription description, JsonObject schema)
    {
        var resolved = description.Resolve(schema);

        return resolved["type"]?.GetValue<string>()
            ?? ((resolved["allOf"] ?? resolved["anyOf"]) as JsonArray)?.Cast<JsonObject>()
                .Select(part => TypeOf(description, part)).FirstOrDefault(type => type is not null);
    }
}
