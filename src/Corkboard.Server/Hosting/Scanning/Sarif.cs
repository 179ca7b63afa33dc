using System.Text.Json;
using System.Text.Json.Nodes;

namespace Corkboard.Server.Hosting.Scanning;

/// <summary>Writes leaks in the form that code hosts show beside the lines: SARIF 2.1.0.</summary>
internal static class Sarif
{
    private const string Help =
        "Have it replaced at Pinterest at once, and take it out of the file. Whoever has the history has the secret: taking it out of the last commit is not enough.";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static string Write(ScanResult result) => new JsonObject
    {
        ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
        ["version"] = "2.1.0",
        ["runs"] = new JsonArray(new JsonObject
        {
            ["tool"] = new JsonObject
            {
                ["driver"] = new JsonObject
                {
                    ["name"] = "corkboard scan",
                    ["version"] = typeof(Sarif).Assembly.GetName().Version?.ToString(3),
                    ["rules"] = new JsonArray([.. SecretShape.All.Select(Rule)]),
                },
            },
            ["results"] = new JsonArray([.. result.Leaks.Select(Result), .. result.Accepted.Select(Accepted)]),
        }),
    }.ToJsonString(Indented);

    private static JsonObject Rule(SecretShape shape) => new()
    {
        ["id"] = shape.Id,
        ["shortDescription"] = Text(shape.Title),
        ["help"] = Text(Help),
        ["defaultConfiguration"] = new JsonObject { ["level"] = "error" },
    };

    private static JsonObject Result(Leak leak)
    {
        var place = new JsonObject
        {
            ["artifactLocation"] = new JsonObject { ["uri"] = string.Join('/', leak.File.Split('/').Select(Uri.EscapeDataString)) },
        };
        if (leak.Line is { } line)
        {
            place["region"] = new JsonObject { ["startLine"] = line };
        }

        var result = new JsonObject
        {
            ["ruleId"] = leak.Shape.Id,
            ["level"] = "error",
            ["message"] = Text(leak.ToString()),
            ["locations"] = new JsonArray(new JsonObject { ["physicalLocation"] = place }),
            ["partialFingerprints"] = new JsonObject { ["secretSha256/v1"] = leak.Fingerprint },
        };
        if (leak.Commit is { } commit)
        {
            result["properties"] = new JsonObject { ["commit"] = commit };
        }

        return result;
    }

    private static JsonObject Accepted(AcceptedLeak accepted)
    {
        var result = Result(accepted.Leak);
        result["suppressions"] = new JsonArray(new JsonObject { ["kind"] = "external", ["justification"] = accepted.Reason });

        return result;
    }

    private static JsonObject Text(string text) => new() { ["text"] = text };
}
