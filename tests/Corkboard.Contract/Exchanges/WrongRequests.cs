using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Web;
using Corkboard.Contract.Checks;
using Corkboard.Contract.Description;

namespace Corkboard.Contract.Exchanges;

/// <summary>Makes requests that the description forbids out of one that it allows, each wrong in one place.</summary>
internal static class WrongRequests
{
    private const int MoreThanAnyLimit = 3000;

    private static readonly string[] s_strangeTexts =
        ["", "abc", "-1", "0", "251", "1000000", "maybe", "2026-02-30", "NO_SUCH_VALUE", new('1', MoreThanAnyLimit)];

    /// <summary>The wrong requests, and in what each is wrong.</summary>
    public static IEnumerable<(Exchange Request, string Problem)> Of(ApiDescription description, DescribedOperation operation, Exchange good) =>
        QueriesOf(operation, good).Concat(BodiesOf(good))
            .Select(request => (request, RequestCheck.Of(description, operation, request).Findings.FirstOrDefault(finding => !finding.IsUnknownMember)))
            .Where(candidate => candidate.Item2.Problem is not null)
            .Select(candidate => (candidate.request, candidate.Item2.ToString()));

    private static IEnumerable<Exchange> QueriesOf(DescribedOperation operation, Exchange good)
    {
        foreach (var parameter in operation.Parameters.Where(parameter => !parameter.IsInPath))
        {
            yield return good with { Query = Without(good.Query, parameter.Name) };
            foreach (var text in s_strangeTexts)
            {
                yield return good with { Query = With(good.Query, parameter.Name, [text]) };
            }

            yield return good with { Query = With(good.Query, parameter.Name, Enumerable.Repeat("1", 101)) };
        }
    }

    private static string Without(string query, string name) => With(query, name, []);

    private static string With(string query, string name, IEnumerable<string> values)
    {
        var parts = HttpUtility.ParseQueryString(query);
        parts.Remove(name);
        foreach (var value in values)
        {
            parts.Add(name, value);
        }

        return parts.Count == 0 ? "" : $"?{parts}";
    }

    private static IEnumerable<Exchange> BodiesOf(Exchange good)
    {
        if (good.ContentType != "application/json")
        {
            return [];
        }

        var body = JsonNode.Parse(good.Body)!;

        return new[] { "", "{", "[]", "null", "\"text\"" }
            .Select(text => good with { Body = Encoding.UTF8.GetBytes(text) })
            .Concat(Places(body, []).SelectMany(place => Strange().Select(value => good with { Body = Changed(body, place, value) })))
            .Concat(Places(body, []).Select(place => good with { Body = Removed(body, place) }));
    }

    private static IEnumerable<JsonNode?> Strange() =>
        s_strangeTexts.Select(text => (JsonNode?)JsonValue.Create(text))
            .Concat([null, JsonValue.Create(7), JsonValue.Create(-1), JsonValue.Create(true), new JsonArray(), new JsonObject()])
            .Append(new JsonArray([.. Enumerable.Range(0, 6).Select(_ => (JsonNode)new JsonObject())]));

    private static IEnumerable<object[]> Places(JsonNode? node, object[] path) => node switch
    {
        JsonObject members => members.SelectMany(member => Places(member.Value, [.. path, member.Key]).Prepend([.. path, member.Key])),
        JsonArray { Count: > 0 } items => Places(items[0], [.. path, 0]).Prepend([.. path, 0]),
        _ => [],
    };

    private static byte[] Changed(JsonNode body, object[] place, JsonNode? value)
    {
        var copy = body.DeepClone();
        if (place[^1] is string name)
        {
            ParentOf(copy, place)[name] = value?.DeepClone();
        }
        else
        {
            ParentOf(copy, place)[(int)place[^1]] = value?.DeepClone();
        }

        return JsonSerializer.SerializeToUtf8Bytes(copy);
    }

    private static byte[] Removed(JsonNode body, object[] place)
    {
        var copy = body.DeepClone();
        if (place[^1] is string name)
        {
            ((JsonObject)ParentOf(copy, place)).Remove(name);
        }
        else
        {
            ((JsonArray)ParentOf(copy, place)).RemoveAt((int)place[^1]);
        }

        return JsonSerializer.SerializeToUtf8Bytes(copy);
    }

    private static JsonNode ParentOf(JsonNode body, object[] place) =>
        place[..^1].Aggregate(body, (node, step) => step is string name ? node[name]! : node[(int)step]!);
}
