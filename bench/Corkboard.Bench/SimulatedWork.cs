using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Corkboard.Bench;

/// <summary>Prepares a simulator for a bench: somebody with a token and a board, and quotas that are out of the way.</summary>
internal static class SimulatedWork
{
    public static async Task<Work> PrepareAsync(Uri simulator, byte[] picture)
    {
        using var http = new HttpClient { BaseAddress = new Uri(simulator, "/_simulator/") };
        await ControlAsync(http, HttpMethod.Patch, "knobs", new JsonObject
        {
            ["requestsPerSecond"] = 10_000_000,
            ["limits"] = new JsonObject { ["org_read"] = 100_000_000, ["org_write"] = 100_000_000 },
        });
        var people = await ControlAsync(http, HttpMethod.Post, "users", new JsonObject { ["username"] = "bench" });
        var tokens = await ControlAsync(http, HttpMethod.Post, $"users/{people[0]!["id"]}/tokens", []);
        var token = tokens["accessToken"]!.GetValue<string>();

        http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        using var answer = await http.PostAsJsonAsync(new Uri(simulator, "/v5/boards"), new JsonObject { ["name"] = "Lamps" });
        answer.EnsureSuccessStatusCode();
        var board = (await answer.Content.ReadFromJsonAsync<JsonObject>())!["id"]!.GetValue<string>();

        var work = new Work(simulator, token, board, PinId: "0", picture);
        using var contender = new BareContender(work);
        var (pin, _) = await contender.PostAsync();

        return work with { PinId = pin };
    }

    private static async Task<JsonNode> ControlAsync(HttpClient http, HttpMethod method, string path, JsonObject body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body) };
        using var answer = await http.SendAsync(request);

        return answer.IsSuccessStatusCode
            ? (await answer.Content.ReadFromJsonAsync<JsonNode>())!
            : throw new InvalidOperationException($"{path}: {await answer.Content.ReadAsStringAsync()}");
    }
}
