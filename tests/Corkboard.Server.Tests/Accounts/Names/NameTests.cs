using System.Net;
using Corkboard.Server.Accounts;
using Corkboard.Server.Accounts.Names;
using Corkboard.Server.Hosting.Mail;
using Corkboard.Server.Tests.App;
using NodaTime;
using static Corkboard.Server.Tests.Accounts.AccountsApp;

namespace Corkboard.Server.Tests.Accounts.Names;

/// <summary>Practices ID-1 and ID-2.</summary>
public sealed class NameTests : IAsyncLifetime
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
    public async Task A_rename_is_noticed_by_the_daily_check_and_told_to_the_owner()
    {
        var account = await _app.ConnectAsync(_workspace);
        var connectedAt = _app.App.Now;
        await _app.Pinterest.RenameAsync(Pinterest.Ben, "ben_uphill");

        await CheckAfterAsync(AccountWatcher.Interval);

        var view = await GetAsync(_workspace, $"/api/accounts/{account.Value}");
        view["username"]!.GetValue<string>().ShouldBe("ben_uphill");
        view["usernames"]!.AsArray().Select(name => name!["username"]!.GetValue<string>()).ShouldBe(["ben_uphill", Pinterest.Ben]);
        var former = (await _app.RowsAsync<UsernameSeen>(_workspace)).Single(seen => seen.Username == Pinterest.Ben);
        former.FirstSeenAt.ShouldBe(connectedAt);
        (await _app.RowsAsync<OutgoingMail>(_workspace)).ShouldHaveSingleItem()
            .Subject.ShouldBe("ben_outdoors is now called ben_uphill on Pinterest");
    }

    [Fact]
    public async Task The_check_is_not_due_before_a_day_has_passed()
    {
        await _app.ConnectAsync(_workspace);
        await _app.Pinterest.RenameAsync(Pinterest.Ben, "ben_uphill");

        await CheckAfterAsync(AccountWatcher.Interval - Duration.FromSeconds(1));

        (await _app.RowsAsync<PinterestAccount>(_workspace)).Single().Username.ShouldBe(Pinterest.Ben);
    }

    [Fact]
    public async Task A_name_that_stays_is_seen_until_the_last_check()
    {
        await _app.ConnectAsync(_workspace);

        await CheckAfterAsync(AccountWatcher.Interval);

        var seen = (await _app.RowsAsync<UsernameSeen>(_workspace)).ShouldHaveSingleItem();
        seen.LastSeenAt.ShouldBe(_app.App.Now);
        (await _app.RowsAsync<OutgoingMail>(_workspace)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_user_without_a_name_keeps_the_last_known_one()
    {
        await _app.ConnectAsync(_workspace);
        await _app.Pinterest.AnswerWithoutAsync(Pinterest.Ben, id: true, username: true);

        await CheckAfterAsync(AccountWatcher.Interval);

        var account = (await _app.RowsAsync<PinterestAccount>(_workspace)).Single();
        account.Username.ShouldBe(Pinterest.Ben);
        account.State.ShouldBe(AccountState.Connected);
    }

    [Fact]
    public async Task Whoever_takes_a_freed_name_gets_nothing_of_the_account_that_had_it()
    {
        var account = await _app.ConnectAsync(_workspace);
        await _app.Pinterest.RenameAsync(Pinterest.Ben, "ben_uphill");
        await _app.Pinterest.AddAsync(Pinterest.Ben);

        var takeover = await _app.AuthorizeAsync(_workspace, Pinterest.Ben, account.Value);
        var taker = await _app.WorkspaceAsync();
        var own = await _app.ConnectAsync(taker, Pinterest.Ben);

        (await takeover.ProblemAsync()).ShouldBe("other-pinterest-user");
        own.ShouldNotBe(account);
        (await GetAsync(taker, "/api/accounts"))["items"]!.AsArray().ShouldHaveSingleItem();
        (await GetAsync(taker, $"/api/accounts/{own.Value}/boards"))["items"]!.AsArray().ShouldBeEmpty();
        foreach (var address in (string[])[$"/api/accounts/{account.Value}", $"/api/accounts/{account.Value}/boards"])
        {
            using var answer = await taker.Api.GetAsync(new Uri(address, UriKind.Relative), CorkboardApp.Cancel);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        (await GetAsync(_workspace, $"/api/accounts/{account.Value}"))["state"]!.GetValue<string>().ShouldBe("connected");
    }

    [Fact]
    public async Task Whoever_takes_a_freed_name_in_the_same_workspace_is_another_account()
    {
        var account = await _app.ConnectAsync(_workspace);
        await _app.Pinterest.RenameAsync(Pinterest.Ben, "ben_uphill");
        await _app.Pinterest.AddAsync(Pinterest.Ben);

        var other = await _app.ConnectAsync(_workspace, Pinterest.Ben);

        other.ShouldNotBe(account);
        (await _app.RowsAsync<PinterestAccount>(_workspace)).Count.ShouldBe(2);
    }

    private async Task CheckAfterAsync(Duration wait)
    {
        _app.App.Time.Advance(wait.ToTimeSpan());
        await _app.Rounds.CheckDueAsync(CorkboardApp.Cancel);
    }
}
