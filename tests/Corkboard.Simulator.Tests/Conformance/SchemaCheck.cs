using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Corkboard.Simulator.Tests.Conformance;

/// <summary>Checks JSON against a schema of the description: types, required members, enumerations, patterns and bounds.</summary>
internal sealed class SchemaCheck(ApiDescription description)
{
    private readonly List<string> _problems = [];

    public static IReadOnlyList<string> Problems(ApiDescription description, YamlMappingNode schema, JsonElement value)
    {
        var check = new SchemaCheck(description);
        check.Check(schema, value, "$");

        return check._problems;
    }

    private void Check(YamlMappingNode reference, JsonElement value, string path)
    {
        var schema = description.Resolve(reference);

        if (value.ValueKind == JsonValueKind.Null)
        {
            Expect(ApiDescription.Text(schema, "nullable") == "true", path, "is null, and must not be");

            return;
        }

        CheckType(schema, value, path);
        CheckParts(schema, value, path);

        if (value.ValueKind == JsonValueKind.Object)
        {
            CheckMembers(schema, value, path);
        }
        else if (value.ValueKind == JsonValueKind.Array && ApiDescription.Find(schema, "items") is YamlMappingNode items)
        {
            foreach (var (item, at) in value.EnumerateArray().Select((item, at) => (item, at)))
            {
                Check(items, item, $"{path}[{at}]");
            }
        }
        else if (value.ValueKind == JsonValueKind.String)
        {
            CheckText(schema, value.GetString()!, path);
        }
    }

    private void CheckType(YamlMappingNode schema, JsonElement value, string path)
    {
        var fits = ApiDescription.Text(schema, "type") switch
        {
            "object" => value.ValueKind == JsonValueKind.Object,
            "array" => value.ValueKind == JsonValueKind.Array,
            "string" => value.ValueKind == JsonValueKind.String,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
            "number" => value.ValueKind == JsonValueKind.Number,
            _ => true,
        };

        Expect(fits, path, $"is {value.ValueKind}, not {ApiDescription.Text(schema, "type")}");

        if (Bound(schema, "minimum") is { } minimum && value.ValueKind == JsonValueKind.Number)
        {
            Expect(value.GetDouble() >= minimum, path, $"is less than {minimum}");
        }
    }

    private void CheckParts(YamlMappingNode schema, JsonElement value, string path)
    {
        foreach (var part in Parts(schema, "allOf"))
        {
            Check(part, value, path);
        }

        var either = Parts(schema, "oneOf").Concat(Parts(schema, "anyOf")).ToList();

        if (either.Count > 0)
        {
            var fitting = either.Count(part => Problems(description, part, value).Count == 0);
            Expect(fitting > 0, path, "fits none of the alternatives");
        }
    }

    private void CheckMembers(YamlMappingNode schema, JsonElement value, string path)
    {
        if (ApiDescription.Find(schema, "required") is YamlSequenceNode required)
        {
            foreach (var name in required.Select(name => name.ToString()))
            {
                Expect(value.TryGetProperty(name, out _), path, $"lacks '{name}'");
            }
        }

        var members = ApiDescription.Find(schema, "properties") as YamlMappingNode;

        foreach (var member in value.EnumerateObject())
        {
            if (members is not null && ApiDescription.Find(members, member.Name) is YamlMappingNode known)
            {
                Check(known, member.Value, $"{path}.{member.Name}");
            }
            else if (ApiDescription.Find(schema, "additionalProperties") is YamlMappingNode other)
            {
                Check(other, member.Value, $"{path}.{member.Name}");
            }
        }
    }

    private void CheckText(YamlMappingNode schema, string text, string path)
    {
        if (ApiDescription.Find(schema, "enum") is YamlSequenceNode values)
        {
            Expect(values.Any(value => value.ToString() == text), path, $"'{text}' is not one of the enumeration");
        }

        if (ApiDescription.Text(schema, "pattern") is { } pattern)
        {
            Expect(Regex.IsMatch(text, pattern, RegexOptions.None, TimeSpan.FromSeconds(1)), path, $"'{text}' does not match {pattern}");
        }

        if (Bound(schema, "maxLength") is { } longest)
        {
            Expect(text.EnumerateRunes().Count() <= longest, path, $"is longer than {longest}");
        }

        // The live API writes its times without an offset, so only that it is a time is asked for.
        if (ApiDescription.Text(schema, "format") == "date-time")
        {
            var isTime = DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);
            Expect(isTime, path, $"'{text}' is not a time");
        }
    }

    private static IEnumerable<YamlMappingNode> Parts(YamlMappingNode schema, string name) =>
        (ApiDescription.Find(schema, name) as YamlSequenceNode)?.Cast<YamlMappingNode>() ?? [];

    private static double? Bound(YamlMappingNode schema, string name) =>
        ApiDescription.Text(schema, name) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : null;

    private void Expect(bool isSo, string path, string problem)
    {
        if (!isSo)
        {
            _problems.Add($"{path} {problem}");
        }
    }
}
