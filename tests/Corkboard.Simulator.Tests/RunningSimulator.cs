using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Time.Testing;

namespace Corkboard.Simulator.Tests;

/// <summary>A simulator of the test's own, called over HTTP. Its time stands still unless the test moves it.</summary>
internal sealed class RunningSimulator : IAsyncDisposable
{
    public const string AppId = "1500000";
    public const string AppSecret = "simulator-only";

    private readonly WebApplication _app;

    private RunningSimulator(WebApplication app, FakeTimeProvider time)
    {
        (_app, Time) = (app, time);
        Http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new(app.Urls.Single()) };
    }

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public HttpClient Http { get; }

    public FakeTimeProvider Time { get; }

    public static async Task<RunningSimulator> StartAsync(params (string Key, string? Value)[] settings)
    {
        var time = new FakeTimeProvider(new(2026, 6, 15, 12, 0, 0, TimeSpan.Zero));
        var app = await SimulatorHost.StartAsync(
            settings.ToDictionary(setting => setting.Key, setting => setting.Value, StringComparer.Ordinal), time, Cancel);

        return new(app, time);
    }

    /// <summary>A caller with a token for the scopes, or for all of them.</summary>
    public async Task<Caller> CallerAsync(string user = "anna_bakes", string? scopes = null, string store = "production")
    {
        var tokens = await ControlAsync(HttpMethod.Post, $"users/{user}/tokens?store={store}", new { scopes });

        return CallerWith(tokens.Body.GetProperty("accessToken").GetString()!, store);
    }

    public Caller CallerWith(string token, string store = "production") =>
        new(Http, store == "sandbox" ? "/sandbox/v5/" : "/v5/", token);

    public async Task<Reply> ControlAsync(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, $"/_simulator/{path}");
        request.Content = body is null ? null : JsonContent.Create(body);

        return await Reply.ToAsync(Http, request);
    }

    public async Task TurnAsync(object knobs) =>
        (await ControlAsync(HttpMethod.Patch, "knobs", knobs)).Status.ShouldBe(200);

    public async Task AdvanceAsync(TimeSpan by) => (await ControlAsync(
        HttpMethod.Put, "clock", new { advance = by.ToString("c", CultureInfo.InvariantCulture) })).Status.ShouldBe(200);

    public async Task FailAsync(string name, string operation = "pins/create", int count = 1) =>
        (await ControlAsync(HttpMethod.Post, "faults", new { name, operation, count })).Status.ShouldBe(201);

    public async Task<IReadOnlyList<JsonElement>> LedgerAsync(string kind, string store = "production")
    {
        var ledger = await ControlAsync(HttpMethod.Get, $"ledger?kind={kind}&store={store}");

        return [.. ledger.Body.GetProperty("entries").EnumerateArray()];
    }

    /// <summary>The id of a seeded ad account of production, as its owner sees it.</summary>
    public async Task<string> AdAccountAsync(string name)
    {
        var owner = await CallerAsync(name.StartsWith("Anna", StringComparison.Ordinal) ? "anna_bakes" : "clara_interiors");
        var accounts = (await owner.GetAsync("ad_accounts?include_shared_accounts=false")).Items;

        return accounts.Single(account => account.GetProperty("name").GetString() == name).GetProperty("id").GetString()!;
    }

    /// <summary>The id of the one campaign of a seeded ad account.</summary>
    public async Task<string> CampaignAsync(string adAccount)
    {
        var accounts = (await ControlAsync(HttpMethod.Get, "ad-accounts")).ShouldBe(200).Body.EnumerateArray();

        return accounts.Single(account => account.GetProperty("name").GetString() == adAccount).GetProperty("campaign").GetString()!;
    }

    public Task StopAsync() => _app.StopAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }
}
