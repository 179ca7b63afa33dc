extern alias simulator;

using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Web;
using Corkboard.Contract.Exchanges;
using Corkboard.Pinterest;
using Microsoft.AspNetCore.Builder;
using SimulatorHost = simulator::Corkboard.Simulator.SimulatorHost;

namespace Corkboard.Contract;

/// <summary>The simulator, the client, and the passage between them.</summary>
internal sealed class World : IAsyncDisposable
{
    private const string AppId = "1500000";
    private const string AppSecret = "for-the-contract-only";

    private readonly WebApplication _simulator;
    private readonly Passage _passage;
    private readonly HttpClient _control = new();

    private World(WebApplication simulator, Passage passage, Record record) =>
        (_simulator, _passage, Record) = (simulator, passage, record);

    public Record Record { get; }

    /// <summary>The client's way out.</summary>
    public HttpClient Http { get; } = new(new PinterestHttpHandler(), disposeHandler: true);

    public PinterestHost Production => PinterestHost.At(_passage.Address);

    public PinterestHost Sandbox => PinterestHost.At(new Uri(_passage.Address, "/sandbox/v5"));

    /// <summary>Where the simulator is for whoever takes the same way as the client.</summary>
    public Uri Address => _passage.Address;

    public PinterestOAuth OAuth => new(Http, new PinterestApp(AppId, AppSecret), Production);

    public static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    public static async Task<World> StartAsync(Record record, CancellationToken cancellationToken)
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["AppId"] = AppId, ["AppSecret"] = AppSecret };
        var simulator = await SimulatorHost.StartAsync(settings, TimeProvider.System, cancellationToken);
        var world = new World(simulator, await Passage.OpenAsync(new(simulator.Urls.Single()), record.Keep, cancellationToken), record);

        // Every wrong request is to be refused for what is wrong with it, not because there are so many of them.
        await world.ControlAsync(HttpMethod.Patch, "knobs", new JsonObject
        {
            ["requestsPerSecond"] = 1_000_000,
            ["pinEdit"] = true,
            ["multiPinAnalytics"] = true,
            ["followUsers"] = true,
            ["partnerSearch"] = true,
            ["mediaProcessingSeconds"] = 0,
            ["limits"] = new JsonObject(
                new[] { "org_read", "org_write", "org_analytics", "ads_read", "ads_write", "ads_analytics", "trends_read" }
                    .Select(category => KeyValuePair.Create(category, (JsonNode?)1_000_000))),
        });

        return world;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        _control.Dispose();
        await _passage.DisposeAsync();
        await _simulator.DisposeAsync();
    }

    /// <summary>Somebody who is new on this Pinterest, with a token of all scopes.</summary>
    public async Task<PinterestClient> SomebodyNewAsync(PinterestHost? host = null)
    {
        var people = await ControlAsync(HttpMethod.Post, "users", new JsonObject { ["username"] = $"p{Guid.CreateVersion7():N}" });

        return await ClientOfAsync(people[0]!["id"]!.GetValue<string>(), host);
    }

    /// <summary>Somebody who owns an ad account, calling as its owner by Business Access.</summary>
    public async Task<(PinterestClient Pinterest, AdAccountId AdAccount)> AdvertiserAsync()
    {
        var pinterest = await ClientOfAsync("anna_bakes");
        var own = await pinterest.AdAccounts.ListAsync(new() { IncludeSharedAccounts = false }).FirstAsync();

        return (pinterest.ActingFor(own.Id), own.Id);
    }

    /// <summary>A client of somebody who is there, by id or username.</summary>
    public async Task<PinterestClient> ClientOfAsync(string person, PinterestHost? host = null, string? scopes = null)
    {
        var store = host == Sandbox ? "?store=sandbox" : "";
        var tokens = await ControlAsync(HttpMethod.Post, $"users/{person}/tokens{store}", new JsonObject { ["scopes"] = scopes });

        return new(Http, new(tokens["accessToken"]!.GetValue<string>(), host ?? Production));
    }

    /// <summary>Agrees on the consent page as that person would, and comes back with the code.</summary>
    public async Task<string> ConsentAsync(Uri page, string person)
    {
        var asked = HttpUtility.ParseQueryString(page.Query);
        var form = asked.AllKeys.ToDictionary(name => name!, name => asked[name]!, StringComparer.Ordinal);
        form["asked_scope"] = form["scope"];
        form["user"] = person;
        form["decision"] = "allow";
        using var content = new FormUrlEncodedContent(form.Where(field => field.Key != "scope")
            .Concat(asked["scope"]!.Split(',').Select(scope => KeyValuePair.Create("scope", scope))));
        using var answer = await Http.PostAsync(new Uri(Address, "/oauth/"), content);

        return HttpUtility.ParseQueryString(answer.Headers.Location!.Query)["code"]!;
    }

    public async Task<JsonNode> ControlAsync(HttpMethod method, string path, JsonNode? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(new Uri(_simulator.Urls.Single()), $"/_simulator/{path}"))
        {
            Content = JsonContent.Create(body ?? new JsonObject()),
        };
        using var answer = await _control.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();

        return answer.IsSuccessStatusCode
            ? (text is "" ? new JsonObject() : JsonNode.Parse(text)!)
            : throw new InvalidOperationException($"{method} {path}: {text}");
    }
}
