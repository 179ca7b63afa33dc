using System.Text.Json.Nodes;

namespace Corkboard.Contract.Description;

/// <summary>One operation as the description has it.</summary>
internal sealed record DescribedOperation
{
    public required string Id { get; init; }

    public required string Method { get; init; }

    /// <summary>Its path, with the names of its parameters in braces.</summary>
    public required string Path { get; init; }

    public required IReadOnlyList<DescribedParameter> Parameters { get; init; }

    /// <summary>The schema of the request's body, by content type; empty for one without a body.</summary>
    public required IReadOnlyDictionary<string, JsonObject> Bodies { get; init; }

    /// <summary>What it may answer, by status or <c>default</c>: the schema by content type.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, JsonObject>> Answers { get; init; }

    /// <summary>Whether it takes the app's id and secret in place of a user's token.</summary>
    public required bool TakesBasic { get; init; }

    public int PathParameters => Path.Count(letter => letter == '{');

    public static bool IsMethod(string name) => name is "get" or "post" or "patch" or "put" or "delete";

    public static DescribedOperation Read(ApiDescription description, string path, JsonObject item, string method)
    {
        var node = (JsonObject)item[method]!;

        return new()
        {
            Id = node["operationId"]!.GetValue<string>(),
            Method = method.ToUpperInvariant(),
            Path = path,
            Parameters = [.. Nodes(item["parameters"]).Concat(Nodes(node["parameters"])).Select(description.Resolve).Select(DescribedParameter.Read)],
            Bodies = node["requestBody"] is JsonObject body ? Schemas(description.Resolve(body)) : new Dictionary<string, JsonObject>(),
            Answers = ((JsonObject)node["responses"]!).ToDictionary(
                answer => answer.Key, answer => (IReadOnlyDictionary<string, JsonObject>)Schemas(description.Resolve((JsonObject)answer.Value!)), StringComparer.Ordinal),
            TakesBasic = Nodes(node["security"]).Any(way => way.ContainsKey("basic")),
        };
    }

    /// <summary>The values of the path's parameters, or null where the path is another's.</summary>
    public IReadOnlyDictionary<string, string>? ValuesIn(string path)
    {
        var (names, values) = (Path.Split('/'), path.Split('/'));
        if (names.Length != values.Length || names.Zip(values).Any(pair => !pair.First.StartsWith('{') && pair.First != pair.Second))
        {
            return null;
        }

        return names.Zip(values)
            .Where(pair => pair.First.StartsWith('{'))
            .ToDictionary(pair => pair.First.Trim('{', '}'), pair => Uri.UnescapeDataString(pair.Second), StringComparer.Ordinal);
    }

    private static Dictionary<string, JsonObject> Schemas(JsonObject holder) => holder["content"] is JsonObject content
        ? content.ToDictionary(type => type.Key, type => (JsonObject)type.Value!["schema"]!, StringComparer.Ordinal)
        : [];

    private static IEnumerable<JsonObject> Nodes(JsonNode? list) => (list as JsonArray)?.Cast<JsonObject>() ?? [];
}

/// <summary>One parameter of an operation's path or query. A repeated one writes a list as one parameter for each value, not joined with commas.</summary>
internal sealed record DescribedParameter(string Name, bool IsInPath, bool IsRequired, bool IsRepeated, JsonObject Schema)
{
    public static DescribedParameter Read(JsonObject node) => new(
        node["name"]!.GetValue<string>(),
        node["in"]!.GetValue<string>() == "path",
        node["required"]?.GetValue<bool>() == true,
        node["explode"]?.GetValue<bool>() ?? true,
        (JsonObject)node["schema"]!);
}
