using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Corkboard.Contract.Checks;
using Corkboard.Contract.Description;
using Corkboard.Pinterest;

namespace Corkboard.Contract.Tests;

/// <summary>Asks three who know nothing of each other whether a request is right: the client's local checks, the simulator, and the description.</summary>
public sealed class Verdicts : IAsyncLifetime
{
    /// <summary>Fields with a rule that the description has in words or not at all, and which the client and the simulator keep all the same.</summary>
    private static readonly string[] s_beyondTheSchema = ["dominant_color", "name"];

    private readonly ApiDescription? _description = ApiDescription.Find();
    private readonly HttpClient _http = new();

    private World? _world;

    /// <summary>A board of the person whose token is used.</summary>
    public string Board { get; private set; } = "";

    /// <summary>A section of that board.</summary>
    public string Section { get; private set; } = "";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        if (_description is null)
        {
            return;
        }

        _world = await World.StartAsync(new Exchanges.Record(), Cancel);
        var tokens = await _world.ControlAsync(HttpMethod.Post, "users/ben_outdoors/tokens");
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", tokens["accessToken"]!.GetValue<string>());
        var pinterest = await _world.ClientOfAsync("ben_outdoors");
        var board = await pinterest.Boards.CreateAsync(new() { Name = "Agreed upon" }, Cancel);
        Board = board.Id.Value;
        Section = (await pinterest.Boards.CreateSectionAsync(board.Id, "Section", Cancel)).Id.Value;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_world is not null)
        {
            await _world.DisposeAsync();
        }
    }

    internal void RequireDescription() =>
        Assert.SkipWhen(_description is null, $"Pinterest's description of its API is not there: no {ApiDescription.Place} beside the repository or above it.");

    /// <summary>Fails where the three do not agree; says whether they took the request for right.</summary>
    internal async Task<bool> AgreeAsync(string method, string path, JsonObject body, Action checkLocally)
    {
        var local = LocalRefusalOf(checkLocally);
        var simulated = await SimulatedRefusalOfAsync(method, path, body);
        var described = DescribedProblemsOf(method, path, body);
        var sent = body.ToJsonString();
        var shown = $"{method} {path} {sent[..Math.Min(400, sent.Length)]}\nclient: {local}\nsimulator: {simulated}\ndescription: {described}";

        (local is null).ShouldBe(simulated is null, shown);
        if (described.Length > 0)
        {
            local.ShouldNotBeNull(shown);
        }
        else if (local is not null)
        {
            s_beyondTheSchema.ShouldContain(local.Field, shown);
        }

        return local is null;
    }

    private static PinterestLimitException? LocalRefusalOf(Action check)
    {
        try
        {
            check();

            return null;
        }
        catch (PinterestLimitException refused)
        {
            return refused;
        }
    }

    /// <summary>Only what is said about the request itself counts: what is not there, or may not be done, is another matter.</summary>
    private async Task<string?> SimulatedRefusalOfAsync(string method, string path, JsonObject body)
    {
        using var request = new HttpRequestMessage(new(method), new Uri(_world!.Address, $"/v5{path}"))
        {
            Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        using var answer = await _http.SendAsync(request, Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);

        return text.Contains("Invalid request", StringComparison.Ordinal) ? text : null;
    }

    private string DescribedProblemsOf(string method, string path, JsonObject body)
    {
        var check = new SchemaCheck(_description!, isRequest: true);
        check.Check(_description!.OperationOf(method, path)!.Bodies["application/json"], JsonSerializer.SerializeToElement(body));

        return string.Join("; ", check.Findings);
    }
}
