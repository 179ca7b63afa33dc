using System.Net;
using Corkboard.Server.Guarding;
using Corkboard.Server.Tests.App;
using Microsoft.Extensions.DependencyInjection;

namespace Corkboard.Server.Tests.Accounts.Connection;

public sealed class ConnectionPageTests : IAsyncLifetime
{
    private AccountsApp _app = null!;
    private Person _ada = null!;
    private string _account = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await AccountsApp.StartAsync();
        await _app.App.Services.GetRequiredService<GuardHome>().WhenReadyAsync(CorkboardApp.Cancel);
        _ada = await Person.SignedInAsync(_app.App, "ada@example.org");
        using var away = await _ada.Browser.SendFormAsync("/accounts", "connect");
        var comeback = await _app.Pinterest.DecideAsync(away.Headers.Location!, Pinterest.Ben);
        using var back = await _ada.Browser.GetAsync(comeback.Address, CorkboardApp.Cancel);
        _account = back.Headers.Location!.ToString();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_list_leads_to_it_and_it_says_everything_in_plain_words()
    {
        var list = await _ada.Browser.OpenAsync("/accounts");
        var link = list.QuerySelectorAll("main a").Single(anchor => anchor.TextContent.StartsWith("Connection", StringComparison.Ordinal));

        var page = await _ada.Browser.OpenAsync(link.GetAttribute("href")!);

        page.QuerySelector("h1")!.TextContent.ShouldBe("Connection of ben_outdoors");
        page.Text.ShouldContain("Pinterest accepts Corkboard's access to this account.");
        page.Text.ShouldContain("For publishing Pins.");
        page.Text.ShouldContain("in 20 days, by itself");
        page.Text.ShouldContain("Looking at boards and Pins");
        page.Text.ShouldContain("25 of 25 free now. 0 used in the last 24 hours, 0 planned in the next.");
        page.Text.ShouldContain("Whoever takes the name gets nothing of this account.");
    }

    [Fact]
    public async Task After_a_disconnection_it_says_what_is_gone_and_leads_back_to_Pinterest()
    {
        await _ada.Browser.SendFormAsync($"{_account}/disconnect", "disconnect");

        var page = await _ada.Browser.OpenAsync($"{_account}/connection");
        using var away = await _ada.Browser.SendFormAsync($"{_account}/connection", "authorize");

        page.Text.ShouldContain("Must be reconnected");
        page.Text.ShouldContain("A member disconnected it. Its tokens are deleted.");
        page.Text.ShouldContain("Nothing at present.");
        away.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        away.Headers.Location!.GetLeftPart(UriPartial.Authority).ShouldBe(_app.App.PinterestAddress.GetLeftPart(UriPartial.Authority));
    }

    [Fact]
    public async Task Another_workspaces_member_does_not_find_it()
    {
        var eve = await Person.SignedInAsync(_app.App, "eve@example.org");

        using var answer = await eve.Browser.GetAsync(new Uri($"{_account}/connection", UriKind.RelativeOrAbsolute), CorkboardApp.Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await answer.ReadPageAsync()).Text.ShouldNotContain("ben_outdoors");
    }
}
