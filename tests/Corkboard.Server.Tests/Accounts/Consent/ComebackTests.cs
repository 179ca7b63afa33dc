using System.Net;
using AngleSharp.Html.Parser;
using Corkboard.Server.Accounts;
using Corkboard.Server.Tests.App;
using static Corkboard.Server.Tests.Accounts.AccountsApp;

namespace Corkboard.Server.Tests.Accounts.Consent;

/// <summary>What the callback page does with what a program began: it shows, and exchanges nothing.</summary>
public sealed class ComebackTests : IAsyncLifetime
{
    private AccountsApp _app = null!;
    private TestWorkspace _workspace = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await StartAsync();
        _workspace = await _app.WorkspaceAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_programs_code_and_state_are_shown_to_be_handed_over_and_stay_good()
    {
        var (id, address) = await BeginAsync(_workspace);
        var comeback = await _app.Pinterest.DecideAsync(address, Pinterest.Ben);

        using var answer = await OpenAsync(comeback.Address);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(CorkboardApp.Cancel), CorkboardApp.Cancel);
        page.GetElementById("code")!.TextContent.ShouldBe(comeback.Code);
        page.GetElementById("state")!.TextContent.ShouldBe(comeback.State);
        (await _app.RowsAsync<PinterestAccount>(_workspace)).ShouldBeEmpty();
        (await FinishAsync(_workspace, id, comeback)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_page_is_kept_in_no_cache_and_tells_no_other_site()
    {
        var (_, address) = await BeginAsync(_workspace);
        var comeback = await _app.Pinterest.DecideAsync(address, Pinterest.Ben);

        using var answer = await OpenAsync(comeback.Address);

        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
    }

    [Fact]
    public async Task A_denied_access_is_said_so()
    {
        var (_, address) = await BeginAsync(_workspace);
        var comeback = await _app.Pinterest.DecideAsync(address, Pinterest.Ben, decision: "deny");

        (await TextAsync(comeback.Address, HttpStatusCode.Forbidden)).ShouldContain("Pinterest did not grant the access.");
    }

    [Theory]
    [InlineData("?code=some-code&state=guessed")]
    [InlineData("?code=some-code")]
    [InlineData("")]
    public async Task A_comeback_that_nobody_began_shows_nothing_of_it(string query)
    {
        var text = await TextAsync(new($"https://localhost/accounts/callback{query}"), HttpStatusCode.BadRequest);

        text.ShouldContain("Nobody here asked for this.");
        text.ShouldNotContain("some-code");
    }

    [Fact]
    public async Task Ten_minutes_later_nothing_is_handed_over_any_more()
    {
        var (_, address) = await BeginAsync(_workspace);
        var comeback = await _app.Pinterest.DecideAsync(address, Pinterest.Ben);
        _app.App.Time.Advance(TimeSpan.FromMinutes(10));

        (await TextAsync(comeback.Address, HttpStatusCode.Gone)).ShouldNotContain(comeback.Code!);
    }

    private async Task<HttpResponseMessage> OpenAsync(Uri address)
    {
        using var browser = _app.App.Browser();

        return await browser.GetAsync(address, CorkboardApp.Cancel);
    }

    private async Task<string> TextAsync(Uri address, HttpStatusCode expected)
    {
        using var answer = await OpenAsync(address);
        answer.StatusCode.ShouldBe(expected);

        return await answer.Content.ReadAsStringAsync(CorkboardApp.Cancel);
    }
}
