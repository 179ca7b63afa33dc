using Corkboard.Pinterest;
using Corkboard.Server.Accounts;
using Corkboard.Server.Accounts.Tokens;
using Corkboard.Server.Hosting.Mail;
using Corkboard.Server.Tests.App;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Corkboard.Server.Tests.Accounts.Tokens;

public sealed class RenewalTests : IAsyncLifetime
{
    private const string Refresh = "oauth/token";

    private AccountsApp _app = null!;
    private TestWorkspace _workspace = null!;
    private AccountId _account;

    public async ValueTask InitializeAsync()
    {
        _app = await AccountsApp.StartAsync();
        _workspace = await _app.WorkspaceAsync();
        _account = await _app.ConnectAsync(_workspace);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_renewal_replaces_the_pair_and_the_new_one_is_used()
    {
        var old = await RefreshTokenAsync();

        (await RenewAsync()).ShouldBeOfType<Renewal.Renewed>();

        (await PairAsync()).Version.ShouldBe(2);
        (await RefreshTokenAsync()).ShouldNotBe(old);
        (await UserAsync()).Username.ShouldBe(Pinterest.Ben);
        (await AttemptsAsync()).ShouldHaveSingleItem().Outcome.ShouldBe(RefreshOutcome.Renewed);
        var dead = await Should.ThrowAsync<PinterestException>(() => _app.App.Services.GetRequiredService<PinterestOAuth>()
            .RefreshAsync(new(old), CorkboardApp.Cancel));
        dead.Kind.ShouldBe(PinterestErrorKind.GrantRefused);
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 2)]
    [InlineData(1, 2)]
    public async Task Tokens_are_renewed_ahead_from_their_due_time_on(int seconds, int version)
    {
        MoveTo((await PairAsync()).RefreshDueAt + Duration.FromSeconds(seconds));

        await _app.Rounds.RenewDueAsync(CorkboardApp.Cancel);

        (await PairAsync()).Version.ShouldBe(version);
    }

    [Fact]
    public async Task A_lost_answer_is_followed_by_one_more_try_and_then_the_access_token_serves_on()
    {
        await _app.Pinterest.PlanFaultAsync("lost-answer-after-accept", Refresh);
        MoveTo((await PairAsync()).RefreshDueAt);

        await _app.Rounds.RenewDueAsync(CorkboardApp.Cancel);

        (await AttemptsAsync()).Select(attempt => attempt.Outcome).ShouldBe([RefreshOutcome.Unknown, RefreshOutcome.Refused]);
        var account = await AccountAsync();
        account.State.ShouldBe(AccountState.Connected);
        account.ReconnectBy.ShouldBe((await PairAsync()).AccessEndsAt);
        (await MailsAsync()).ShouldHaveSingleItem().Subject.ShouldBe("Please authorise ben_outdoors again by 1 April 2026");
    }

    [Fact]
    public async Task After_an_unknown_renewal_the_access_is_lost_only_when_the_access_token_ends()
    {
        await _app.Pinterest.PlanFaultAsync("lost-answer-after-accept", Refresh);
        MoveTo((await PairAsync()).RefreshDueAt);
        await _app.Rounds.RenewDueAsync(CorkboardApp.Cancel);

        MoveTo((await PairAsync()).AccessEndsAt);
        await _app.Rounds.RenewDueAsync(CorkboardApp.Cancel);

        var account = await AccountAsync();
        account.State.ShouldBe(AccountState.AccessLost);
        account.AccessLostReason.ShouldBe("Pinterest no longer accepts the token with which the access is renewed.");
        (await MailsAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Where_the_first_call_never_arrived_the_second_one_renews()
    {
        await _app.Pinterest.PlanFaultAsync("reset-before-accept", Refresh);

        (await RenewAsync()).ShouldBeOfType<Renewal.Renewed>();

        (await AttemptsAsync()).Select(attempt => attempt.Outcome).ShouldBe([RefreshOutcome.Unknown, RefreshOutcome.Renewed]);
    }

    [Theory]
    [InlineData("status-503-before-accept")]
    [InlineData("rate-limited")]
    [InlineData("html-error")]
    public async Task A_bad_day_of_Pinterest_disconnects_nobody(string fault)
    {
        await _app.Pinterest.PlanFaultAsync(fault, Refresh, count: 2);
        MoveTo((await PairAsync()).RefreshDueAt);

        await _app.Rounds.RenewDueAsync(CorkboardApp.Cancel);

        (await AccountAsync()).State.ShouldBe(AccountState.Connected);
        (await MailsAsync()).ShouldBeEmpty();
        (await PairAsync()).RefreshDueAt.ShouldBeGreaterThan(_app.App.Now);
        await _app.Pinterest.RecoverAsync();
        MoveTo((await PairAsync()).RefreshDueAt);
        await _app.Rounds.RenewDueAsync(CorkboardApp.Cancel);
        (await PairAsync()).IssuedAt.ShouldBe(_app.App.Now);
    }

    [Fact]
    public async Task Many_who_are_refused_at_once_send_one_refresh_token_once()
    {
        const int Callers = 24;
        var before = await _app.Pinterest.AnsweredAsync(Refresh, 200);
        var everybodyHasOpened = new TaskCompletionSource();
        var opened = 0;
        var storm = Enumerable.Range(0, Callers).Select(_ => _app.InAsync(_workspace, async services =>
        {
            var connections = services.GetRequiredService<AccountConnections>();
            await connections.OpenAsync(_account, veto: null, CorkboardApp.Cancel);
            if (Interlocked.Increment(ref opened) == Callers)
            {
                everybodyHasOpened.SetResult();
            }

            await everybodyHasOpened.Task;

            return await connections.RenewAsync(_account, lease: null, CorkboardApp.Cancel);
        }));

        var renewals = await Task.WhenAll(storm);

        renewals.ShouldAllBe(renewal => renewal is Renewal.Renewed);
        (await _app.Pinterest.AnsweredAsync(Refresh, 200)).ShouldBe(before + 1);
    }

    [Fact]
    public async Task Who_opened_the_account_before_a_renewal_does_not_renew_once_more()
    {
        await _app.InAsync(_workspace, async services =>
        {
            var late = services.GetRequiredService<AccountConnections>();
            await late.OpenAsync(_account, veto: null, CorkboardApp.Cancel);
            await RenewAsync();

            return await late.RenewAsync(_account, lease: null, CorkboardApp.Cancel);
        });

        (await PairAsync()).Version.ShouldBe(2);
    }

    [Fact]
    public async Task An_attempt_of_another_server_that_may_be_under_way_is_left_alone()
    {
        await LayAttemptAsync(RefreshClaims.CallLimit - Duration.FromSeconds(1));

        var renewal = await RenewAsync();

        renewal.ShouldBeOfType<Renewal.TryLater>().At.ShouldBe(_app.App.Now + Duration.FromSeconds(1));
    }

    [Fact]
    public async Task An_attempt_that_a_crash_left_open_is_followed_by_another()
    {
        await LayAttemptAsync(RefreshClaims.CallLimit);

        (await RenewAsync()).ShouldBeOfType<Renewal.Renewed>();
    }

    [Fact]
    public async Task Refused_tokens_are_renewed_within_the_call_that_met_the_refusal()
    {
        await _app.Pinterest.PlanFaultAsync("authentication-failed", "user_account/get");

        (await UserAsync()).Username.ShouldBe(Pinterest.Ben);

        (await PairAsync()).Version.ShouldBe(2);
    }

    [Fact]
    public async Task Where_Pinterest_refuses_both_tokens_the_access_is_lost_with_one_mail()
    {
        await _app.Pinterest.RemoveAppAsync(Pinterest.Ben);

        await Should.ThrowAsync<InvalidOperationException>(UserAsync);
        await Should.ThrowAsync<InvalidOperationException>(UserAsync);

        (await AccountAsync()).State.ShouldBe(AccountState.AccessLost);
        (await MailsAsync()).ShouldHaveSingleItem().Subject.ShouldBe("Corkboard has lost its access to ben_outdoors");
    }

    private void MoveTo(Instant at) => _app.App.Time.SetUtcNow(at.ToDateTimeOffset());

    private Task<Renewal> RenewAsync() => _app.InAsync(_workspace, services =>
        services.GetRequiredService<AccountConnections>().RenewAsync(_account, lease: null, CorkboardApp.Cancel));

    private Task<UserAccount> UserAsync() => _app.InAsync(_workspace, async services =>
    {
        var reply = await services.GetRequiredService<AccountConnections>()
            .UseAsync(_account, client => client.User.GetAsync(CorkboardApp.Cancel), CorkboardApp.Cancel);

        return reply.IsAnswer(out var user, out var problem) ? user : throw new InvalidOperationException(problem.Title);
    });

    private Task<string> RefreshTokenAsync() => _app.InAsync(_workspace, async services =>
        (await services.GetRequiredService<TokenSafe>().OpenRefreshAsync(await PairAsync(), CorkboardApp.Cancel))!.Reveal());

    private async Task<AccountToken> PairAsync() => (await _app.RowsAsync<AccountToken>(_workspace)).Single();

    private async Task<PinterestAccount> AccountAsync() => (await _app.RowsAsync<PinterestAccount>(_workspace)).Single();

    private Task<List<OutgoingMail>> MailsAsync() => _app.RowsAsync<OutgoingMail>(_workspace);

    private async Task<List<RefreshAttempt>> AttemptsAsync() =>
        [.. (await _app.RowsAsync<RefreshAttempt>(_workspace)).OrderBy(attempt => (attempt.FromVersion, attempt.Number))];

    private Task<int> LayAttemptAsync(Duration age) => _app.InAsync(_workspace, services =>
    {
        var db = services.GetRequiredService<Server.Data.CorkboardDb>();
        db.Add(new RefreshAttempt
        {
            Id = Server.Data.EntityId.New<RefreshAttemptId>(_app.App.Now),
            AccountId = _account,
            WorkspaceId = _workspace.Id,
            FromVersion = 1,
            Number = 1,
            Fence = 0,
            StartedAt = _app.App.Now - age,
            Outcome = RefreshOutcome.Open,
        });

        return db.SaveChangesAsync(CorkboardApp.Cancel);
    });
}
