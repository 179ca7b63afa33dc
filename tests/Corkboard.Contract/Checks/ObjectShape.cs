using System.Text.Json;
using System.Text.Json.Nodes;
using Corkboard.Contract.Description;

namespace Corkboard.Contract.Checks;

/// <summary>All that a schema with its parts, and the variant that the value chose, says about an object's members.</summary>
/// <remarks>Where nothing else tells alternatives apart, the one with which the value has the fewest problems is meant.</remarks>
internal sealed class ObjectShape(ApiDescription description, Func<JsonObject, JsonElement, int> problemsWith)
{
    private readonly Dictionary<string, JsonObject> _members = new(StringComparer.Ordinal);
    private readonly HashSet<string> _required = new(StringComparer.Ordinal);
    private readonly List<string> _problems = [];
    private bool _isClosed;

    public IReadOnlyDictionary<string, JsonObject> Members => _members;

    public IReadOnlySet<string> Required => _required;

    public IReadOnlyList<string> Problems => _problems;

    /// <summary>The schema of members that have no name in the description.</summary>
    public JsonObject? Others { get; private set; }

    /// <summary>The schema names no members, or says that others may be there.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>The variant that the value chose, in angle brackets; or nothing.</summary>
    public string Variant { get; private set; } = "";

    public bool IsOnlyAnswered(string member) =>
        _members.TryGetValue(member, out var schema) && schema["readOnly"]?.GetValue<bool>() == true;

    public void Add(JsonObject schema, JsonElement value)
    {
        AddPart(schema, value, mayChoose: true);
        IsOpen |= !_isClosed;
    }

    private void AddPart(JsonObject reference, JsonElement value, bool mayChoose)
    {
        var schema = description.Resolve(reference);
        foreach (var (name, member) in (schema["properties"] as JsonObject) ?? [])
        {
            _members[name] = Narrower(_members.GetValueOrDefault(name), (JsonObject)member!);
            _isClosed = true;
        }

        _required.UnionWith(((schema["required"] as JsonArray) ?? []).Select(name => name!.GetValue<string>()));
        if (schema["additionalProperties"] is JsonObject others)
        {
            Others = others;
        }
        else if (schema["additionalProperties"] is JsonValue allowed && allowed.GetValue<bool>())
        {
            IsOpen = true;
        }

        foreach (var part in ((schema["allOf"] as JsonArray) ?? []).Cast<JsonObject>())
        {
            AddPart(part, value, mayChoose: HasAlternatives(part));
        }

        if (mayChoose)
        {
            Choose(schema, value);
        }
    }

    // A part that is given twice is a plain object in the one and its real items in the other.
    private static JsonObject Narrower(JsonObject? before, JsonObject now) =>
        before is null || before.ToJsonString().Length <= now.ToJsonString().Length ? now : before;

    private bool HasAlternatives(JsonObject part) =>
        description.Resolve(part) is var schema && (schema.ContainsKey("oneOf") || schema.ContainsKey("anyOf"));

    private void Choose(JsonObject schema, JsonElement value)
    {
        if (schema["discriminator"] is JsonObject { } discriminator && discriminator["mapping"] is JsonObject mapping)
        {
            var name = discriminator["propertyName"]!.GetValue<string>();
            var choice = value.TryGetProperty(name, out var chosen) && chosen.ValueKind == JsonValueKind.String ? chosen.GetString()! : null;
            if (choice is not null && mapping[choice] is { } target)
            {
                Variant = $"<{choice}>";
                AddPart(description.At(target.GetValue<string>()), value, mayChoose: false);
            }
            else
            {
                _problems.Add($"'{name}' chooses none of {string.Join(", ", mapping.Select(way => way.Key))}");
            }
        }
        else if (((schema["oneOf"] ?? schema["anyOf"]) as JsonArray)?.Cast<JsonObject>().ToList() is { } alternatives)
        {
            AddPart(alternatives.MinBy(alternative => problemsWith(alternative, value))!, value, mayChoose: false);
        }
    }
}
