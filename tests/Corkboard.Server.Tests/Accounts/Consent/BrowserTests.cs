using System.Net;
using Corkboard.Server.Accounts;
using Corkboard.Server.Accounts.Tokens;
using Corkboard.Server.Data;
using Corkboard.Server.Members;
using Corkboard.Server.Tests.App;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Corkboard.Server.Tests.Accounts.Consent;

/// <summary>The way of a member in a browser: page, consent, page.</summary>
public sealed class BrowserTests : IAsyncLifetime
{
    private AccountsApp _app = null!;
    private Person _ada = null!;
    private TestWorkspace _workspace = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await AccountsApp.StartAsync();
        _ada = await Person.SignedInAsync(_app.App, "ada@example.org");
        _workspace = await OnlyWorkspaceAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_member_connects_an_account_and_sees_its_boards_but_no_token()
    {
        using var back = await _ada.Browser.GetAsync(await ComebackAsync(_ada), CorkboardApp.Cancel);

        back.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await _ada.Browser.OpenAsync(back.Headers.Location!.ToString());
        page.QuerySelector("h1")!.TextContent.ShouldBe(Pinterest.Ben);
        page.Text.ShouldContain("Trails");
        page.Text.ShouldContain("from today, renews itself in 20 days");
        var pair = (await _app.RowsAsync<AccountToken>(_workspace)).Single();
        var access = (await _app.App.Services.GetRequiredService<TokenSafe>().OpenAccessAsync(pair, CorkboardApp.Cancel)).Reveal();
        foreach (var address in (string[])["/accounts", back.Headers.Location.ToString(), $"{back.Headers.Location}/disconnect"])
        {
            (await _ada.Browser.GetStringAsync(new Uri(address, UriKind.RelativeOrAbsolute), CorkboardApp.Cancel))
                .Contains(access, StringComparison.Ordinal).ShouldBeFalse(address);
        }
    }

    [Fact]
    public async Task Another_members_session_cannot_finish_it()
    {
        var comeback = await ComebackAsync(_ada);
        var eve = await Person.SignedInAsync(_app.App, "eve@example.org");

        using var answer = await eve.Browser.GetAsync(comeback, CorkboardApp.Cancel);

        await ShouldBeRefusedAsync(answer);
    }

    [Fact]
    public async Task Another_session_of_the_same_member_cannot_finish_it()
    {
        var comeback = await ComebackAsync(_ada);
        var elsewhere = new Person(_app.App, _ada.Email);
        await elsewhere.SignInAsync();

        using var answer = await elsewhere.Browser.GetAsync(comeback, CorkboardApp.Cancel);

        await ShouldBeRefusedAsync(answer);
    }

    [Fact]
    public async Task A_browser_that_nobody_signed_in_cannot_finish_it()
    {
        var comeback = await ComebackAsync(_ada);
        using var stranger = _app.App.Browser();

        using var answer = await stranger.GetAsync(comeback, CorkboardApp.Cancel);

        await ShouldBeRefusedAsync(answer);
    }

    [Fact]
    public async Task A_board_and_a_section_are_made_on_the_page_and_a_taken_name_is_said()
    {
        var page = await ConnectAsync();

        await _ada.Browser.SendFormAsync(page, "board", ("NewBoard.Name", "Winter walks"));
        var board = (await _app.RowsAsync<Board>(_workspace)).Single(row => row.Name == "Winter walks");
        await _ada.Browser.SendFormAsync(page, "section", ("NewSection.BoardId", board.BoardId), ("NewSection.Name", "With snow"));
        using var taken = await _ada.Browser.SendFormAsync(page, "board", ("NewBoard.Name", "Winter walks"));

        (await _app.RowsAsync<BoardSection>(_workspace)).ShouldContain(row => row.BoardId == board.BoardId && row.Name == "With snow");
        (await taken.ReadPageAsync()).Text.ShouldContain("The account has a board of this name already.");
    }

    [Fact]
    public async Task Disconnecting_asks_first_and_says_what_is_left_to_do()
    {
        var page = await ConnectAsync();
        (await _ada.Browser.OpenAsync($"{page}/disconnect")).Text.ShouldContain("Disconnect ben_outdoors?");
        (await _app.RowsAsync<AccountToken>(_workspace)).ShouldHaveSingleItem();

        using var done = await _ada.Browser.SendFormAsync($"{page}/disconnect", "disconnect");

        (await done.ReadPageAsync()).Text.ShouldContain("remove it in your Pinterest settings");
        (await _app.RowsAsync<AccountToken>(_workspace)).ShouldBeEmpty();
    }

    private async Task<string> ConnectAsync()
    {
        using var back = await _ada.Browser.GetAsync(await ComebackAsync(_ada), CorkboardApp.Cancel);

        return back.Headers.Location!.ToString();
    }

    private async Task<Uri> ComebackAsync(Person person)
    {
        using var away = await person.Browser.SendFormAsync("/accounts", "connect");

        return (await _app.Pinterest.DecideAsync(away.Headers.Location!, Pinterest.Ben)).Address;
    }

    private async Task ShouldBeRefusedAsync(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await answer.ReadPageAsync()).Text.ShouldContain("This authorisation was begun by somebody else.");
        (await _app.RowsAsync<PinterestAccount>(_workspace)).ShouldBeEmpty();
    }

    private async Task<TestWorkspace> OnlyWorkspaceAsync()
    {
        await using var scope = _app.App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CorkboardDb>();
        var workspace = await db.Set<Workspace>().SingleAsync(CorkboardApp.Cancel);
        var member = await db.Users.SingleAsync(CorkboardApp.Cancel);

        return new(workspace.Id, new MemberId(member.Id), _ada.Browser);
    }
}
