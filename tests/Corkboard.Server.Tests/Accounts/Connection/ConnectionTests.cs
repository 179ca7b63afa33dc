using System.Net;
using System.Text.Json.Nodes;
using Corkboard.Pinterest;
using Corkboard.Server.Accounts;
using Corkboard.Server.Accounts.Tokens;
using Corkboard.Server.Data;
using Corkboard.Server.Guarding;
using Corkboard.Server.Tests.App;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using static Corkboard.Server.Tests.Accounts.AccountsApp;

namespace Corkboard.Server.Tests.Accounts.Connection;

public sealed class ConnectionTests : IAsyncLifetime
{
    private AccountsApp _app = null!;
    private TestWorkspace _workspace = null!;
    private AccountId _account;

    public async ValueTask InitializeAsync()
    {
        _app = await StartAsync();
        await _app.App.Services.GetRequiredService<GuardHome>().WhenReadyAsync(CorkboardApp.Cancel);
        _workspace = await _app.WorkspaceAsync();
        _account = await _app.ConnectAsync(_workspace);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_new_connection_is_well()
    {
        var connection = await ReadAsync();

        StateOf(connection).ShouldBe("connected");
        connection["scopes"]!.AsArray().ShouldAllBe(scope => scope!["isGranted"]!.GetValue<bool>());
        var pair = (await _app.RowsAsync<AccountToken>(_workspace)).Single();
        TimeOf(connection["accessToken"]!["endsAt"]).ShouldBe(pair.AccessEndsAt);
        TimeOf(connection["accessToken"]!["renewalDueAt"]).ShouldBe(pair.RefreshDueAt);
        TimeOf(connection["refreshToken"]!["endsAt"]).ShouldBe(pair.RefreshEndsAt!.Value);
        connection["names"]!["username"]!.GetValue<string>().ShouldBe(Pinterest.Ben);
        connection["plan"]!["day"]!["left"]!.GetValue<int>().ShouldBe(25);
    }

    [Fact]
    public async Task A_missing_permission_is_named_with_what_does_not_work_without_it()
    {
        await ChangeAccountAsync(account => account.Scopes = "boards:read boards:write pins:read user_accounts:read ads:read");

        var connection = await ReadAsync();

        StateOf(connection).ShouldBe("needsAttention");
        connection["health"]!["why"]!.GetValue<string>().ShouldContain("pins:write (for publishing Pins)");
        var missing = connection["scopes"]!.AsArray().Where(scope => !scope!["isGranted"]!.GetValue<bool>()).ShouldHaveSingleItem();
        missing!["name"]!.GetValue<string>().ShouldBe(PinterestScopes.PinsWrite);
        connection["scopes"]!.AsArray().Last()!["use"].ShouldBeNull();
    }

    [Fact]
    public async Task A_lost_access_says_why_and_that_it_must_be_reconnected()
    {
        await _app.InAsync(_workspace, async services =>
        {
            await services.GetRequiredService<AccountAccess>().LoseAsync(_account, "Pinterest said no.", CorkboardApp.Cancel);
            return true;
        });

        var connection = await ReadAsync();

        StateOf(connection).ShouldBe("mustBeReconnected");
        connection["health"]!["why"]!.GetValue<string>().ShouldBe("Pinterest said no.");
        connection["accessToken"]!["renewalDueAt"].ShouldBeNull();
    }

    [Fact]
    public async Task A_disconnected_account_has_no_tokens_and_allows_nothing()
    {
        (await _workspace.Api.DeleteAsync(new Uri($"/api/accounts/{_account.Value}", UriKind.Relative), CorkboardApp.Cancel))
            .IsSuccessStatusCode.ShouldBeTrue();

        var connection = await ReadAsync();

        StateOf(connection).ShouldBe("mustBeReconnected");
        connection["accessToken"].ShouldBeNull();
        connection["refreshToken"].ShouldBeNull();
        connection["scopes"]!.AsArray().ShouldAllBe(scope => !scope!["isGranted"]!.GetValue<bool>());
    }

    [Fact]
    public async Task A_renewal_that_failed_asks_for_attention_until_one_succeeds()
    {
        await _app.Pinterest.PlanFaultAsync("status-503-before-accept", "oauth/token", count: 2);
        await MoveToRenewalAsync();
        await _app.Rounds.RenewDueAsync(CorkboardApp.Cancel);

        StateOf(await ReadAsync()).ShouldBe("needsAttention");

        await _app.Pinterest.RecoverAsync();
        await MoveToRenewalAsync();
        await _app.Rounds.RenewDueAsync(CorkboardApp.Cancel);
        StateOf(await ReadAsync()).ShouldBe("connected");
    }

    [Theory]
    [InlineData(-1, "connected")]
    [InlineData(0, "needsAttention")]
    [InlineData(1, "needsAttention")]
    public async Task An_access_token_that_ended_asks_for_attention(int seconds, string state)
    {
        var end = (await _app.RowsAsync<AccountToken>(_workspace)).Single().AccessEndsAt;
        _app.App.Time.SetUtcNow((end + Duration.FromSeconds(seconds)).ToDateTimeOffset());

        StateOf(await ReadAsync()).ShouldBe(state);
    }

    [Fact]
    public async Task Calls_left_are_what_Pinterest_said_last_and_are_full_again_after_its_reset()
    {
        await UseAsync();
        await UseAsync();

        var calls = (await ReadAsync())["calls"]!.AsArray().Single(budget => budget!["category"]!.GetValue<string>() == "org_read")!;
        var (limit, left) = (calls["limit"]!.GetValue<int>(), calls["left"]!.GetValue<int>());
        left.ShouldBeLessThan(limit);
        _app.App.Time.SetUtcNow(TimeOf(calls["refillsAt"]).ToDateTimeOffset());
        var later = (await ReadAsync())["calls"]!.AsArray().Single(budget => budget!["category"]!.GetValue<string>() == "org_read")!;
        later["left"]!.GetValue<int>().ShouldBe(limit);
    }

    [Fact]
    public async Task A_server_that_was_just_started_has_heard_nothing_and_says_so()
    {
        await _app.App.RestartAsync();
        var workspace = _workspace.After(_app.App);

        (await GetAsync(workspace, $"/api/accounts/{_account.Value}/connection"))["calls"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_workspaces_account_is_not_found()
    {
        var other = await _app.WorkspaceAsync();

        var answer = await other.Api.GetAsync(new Uri($"/api/accounts/{_account.Value}/connection", UriKind.Relative), CorkboardApp.Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.ProblemAsync()).ShouldBe("account-not-found");
    }

    private Task<JsonNode> ReadAsync() => GetAsync(_workspace, $"/api/accounts/{_account.Value}/connection");

    private Task<bool> UseAsync() => _app.InAsync(_workspace, async services =>
    {
        var reply = await services.GetRequiredService<AccountConnections>()
            .UseAsync(_account, client => client.User.GetAsync(CorkboardApp.Cancel), CorkboardApp.Cancel);
        reply.Problem.ShouldBeNull();
        return true;
    });

    private async Task MoveToRenewalAsync() =>
        _app.App.Time.SetUtcNow((await _app.RowsAsync<AccountToken>(_workspace)).Single().RefreshDueAt.ToDateTimeOffset());

    private Task<bool> ChangeAccountAsync(Action<PinterestAccount> change) => _app.InAsync(_workspace, async services =>
    {
        var db = services.GetRequiredService<CorkboardDb>();
        change(await db.Set<PinterestAccount>().SingleAsync(row => row.Id == _account, CorkboardApp.Cancel));
        await db.SaveChangesAsync(CorkboardApp.Cancel);
        return true;
    });

    private static string StateOf(JsonNode connection) => connection["health"]!["state"]!.GetValue<string>();

    private static Instant TimeOf(JsonNode? node) => NodaTime.Text.InstantPattern.ExtendedIso.Parse(node!.GetValue<string>()).Value;
}
