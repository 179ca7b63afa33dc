using System.Text.Json.Nodes;
using Corkboard.Contract.Description;

namespace Corkboard.Contract.Checks;

/// <summary>Lists what the description lets a caller send that the client never sent.</summary>
internal static class Coverage
{
    // The operation, the parameter or member, and why no client should have it.
    private static readonly (string Operation, string Member, string Reason)[] s_leftOut =
    [
        ("trending_keywords/list", "?include_prediction", "removed in 5.28"),
    ];

    /// <summary>What no exchange of the client had, less what is left out on purpose.</summary>
    public static IReadOnlyList<string> Missing(ApiDescription description, Judge judge) =>
    [
        .. description.Operations.SelectMany(operation => Sendable(description, operation)
            .Where(member => !judge.SentTo(operation.Id).Contains(member))
            .Where(member => !s_leftOut.Any(row => row.Operation == operation.Id && row.Member == member))
            .Select(member => $"{operation.Id}: {member}")),
    ];

    /// <summary>How many parameters and members there are to send.</summary>
    public static int Count(ApiDescription description) =>
        description.Operations.Sum(operation => Sendable(description, operation).Count());

    private static IEnumerable<string> Sendable(ApiDescription description, DescribedOperation operation) =>
        operation.Parameters.Where(parameter => !parameter.IsInPath).Select(parameter => $"?{parameter.Name}")
            .Concat(operation.Bodies.Values.SelectMany(schema => Members(description, schema, "")))
            .Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Members(ApiDescription description, JsonObject reference, string path)
    {
        var schema = description.Resolve(reference);
        foreach (var (name, member) in (schema["properties"] as JsonObject) ?? [])
        {
            if (member!["readOnly"]?.GetValue<bool>() != true)
            {
                var at = path is "" ? name : $"{path}.{name}";
                yield return at;
                foreach (var below in Members(description, (JsonObject)member, at))
                {
                    yield return below;
                }
            }
        }

        foreach (var below in Below(description, schema, path).SelectMany(one => Members(description, one.Schema, one.Path)))
        {
            yield return below;
        }
    }

    private static IEnumerable<(JsonObject Schema, string Path)> Below(ApiDescription description, JsonObject schema, string path)
    {
        if (schema["items"] is JsonObject items)
        {
            yield return (items, $"{path}[]");
        }

        foreach (var part in ((schema["allOf"] as JsonArray) ?? []).Cast<JsonObject>().Where(part => !description.Resolve(part).ContainsKey("discriminator")))
        {
            yield return (part, path);
        }

        foreach (var (value, target) in (schema["discriminator"]?["mapping"] as JsonObject) ?? [])
        {
            yield return (description.At(target!.GetValue<string>()), path is "" ? "" : $"{path}<{value}>");
        }
    }
}
