using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Corkboard.Server.Tests.App;

namespace Corkboard.Server.Tests.Publishing;

/// <summary>A schedule holds on to what does not change: practice SCH-2.</summary>
public sealed class RenameTests : IAsyncLifetime
{
    private PublishingApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await PublishingApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Practice_SCH_2_a_planned_Pin_reaches_its_board_though_board_and_user_were_renamed()
    {
        await _app.PlanDueAsync();
        await RenameBoardAsync("Paths");
        await _app.Accounts.Pinterest.RenameAsync(Tests.Accounts.Pinterest.Ben, "ben_indoors");

        await _app.RunAsync();

        (await _app.LedgerAsync()).ShouldHaveSingleItem()!["board"]!.GetValue<string>().ShouldBe(_app.Board);
    }

    private async Task RenameBoardAsync(string name)
    {
        using var pinterest = new HttpClient { BaseAddress = _app.App.PinterestAddress };
        using var issued = await pinterest.PostAsJsonAsync(
            new Uri($"/_simulator/users/{Tests.Accounts.Pinterest.Ben}/tokens", UriKind.Relative), new JsonObject(), CorkboardApp.Cancel);
        var tokens = await issued.Content.ReadFromJsonAsync<JsonObject>(CorkboardApp.Cancel);
        using var rename = new HttpRequestMessage(HttpMethod.Patch, $"/v5/boards/{_app.Board}")
        {
            Content = JsonContent.Create(new JsonObject { ["name"] = name }),
        };
        rename.Headers.Authorization = new AuthenticationHeaderValue("Bearer", tokens!["accessToken"]!.GetValue<string>());
        using var answer = await pinterest.SendAsync(rename, CorkboardApp.Cancel);
        answer.EnsureSuccessStatusCode();
    }
}
