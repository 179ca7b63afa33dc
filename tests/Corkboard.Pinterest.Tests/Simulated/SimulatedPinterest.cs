extern alias simulator;

using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using SimulatorHost = simulator::Corkboard.Simulator.SimulatorHost;

namespace Corkboard.Pinterest.Tests.Simulated;

/// <summary>A Pinterest that shares no code with the client, and people on it whose tokens can be had for the asking.</summary>
public sealed class SimulatedPinterest : IAsyncLifetime
{
    public const string AppId = "1500000";
    public const string AppSecret = "for-tests-only";

    private WebApplication _app = null!;

    public HttpClient Http { get; } = new(new PinterestHttpHandler(), disposeHandler: true);

    public PinterestHost Host => PinterestHost.At(Address);

    private Uri Address => new(_app.Urls.Single());

    public async ValueTask InitializeAsync() => _app = await SimulatorHost.StartAsync(
        new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["AppId"] = AppId,
            ["AppSecret"] = AppSecret,
        },
        TimeProvider.System,
        Given.Cancel);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }

    /// <summary>A client of somebody who is new on this Pinterest, and so disturbs no other test.</summary>
    public async Task<PinterestClient> ClientOfSomebodyNewAsync(string? scopes = null)
    {
        var person = await AddPersonAsync();
        var tokens = await ControlAsync(HttpMethod.Post, $"users/{person}/tokens", new JsonObject { ["scopes"] = scopes });

        return new PinterestClient(Http, new PinterestAccessToken(tokens["accessToken"]!.GetValue<string>(), Host));
    }

    /// <summary>Somebody who is new on this Pinterest, and what a program of theirs has to be told.</summary>
    internal async Task<Somebody> SomebodyNewAsync() => await SomebodyOfOldAsync(await AddPersonAsync());

    /// <summary>Somebody who is there already, by id or name.</summary>
    internal async Task<Somebody> SomebodyOfOldAsync(string person)
    {
        var tokens = await ControlAsync(HttpMethod.Post, $"users/{person}/tokens", new JsonObject());
        var token = tokens["accessToken"]!.GetValue<string>();

        return new Somebody(person, token, Address, new PinterestClient(Http, new PinterestAccessToken(token, Host)));
    }

    /// <summary>Everything of this kind that was accepted, in order.</summary>
    internal async Task<IReadOnlyList<JsonObject>> LedgerAsync(string kind)
    {
        var entries = await Http.GetFromJsonAsync<JsonNode>(new Uri(Address, $"/_simulator/ledger?kind={kind}"), Given.Cancel);

        return [.. (entries as JsonArray ?? entries!["entries"]!.AsArray()).Select(entry => entry!.AsObject())];
    }

    public async Task<string> AddPersonAsync()
    {
        var people = await ControlAsync(HttpMethod.Post, "users", new JsonObject { ["username"] = $"p{Guid.CreateVersion7():N}" });

        return people[0]!["id"]!.GetValue<string>();
    }

    /// <summary>Lets the next call of this operation go wrong.</summary>
    public Task PlanFaultAsync(string name, string operation) =>
        ControlAsync(HttpMethod.Post, "faults", new JsonObject { ["name"] = name, ["operation"] = operation });

    /// <summary>Agrees on the consent page as this person would, and comes back with the callback's query.</summary>
    public async Task<string> ConsentAsync(Uri page, string person, string scopes)
    {
        var asked = System.Web.HttpUtility.ParseQueryString(page.Query);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["client_id"] = asked["client_id"]!,
            ["redirect_uri"] = asked["redirect_uri"]!,
            ["response_type"] = asked["response_type"]!,
            ["asked_scope"] = asked["scope"]!,
            ["state"] = asked["state"]!,
            ["scope"] = scopes,
            ["user"] = person,
            ["decision"] = "allow",
        });

        using var answer = await Http.PostAsync(new Uri(Address, "/oauth/"), form, Given.Cancel);

        return answer.Headers.Location!.Query;
    }

    /// <summary>Turns a knob of the simulator, for all of its people.</summary>
    public Task TurnAsync(string knob, JsonNode value) => ControlAsync(HttpMethod.Patch, "knobs", new JsonObject { [knob] = value });

    private async Task<JsonNode> ControlAsync(HttpMethod method, string path, JsonNode body)
    {
        using var request = new HttpRequestMessage(method, new Uri(Address, $"/_simulator/{path}")) { Content = JsonContent.Create(body) };
        using var answer = await Http.SendAsync(request, Given.Cancel);

        return answer.IsSuccessStatusCode
            ? (await answer.Content.ReadFromJsonAsync<JsonNode>(Given.Cancel))!
            : throw new InvalidOperationException(await answer.Content.ReadAsStringAsync(Given.Cancel));
    }
}
