using System.Text.Json;
using System.Text.Json.Nodes;
using Corkboard.Contract.Description;

namespace Corkboard.Contract.Checks;

/// <summary>Compares a value with a schema of the description: members, types, enumerations, patterns and bounds.</summary>
/// <remarks>In a request, members that only answers have may not be there.</remarks>
internal sealed class SchemaCheck(ApiDescription description, bool isRequest)
{
    private readonly List<Finding> _findings = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>The paths of the described members that were there.</summary>
    public IReadOnlySet<string> Seen => _seen;

    public void Check(JsonObject reference, JsonElement value, string path = "")
    {
        var schema = description.Resolve(reference);
        if (value.ValueKind == JsonValueKind.Null)
        {
            Expect(schema["nullable"]?.GetValue<bool>() == true, path, "is null, and must not be");

            return;
        }

        CheckSimple(schema, value, path);
        if (value.ValueKind == JsonValueKind.Object)
        {
            CheckMembers(schema, value, path);
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            CheckItems(schema, value, path);
        }
    }

    /// <summary>What can be said of the value without looking into it.</summary>
    private void CheckSimple(JsonObject schema, JsonElement value, string path)
    {
        foreach (var problem in SimpleCheck.Problems(schema, value))
        {
            Expect(false, path, problem);
        }

        foreach (var part in Parts(schema, "allOf"))
        {
            CheckSimple(description.Resolve(part), value, path);
        }

        if (value.ValueKind != JsonValueKind.Object && Alternatives(schema) is { Count: > 0 } alternatives)
        {
            Expect(alternatives.Any(one => ProblemsWith(one, value) == 0), path, "fits none of the alternatives");
        }
    }

    private void CheckItems(JsonObject schema, JsonElement value, string path)
    {
        if (schema["items"] is JsonObject items)
        {
            foreach (var item in value.EnumerateArray())
            {
                Check(items, item, $"{path}[]");
            }
        }

        foreach (var part in Parts(schema, "allOf"))
        {
            CheckItems(description.Resolve(part), value, path);
        }
    }

    private void CheckMembers(JsonObject schema, JsonElement value, string path)
    {
        var shape = new ObjectShape(description, (alternative, candidate) => ProblemsWith(alternative, candidate));
        shape.Add(schema, value);
        foreach (var problem in shape.Problems)
        {
            Expect(false, path, problem);
        }

        foreach (var name in shape.Required.Where(name => !(isRequest && shape.IsOnlyAnswered(name))))
        {
            Expect(value.TryGetProperty(name, out _), path, $"lacks '{name}'");
        }

        foreach (var member in value.EnumerateObject())
        {
            CheckMember(shape, member, path is "" ? member.Name : $"{path}{shape.Variant}.{member.Name}");
        }
    }

    private void CheckMember(ObjectShape shape, JsonProperty member, string path)
    {
        if (shape.Members.TryGetValue(member.Name, out var known))
        {
            _seen.Add(path);
            Expect(!(isRequest && shape.IsOnlyAnswered(member.Name)), path, "is for answers only");
            Check(known, member.Value, path);
        }
        else if (shape.Others is { } others)
        {
            Check(others, member.Value, path);
        }
        else if (!shape.IsOpen)
        {
            _findings.Add(new(path, "is not described", IsUnknownMember: true));
        }
    }

    private int ProblemsWith(JsonObject schema, JsonElement value)
    {
        var check = new SchemaCheck(description, isRequest);
        check.Check(schema, value);

        return check._findings.Count;
    }

    private static List<JsonObject> Alternatives(JsonObject schema) => [.. Parts(schema, "oneOf"), .. Parts(schema, "anyOf")];

    private static IEnumerable<JsonObject> Parts(JsonObject schema, string name) => (schema[name] as JsonArray)?.Cast<JsonObject>() ?? [];

    private void Expect(bool isSo, string path, string problem)
    {
        if (!isSo)
        {
            _findings.Add(new(path, problem));
        }
    }
}
