using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Corkboard.Server.Accounts;
using Corkboard.Server.Analytics;
using Corkboard.Server.Tests.Accounts;
using Corkboard.Server.Tests.App;
using Corkboard.Server.Tests.Pins;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Text;

namespace Corkboard.Server.Tests.Analytics;

/// <summary>The app with its Pinterest, whose numbers are read only when a test says so, and looked at beside the product's own client.</summary>
internal sealed class AnalyticsApp : IAsyncDisposable
{
    private readonly AccountsApp _accounts;

    private AnalyticsApp(AccountsApp accounts) => _accounts = accounts;

    public CorkboardApp App => _accounts.App;

    public Tests.Accounts.Pinterest Pinterest => _accounts.Pinterest;

    public static async Task<AnalyticsApp> StartAsync(Action<IDictionary<string, string?>>? pinterest = null) =>
        new(await AccountsApp.StartAsync(pinterest));

    public ValueTask DisposeAsync() => _accounts.DisposeAsync();

    public Task<TestWorkspace> WorkspaceAsync() => _accounts.WorkspaceAsync();

    public Task<AccountId> ConnectAsync(TestWorkspace workspace, string user = Tests.Accounts.Pinterest.Ben) =>
        _accounts.ConnectAsync(workspace, user);

    public Task<HttpResponseMessage> ReconnectAsync(TestWorkspace workspace, AccountId account) =>
        _accounts.AuthorizeAsync(workspace, Tests.Accounts.Pinterest.Ben, account.Value);

    public Task<int> ReadAsync() => App.Services.GetRequiredService<AnalyticsReader>().ReadDueAsync(CorkboardApp.Cancel);

    // Days would ring every timer of the server thousands of times.
    public void Advance(Duration by) => App.Time.AdjustTime(App.Time.GetUtcNow() + by.ToTimeSpan());

    public Task<long> CallsAsync(string operation = "user_account/analytics", int status = 200) =>
        Pinterest.AnsweredAsync(operation, status);

    public static async Task<JsonElement> NumbersAsync(TestWorkspace workspace, string address)
    {
        var answer = await workspace.Api.GetFromJsonAsync<JsonElement>($"/api/analytics/{address}", CorkboardApp.Cancel);

        return answer.GetProperty("numbers");
    }

    public static JsonElement Day(JsonElement numbers, LocalDate date) => numbers.GetProperty("days").EnumerateArray()
        .Single(day => day.GetProperty("date").GetString() == LocalDatePattern.Iso.Format(date));

    /// <summary>What Pinterest answers to somebody who asks it themselves.</summary>
    public async Task<JsonElement> AskPinterestAsync(string path)
    {
        using var http = new HttpClient { BaseAddress = App.PinterestAddress };
        using var asked = await http.PostAsJsonAsync(
            $"_simulator/users/{Tests.Accounts.Pinterest.Ben}/tokens", new { }, CorkboardApp.Cancel);
        var tokens = await asked.Content.ReadFromJsonAsync<JsonElement>(CorkboardApp.Cancel);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", tokens.GetProperty("accessToken").GetString());

        return await http.GetFromJsonAsync<JsonElement>($"v5/{path}", CorkboardApp.Cancel);
    }

    /// <summary>The user's newest Pin, as if it had been published from here.</summary>
    public async Task<string> PublishedPinAsync(TestWorkspace workspace, AccountId account)
    {
        var pins = await AskPinterestAsync("pins");
        var pinId = pins.GetProperty("items")[0].GetProperty("id").GetString()!;
        await new LaidPin(App, workspace) { AccountId = account, DueAt = App.Now }.Draft().Scheduled().Published(pinId).SaveAsync();

        return pinId;
    }
}
