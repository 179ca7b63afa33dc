using System.Text.Json;

namespace Corkboard.Simulator.Tests.OAuth;

public sealed class TokenTests : IAsyncLifetime
{
    private RunningSimulator _simulator = null!;
    private ConsentForm _form = null!;

    public async ValueTask InitializeAsync()
    {
        _simulator = await RunningSimulator.StartAsync();
        _form = new(_simulator);
    }

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    [Fact]
    public async Task A_code_becomes_a_pair_of_tokens_with_their_lifetimes()
    {
        var tokens = (await _form.ExchangeAsync(await _form.CodeAsync())).ShouldBe(200).Body;

        Text(tokens, "access_token").ShouldStartWith("pina_");
        Text(tokens, "refresh_token").ShouldStartWith("pinr_");
        Text(tokens, "token_type").ShouldBe("bearer");
        Text(tokens, "response_type").ShouldBe("authorization_code");
        Text(tokens, "scope").ShouldBe("boards:read pins:read");
        tokens.GetProperty("expires_in").GetInt32().ShouldBe(2_592_000);
        tokens.GetProperty("refresh_token_expires_in").GetInt32().ShouldBe(5_184_000);
    }

    [Fact]
    public async Task A_code_works_once()
    {
        var code = await _form.CodeAsync();
        (await _form.ExchangeAsync(code)).ShouldBe(200);

        var again = await _form.ExchangeAsync(code);

        again.ShouldBeRefused(401, 283, "The authorization grant is invalid");
    }

    [Fact]
    public async Task A_code_is_bound_to_the_redirect_it_was_given_to()
    {
        var answer = await _form.ExchangeAsync(await _form.CodeAsync(), redirect: ConsentForm.Redirect + "/");

        answer.ShouldBeRefused(401, 283, "The authorization grant is invalid");
    }

    [Theory]
    [InlineData(599, 200)]
    [InlineData(600, 401)]
    [InlineData(601, 401)]
    public async Task A_code_lives_ten_minutes(int seconds, int expected)
    {
        var code = await _form.CodeAsync();
        await _simulator.AdvanceAsync(TimeSpan.FromSeconds(seconds));

        (await _form.ExchangeAsync(code)).Status.ShouldBe(expected);
    }

    [Fact]
    public async Task The_app_must_show_its_secret()
    {
        var answer = await _form.TokenAsync([("grant_type", "refresh_token"), ("refresh_token", "x")], secret: "guessed");

        answer.ShouldBeRefused(401, 2, "Authentication failed.");
    }

    [Fact]
    public async Task An_unknown_grant_is_refused() =>
        (await _form.TokenAsync([("grant_type", "password")])).ShouldBeRefused(400, 1, "Invalid request: body.grant_type");

    [Theory]
    [InlineData(-1, 200)]
    [InlineData(0, 401)]
    [InlineData(1, 401)]
    public async Task An_access_token_lives_thirty_days(int secondsMore, int expected)
    {
        var tokens = (await _form.ExchangeAsync(await _form.CodeAsync(scope: "user_accounts:read"))).Body;
        await _simulator.AdvanceAsync(TimeSpan.FromDays(30) + TimeSpan.FromSeconds(secondsMore));

        var answer = await _simulator.CallerWith(Text(tokens, "access_token")).GetAsync("user_account");

        answer.Status.ShouldBe(expected);
    }

    [Theory]
    [InlineData(-1, 200)]
    [InlineData(0, 401)]
    [InlineData(1, 401)]
    public async Task A_refresh_token_lives_sixty_days(int secondsMore, int expected)
    {
        var tokens = (await _form.ExchangeAsync(await _form.CodeAsync())).Body;
        await _simulator.AdvanceAsync(TimeSpan.FromDays(60) + TimeSpan.FromSeconds(secondsMore));

        (await _form.RefreshAsync(Text(tokens, "refresh_token"))).Status.ShouldBe(expected);
    }

    [Fact]
    public async Task A_refresh_gives_a_new_pair_and_kills_the_old_refresh_token_at_once()
    {
        var first = (await _form.ExchangeAsync(await _form.CodeAsync())).Body;

        var second = (await _form.RefreshAsync(Text(first, "refresh_token"))).ShouldBe(200).Body;

        Text(second, "response_type").ShouldBe("refresh_token");
        (Text(second, "access_token") == Text(first, "access_token")).ShouldBeFalse();
        (Text(second, "refresh_token") == Text(first, "refresh_token")).ShouldBeFalse();
        second.GetProperty("refresh_token_expires_at").GetInt64()
            .ShouldBe((_simulator.Time.GetUtcNow() + TimeSpan.FromDays(60)).ToUnixTimeSeconds());
        (await _form.RefreshAsync(Text(first, "refresh_token"))).Status.ShouldBe(401);
        (await _form.RefreshAsync(Text(second, "refresh_token"))).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData(29, 200)]
    [InlineData(30, 401)]
    [InlineData(31, 401)]
    public async Task An_old_refresh_token_can_be_given_a_grace(int seconds, int expected)
    {
        await _simulator.TurnAsync(new { refreshGraceSeconds = 30 });
        var first = (await _form.ExchangeAsync(await _form.CodeAsync())).Body;
        (await _form.RefreshAsync(Text(first, "refresh_token"))).ShouldBe(200);
        await _simulator.AdvanceAsync(TimeSpan.FromSeconds(seconds));

        (await _form.RefreshAsync(Text(first, "refresh_token"))).Status.ShouldBe(expected);
    }

    [Fact]
    public async Task A_refresh_can_narrow_the_scopes_but_not_widen_them()
    {
        var first = (await _form.ExchangeAsync(await _form.CodeAsync(scope: "boards:read pins:read"))).Body;
        var wider = await _form.RefreshAsync(Text(first, "refresh_token"), "boards:read pins:write");

        var narrower = await _form.RefreshAsync(Text(first, "refresh_token"), "pins:read");

        wider.ShouldBeRefused(400, 1, "Invalid request: body.scope");
        Text(narrower.Body, "scope").ShouldBe("pins:read");
    }

    [Fact]
    public async Task The_app_itself_gets_a_token_for_its_owner_that_not_every_operation_takes()
    {
        var tokens = (await _form.TokenAsync(
            [("grant_type", "client_credentials"), ("scope", "boards:read,boards:write,user_accounts:read")])).Body;
        var caller = _simulator.CallerWith(Text(tokens, "access_token"));
        var board = await caller.BoardAsync();

        var deleted = await caller.DeleteAsync($"boards/{board}");

        Text(tokens, "access_token").ShouldStartWith("pinc_");
        tokens.TryGetProperty("refresh_token", out _).ShouldBeFalse();
        Text((await caller.GetAsync("user_account")).Body, "username").ShouldBe("anna_bakes");
        deleted.ShouldBeRefused(401, 3, "Your token does not have sufficient permissions");
    }

    [Fact]
    public async Task The_stores_do_not_know_each_others_tokens()
    {
        var tokens = (await _form.ExchangeAsync(
            await _form.CodeAsync(scope: "user_accounts:read"), prefix: "/sandbox/v5")).ShouldBe(200).Body;

        var inSandbox = await _simulator.CallerWith(Text(tokens, "access_token"), "sandbox").GetAsync("user_account");
        var inProduction = await _simulator.CallerWith(Text(tokens, "access_token")).GetAsync("user_account");

        inSandbox.ShouldBe(200);
        inProduction.ShouldBeRefused(401, 2, "Authentication failed.");
    }

    private static string Text(JsonElement body, string name) => body.GetProperty(name).GetString()!;
}
