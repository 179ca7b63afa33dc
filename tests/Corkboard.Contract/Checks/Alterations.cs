using System.Text.Json.Nodes;
using Corkboard.Contract.Description;
using Corkboard.Contract.Exchanges;

namespace Corkboard.Contract.Checks;

/// <summary>Proves that the check sees what it is for: the same exchanges, held against a description that differs in one place, must be reported there.</summary>
internal static class Alterations
{
    private static readonly Alteration[] s_all =
    [
        new("Pin.title renamed to heading", root => Rename(Properties(root, "Pin"), "title", "heading"), "title is not described"),
        new("PinCreate.title renamed to heading", root => Rename(Properties(root, "PinCreate"), "title", "heading"), "title is not described"),
        new("PinCreate.title at most 99 characters, not 100", root => Properties(root, "PinCreate")["title"]!["maxLength"] = 99, "title has 100 characters, more than 99"),
        new("page_size at most 249, not 250", LowerPageSize, "?page_size is 250, more than 249"),
        new("no 201 for media/create", root => ((JsonObject)root["paths"]!["/media"]!["post"]!["responses"]!).Remove("201"), "has the status 201, which is not described"),
    ];

    /// <summary>Prints what each alteration led to; false if one went unseen.</summary>
    public static bool AreAllSeen(ApiDescription description, IReadOnlyList<Exchange> exchanges, TextWriter output)
    {
        var unseen = s_all.Count(alteration =>
        {
            var judge = new Judge(description.Altered(alteration.Change));
            foreach (var exchange in exchanges)
            {
                judge.Look(exchange);
            }

            var reports = judge.Violations.Count(violation => violation.Problem == alteration.Report);
            output.WriteLine($"  {(reports > 0 ? "reported" : "MISSED  ")} {alteration.Name}: {reports} times '{alteration.Report}'");

            return reports == 0;
        });

        return unseen == 0;
    }

    private static void LowerPageSize(JsonObject root)
    {
        foreach (var (_, parameter) in (JsonObject)root["components"]!["parameters"]!)
        {
            if (parameter!["name"]!.GetValue<string>() == "page_size")
            {
                parameter["schema"]!["maximum"] = 249;
            }
        }
    }

    private static JsonObject Properties(JsonObject root, string schema) => (JsonObject)root["components"]!["schemas"]![schema]!["properties"]!;

    private static void Rename(JsonObject properties, string from, string to)
    {
        var schema = properties[from]!;
        properties.Remove(from);
        properties[to] = schema;
    }

    /// <summary>One change of the description, and the problem that must then be reported, letter by letter.</summary>
    private sealed record Alteration(string Name, Action<JsonObject> Change, string Report);
}
