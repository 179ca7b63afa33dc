using Corkboard.Server.Accounts;
using Corkboard.Server.Publishing;
using Corkboard.Server.Reviews;
using Corkboard.Server.Schedule;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Tests.Publishing;

public sealed class PublishPinTests : IAsyncLifetime
{
    private PublishingApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await PublishingApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_due_Pin_is_published_once_and_tells_its_steps()
    {
        var id = await _app.PublishAsync();
        await _app.RunAsync();

        var publication = await _app.PublicationAsync(id);
        publication.State.ShouldBe(PublicationState.Published);
        publication.UnsettledSince.ShouldBeNull();
        (await _app.AttemptsAsync(id)).ShouldHaveSingleItem().State.ShouldBe(AttemptState.Published);
        (await _app.StepsAsync(id)).ShouldBe(["claimed", "sent", "published"]);
        (await _app.Accounts.RowsAsync<PublishedPin>(_app.Workspace)).ShouldHaveSingleItem().Evidence.ShouldBe(PinEvidence.Answer);
        (await _app.OnPinterestAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_Pin_is_not_sent_before_its_time()
    {
        await _app.Pins.PlanAsync(new(), _app.App.Now + Duration.FromSeconds(3), Tests.App.CorkboardApp.Cancel);

        await _app.RunAsync();

        (await _app.Accounts.RowsAsync<Publication>(_app.Workspace)).ShouldBeEmpty();
        (await _app.OnPinterestAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_Pin_without_a_yes_to_what_it_says_now_waits()
    {
        var id = await _app.PlanDueAsync();
        await _app.WriteAsync(db => db.Set<Consent>().ExecuteUpdateAsync(row => row.SetProperty(c => c.VoidedAt, _app.App.Now)));

        await _app.RunAsync();

        (await _app.PublicationAsync(id)).State.ShouldBe(PublicationState.WaitingForConsent);
        (await _app.OnPinterestAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData("Waiting")]
    [InlineData("Challenged")]
    [InlineData("Held")]
    public async Task A_Pin_that_nobody_allowed_yet_waits_and_goes_out_once_it_is_allowed(string state)
    {
        var id = await _app.PublishAsync(new() { Review = Enum.Parse<ReviewState>(state) });
        (await _app.PublicationAsync(id)).State.ShouldBe(PublicationState.WaitingForReview);
        _app.App.Time.Advance(TimeSpan.FromMinutes(5));
        await _app.WriteAsync(db => db.Set<Review>().ExecuteUpdateAsync(row => row
            .SetProperty(r => r.State, ReviewState.Allowed)
            .SetProperty(r => r.DecidedAt, _app.App.Now)));

        await _app.RunAsync();

        (await _app.PublicationAsync(id)).State.ShouldBe(PublicationState.Published);
    }

    [Fact]
    public async Task A_Pin_whose_review_turned_it_down_is_refused()
    {
        var id = await _app.PublishAsync(new() { Review = ReviewState.Refused });

        (await _app.PublicationAsync(id)).Reason.ShouldBe("turned-down");
    }

    [Fact]
    public async Task A_Pin_taken_off_the_schedule_is_not_sent()
    {
        var id = await _app.PlanDueAsync();
        await _app.WriteAsync(db => db.Set<ScheduledPin>().ExecuteUpdateAsync(
            row => row.SetProperty(pin => pin.State, ScheduledPinState.Cancelled)));

        await _app.RunAsync();

        (await _app.Accounts.RowsAsync<Publication>(_app.Workspace)).ShouldBeEmpty();
        (await _app.OnPinterestAsync()).ShouldBe(0);
        id.Value.ShouldNotBe(Guid.Empty);
    }

    [Theory]
    [InlineData(3600, "Published")]
    [InlineData(3601, "Late")]
    public async Task A_Pin_later_than_an_hour_waits_for_a_persons_word(int secondsLate, string state)
    {
        var id = await _app.PlanDueAsync();

        await _app.RunAfterAsync(Duration.FromSeconds(secondsLate));

        (await _app.PublicationAsync(id)).State.ToString().ShouldBe(state);
    }

    [Fact]
    public async Task While_access_is_lost_Pins_wait_and_afterwards_for_a_persons_word()
    {
        await _app.Accounts.Pinterest.RemoveAppAsync(Tests.Accounts.Pinterest.Ben);
        var id = await _app.PublishAsync();
        (await _app.PublicationAsync(id)).State.ShouldBe(PublicationState.WaitingForAccess);
        (await _app.Accounts.RowsAsync<PinterestAccount>(_app.Workspace)).ShouldHaveSingleItem().State.ShouldBe(AccountState.AccessLost);

        await _app.Accounts.AuthorizeAsync(_app.Workspace, Tests.Accounts.Pinterest.Ben, _app.Account.Value);
        await _app.RunAsync();

        (await _app.PublicationAsync(id)).State.ShouldBe(PublicationState.Late);
        (await _app.OnPinterestAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_refused_token_is_renewed_once_and_the_Pin_goes_out_with_the_new_one()
    {
        await _app.FaultAsync("authentication-failed");

        var id = await _app.PublishAsync();

        (await _app.PublicationAsync(id)).State.ShouldBe(PublicationState.Published);
        (await _app.AttemptsAsync(id)).Select(attempt => attempt.State)
            .ShouldBe([AttemptState.NothingHappened, AttemptState.Published]);
    }

    [Fact]
    public async Task A_token_refused_again_after_its_renewal_loses_the_access()
    {
        await _app.FaultAsync("authentication-failed", count: 2);

        var id = await _app.PublishAsync();

        (await _app.PublicationAsync(id)).State.ShouldBe(PublicationState.WaitingForAccess);
    }

    [Fact]
    public async Task A_missing_scope_loses_the_access_without_a_renewal()
    {
        await _app.FaultAsync("scope-missing");

        var id = await _app.PublishAsync();

        (await _app.PublicationAsync(id)).Reason.ShouldBe("scope-missing");
        (await _app.Accounts.Pinterest.AnsweredAsync("oauth/token", 200)).ShouldBe(1);
    }

    [Fact]
    public async Task A_blocked_link_is_refused_for_good()
    {
        await _app.FaultAsync("spam-link");

        var id = await _app.PublishAsync();
        await _app.RunAfterAsync(Duration.FromHours(1));

        (await _app.PublicationAsync(id)).Reason.ShouldBe("link-blocked");
        (await _app.AttemptsAsync(id)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_rate_limit_pauses_the_account_until_Pinterest_takes_more()
    {
        await _app.FaultAsync("rate-limited");
        var first = await _app.PublishAsync();
        (await _app.PublicationAsync(first)).State.ShouldBe(PublicationState.TryingAgain);

        var second = await _app.Pins.PlanAsync(new() { Title = "Another trail" }, _app.App.Now, Tests.App.CorkboardApp.Cancel);
        await _app.RunAsync();
        (await _app.PublicationAsync(second)).Reason.ShouldBe("rate-limited");
        await _app.RunAfterAsync(Duration.FromSeconds(2));

        (await _app.PublicationAsync(first)).State.ShouldBe(PublicationState.Published);
        (await _app.PublicationAsync(second)).State.ShouldBe(PublicationState.Published);
        (await _app.AttemptsAsync(second)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_spam_block_pauses_the_account_for_hours_and_then_asks()
    {
        await _app.FaultAsync("spam-block");
        var id = await _app.PublishAsync();
        await _app.RunAfterAsync(Duration.FromHours(11));
        (await _app.PublicationAsync(id)).State.ShouldBe(PublicationState.TryingAgain);

        await _app.RunAfterAsync(Duration.FromHours(1));

        (await _app.PublicationAsync(id)).State.ShouldBe(PublicationState.Late);
        (await _app.AttemptsAsync(id)).Count.ShouldBe(1);
    }
}
