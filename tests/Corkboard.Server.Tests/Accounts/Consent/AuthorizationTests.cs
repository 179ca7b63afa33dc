using System.Net;
using Corkboard.Server.Accounts;
using Corkboard.Server.Tests.App;
using static Corkboard.Server.Tests.Accounts.AccountsApp;

namespace Corkboard.Server.Tests.Accounts.Consent;

public sealed class AuthorizationTests : IAsyncLifetime
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
    public async Task Consent_makes_an_account_with_its_name_scopes_and_boards()
    {
        var account = await JsonAsync(await _app.AuthorizeAsync(_workspace, Pinterest.Ben));

        account["username"]!.GetValue<string>().ShouldBe(Pinterest.Ben);
        account["state"]!.GetValue<string>().ShouldBe("connected");
        account["scopes"]!.AsArray().Select(scope => scope!.GetValue<string>()).Order()
            .ShouldBe(["boards:read", "boards:write", "pins:read", "pins:write", "user_accounts:read"]);
        var boards = await GetAsync(_workspace, $"/api/accounts/{account["id"]}/boards");
        boards["items"]!.AsArray().Select(board => board!["name"]!.GetValue<string>()).ShouldBe(["Trails", "Gear"], ignoreOrder: true);
    }

    [Fact]
    public async Task The_address_of_the_callback_is_the_configured_one_to_the_letter()
    {
        await using var strict = await StartAsync(wishes => wishes["RedirectUris"] = "https://localhost/accounts/callback");
        var workspace = await strict.WorkspaceAsync();
        workspace.Api.DefaultRequestHeaders.Host = "elsewhere.example";

        var (_, address) = await BeginAsync(workspace);

        System.Web.HttpUtility.ParseQueryString(address.Query)["redirect_uri"].ShouldBe("https://localhost/accounts/callback");
        (await strict.Pinterest.OpenAsync(address)).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(599, HttpStatusCode.OK)]
    [InlineData(600, HttpStatusCode.Gone)]
    [InlineData(601, HttpStatusCode.Gone)]
    public async Task The_way_there_and_back_may_take_less_than_ten_minutes(int seconds, HttpStatusCode expected)
    {
        var (id, address) = await BeginAsync(_workspace);
        var begunAt = _app.App.Time.GetUtcNow();
        _app.App.Time.Advance(TimeSpan.FromSeconds(540));
        var comeback = await _app.Pinterest.DecideAsync(address, Pinterest.Ben);
        _app.App.Time.SetUtcNow(begunAt.AddSeconds(seconds));

        var answer = await FinishAsync(_workspace, id, comeback);

        answer.StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task A_state_works_once()
    {
        var (id, address) = await BeginAsync(_workspace);
        var comeback = await _app.Pinterest.DecideAsync(address, Pinterest.Ben);
        await FinishAsync(_workspace, id, comeback);

        var again = await FinishAsync(_workspace, id, comeback);

        (await again.ProblemAsync()).ShouldBe("authorization-used");
    }

    [Fact]
    public async Task A_refused_code_uses_the_state_up_and_connects_nothing()
    {
        var (id, address) = await BeginAsync(_workspace);
        var comeback = await _app.Pinterest.DecideAsync(address, Pinterest.Ben);
        var forged = new Comeback(new($"https://localhost/accounts/callback?code=made-up&state={comeback.State}"));

        (await (await FinishAsync(_workspace, id, forged)).ProblemAsync()).ShouldBe("consent-code-refused");
        (await (await FinishAsync(_workspace, id, comeback)).ProblemAsync()).ShouldBe("authorization-used");
        (await _app.RowsAsync<PinterestAccount>(_workspace)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_key_of_the_same_workspace_cannot_finish_it()
    {
        var (id, address) = await BeginAsync(_workspace);
        var comeback = await _app.Pinterest.DecideAsync(address, Pinterest.Ben);
        var other = await _workspace.AnotherKeyAsync(_app.App);

        var answer = await FinishAsync(other, id, comeback);

        (await answer.ProblemAsync()).ShouldBe("authorization-foreign");
        (await FinishAsync(_workspace, id, comeback)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Another_workspace_cannot_finish_it()
    {
        var (id, address) = await BeginAsync(_workspace);
        var comeback = await _app.Pinterest.DecideAsync(address, Pinterest.Ben);

        var answer = await FinishAsync(await _app.WorkspaceAsync(), id, comeback);

        (await answer.ProblemAsync()).ShouldBe("authorization-unknown");
    }

    [Fact]
    public async Task A_state_that_nobody_was_given_is_refused()
    {
        var (id, address) = await BeginAsync(_workspace);
        var comeback = await _app.Pinterest.DecideAsync(address, Pinterest.Ben);

        var answer = await FinishAsync(
            _workspace, id, new(new($"https://localhost/accounts/callback?code={comeback.Code}&state=guessed")));

        (await answer.ProblemAsync()).ShouldBe("authorization-unknown");
    }

    [Fact]
    public async Task With_fewer_scopes_nothing_is_connected_and_the_missing_ones_are_named()
    {
        var (id, address) = await BeginAsync(_workspace);
        var comeback = await _app.Pinterest.DecideAsync(address, Pinterest.Ben, ["boards:read", "boards:write", "pins:read", "user_accounts:read"]);

        var answer = await FinishAsync(_workspace, id, comeback);

        (await answer.ProblemAsync()).ShouldBe("scopes-missing");
        (await answer.Content.ReadAsStringAsync(CorkboardApp.Cancel)).ShouldContain("pins:write (for publishing Pins)");
        (await _app.RowsAsync<PinterestAccount>(_workspace)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_Pinterest_user_is_the_same_account_again()
    {
        var first = await _app.ConnectAsync(_workspace);
        await _workspace.Api.DeleteAsync(new Uri($"/api/accounts/{first.Value}", UriKind.Relative), CorkboardApp.Cancel);
        _app.App.Time.Advance(TimeSpan.FromMinutes(1));

        var second = await _app.ConnectAsync(_workspace);

        second.ShouldBe(first);
        var account = (await _app.RowsAsync<PinterestAccount>(_workspace)).ShouldHaveSingleItem();
        account.State.ShouldBe(AccountState.Connected);
        account.TokenVersion.ShouldBe(2);
    }

    [Fact]
    public async Task Authorising_an_account_again_as_another_user_is_refused_with_both_names()
    {
        var account = await _app.ConnectAsync(_workspace);

        var answer = await _app.AuthorizeAsync(_workspace, Pinterest.Anna, account.Value);

        (await answer.ProblemAsync()).ShouldBe("other-pinterest-user");
        var words = await answer.Content.ReadAsStringAsync(CorkboardApp.Cancel);
        words.ShouldContain(Pinterest.Ben);
        words.ShouldContain(Pinterest.Anna);
        (await _app.RowsAsync<PinterestAccount>(_workspace)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_user_that_Pinterest_does_not_name_becomes_an_account_but_never_proves_to_be_one()
    {
        await _app.Pinterest.AnswerWithoutAsync(Pinterest.Ben, id: true, username: true);
        var account = await JsonAsync(await _app.AuthorizeAsync(_workspace, Pinterest.Ben));

        var again = await _app.AuthorizeAsync(_workspace, Pinterest.Ben, account["id"]!.GetValue<Guid>());

        account["username"].ShouldBeNull();
        (await again.ProblemAsync()).ShouldBe("pinterest-user-unknown");
    }
}
