using System.Text.Json.Nodes;

namespace Corkboard.Server.Tests.Hosting.Api;

/// <summary>What the OpenAPI document owes whoever reads it about each operation.</summary>
internal static class ApiOperations
{
    private static readonly string[] s_methods = ["get", "put", "post", "patch", "delete"];

    /// <summary>What is missing, as <c>METHOD /path: what</c>.</summary>
    public static IEnumerable<string> Gaps(JsonNode document) =>
        from path in document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        where s_methods.Contains(operation.Key)
        from gap in GapsOf(operation.Value!)
        select $"{operation.Key.ToUpperInvariant()} {path.Key}: {gap}";

    private static IEnumerable<string> GapsOf(JsonNode operation)
    {
        if (string.IsNullOrWhiteSpace((string?)operation["summary"]))
        {
            yield return "summary";
        }

        if (operation["tags"] is not JsonArray { Count: > 0 })
        {
            yield return "tag";
        }

        if (operation["security"] is not JsonArray { Count: > 0 })
        {
            yield return "security";
        }

        if (!operation["responses"]!.AsObject().Any(answer => answer.Key[0] is '4' or 'd' && answer.Value!["content"]?["application/problem+json"] is not null))
        {
            yield return "problem";
        }
    }
}
