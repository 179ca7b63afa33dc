using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Corkboard.Server.Accounts;
using Corkboard.Server.Accounts.Upkeep;
using Corkboard.Server.Data;
using Corkboard.Server.Tests.App;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Corkboard.Server.Tests.Accounts;

/// <summary>The app with its Pinterest, and the short ways of these tests. Rounds are gone only when a test says so.</summary>
internal sealed class AccountsApp : IAsyncDisposable
{
    private AccountsApp(CorkboardApp app)
    {
        App = app;
        Pinterest = new(app);
    }

    public CorkboardApp App { get; }

    public Pinterest Pinterest { get; }

    public AccountRounds Rounds => App.Services.GetRequiredService<AccountRounds>();

    public static async Task<AccountsApp> StartAsync(Action<IDictionary<string, string?>>? pinterest = null)
    {
        var app = new AccountsApp(await CorkboardApp.StartAsync(pinterest));

        return app;
    }

    public async ValueTask DisposeAsync()
    {
        Pinterest.Dispose();
        await App.DisposeAsync();
    }

    public Task<TestWorkspace> WorkspaceAsync() => TestWorkspace.CreateAsync(App);

    public static async Task<(Guid Id, Uri Address)> BeginAsync(TestWorkspace workspace, Guid? reauthorizes = null)
    {
        var begun = await JsonAsync(await workspace.Api.PostAsJsonAsync("/api/accounts/authorizations", new { reauthorizes }, CorkboardApp.Cancel));

        return (begun["id"]!.GetValue<Guid>(), new(begun["address"]!.GetValue<string>()));
    }

    public static Task<HttpResponseMessage> FinishAsync(TestWorkspace workspace, Guid id, Comeback comeback) =>
        workspace.Api.PutAsJsonAsync(
            $"/api/accounts/authorizations/{id}", new { code = comeback.Code, state = comeback.State }, CorkboardApp.Cancel);

    /// <summary>The whole way, as a program goes it.</summary>
    public async Task<HttpResponseMessage> AuthorizeAsync(TestWorkspace workspace, string user, Guid? reauthorizes = null)
    {
        var (id, address) = await BeginAsync(workspace, reauthorizes);

        return await FinishAsync(workspace, id, await Pinterest.DecideAsync(address, user));
    }

    public async Task<AccountId> ConnectAsync(TestWorkspace workspace, string user = Accounts.Pinterest.Ben) =>
        new((await JsonAsync(await AuthorizeAsync(workspace, user)))["id"]!.GetValue<Guid>());

    public static async Task<JsonNode> GetAsync(TestWorkspace workspace, string address) =>
        await JsonAsync(await workspace.Api.GetAsync(new Uri(address, UriKind.Relative), CorkboardApp.Cancel));

    public static async Task<JsonNode> JsonAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(CorkboardApp.Cancel);

        return answer.IsSuccessStatusCode
            ? JsonNode.Parse(text)!
            : throw new InvalidOperationException($"{(int)answer.StatusCode}: {text}");
    }

    /// <summary>Works in a scope of the workspace, as the product's background work does.</summary>
    public async Task<T> InAsync<T>(TestWorkspace workspace, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = App.Services.GetRequiredService<Server.Workspaces.WorkspaceScopes>().Enter(workspace.Id);

        return await work(scope.ServiceProvider);
    }

    public Task<List<T>> RowsAsync<T>(TestWorkspace workspace)
        where T : class =>
        InAsync(workspace, services => services.GetRequiredService<CorkboardDb>().Set<T>().AsNoTracking().ToListAsync(CorkboardApp.Cancel));
}

internal static class ProblemAssertions
{
    /// <summary>The name of the refusal, by which programs know it.</summary>
    public static async Task<string> ProblemAsync(this HttpResponseMessage answer)
    {
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(CorkboardApp.Cancel))!;

        return problem["type"]!.GetValue<string>().Replace("/problems/", "", StringComparison.Ordinal);
    }
}
