using System.Net;
using Corkboard.Server.Publishing;
using Corkboard.Server.Schedule;
using Corkboard.Server.Tests.App;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Corkboard.Server.Tests.Publishing;

/// <summary>What changes between a member's yes and the Pin's time.</summary>
public sealed class LastMinuteTests : IAsyncLifetime
{
    private PublishingApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await PublishingApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Practice_SPAM_1_a_Pin_waits_while_the_address_is_not_confirmed_and_goes_out_after_that()
    {
        await ConfirmAsync(null);
        var id = await _app.PublishAsync();
        var waiting = await _app.PublicationAsync(id);
        await _app.RunAfterAsync(Duration.FromMinutes(1));
        var before = await _app.OnPinterestAsync();

        await ConfirmAsync(_app.App.Now);
        await _app.RunAfterAsync(Duration.FromSeconds(1));

        waiting.State.ShouldBe(PublicationState.WaitingForReview);
        waiting.ReasonText!.ShouldContain("confirm their e-mail address");
        before.ShouldBe(0);
        (await _app.PublicationAsync(id)).State.ShouldBe(PublicationState.Published);
        (await _app.StepsAsync(id)).ShouldContain("address-unconfirmed");
        (await _app.OnPinterestAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task An_hour_later_a_confirmation_alone_sends_nothing()
    {
        await ConfirmAsync(null);
        var id = await _app.PublishAsync();

        _app.App.Time.Advance(TimeSpan.FromHours(2));
        await ConfirmAsync(_app.App.Now);
        await _app.RunAsync();

        (await _app.PublicationAsync(id)).State.ShouldBe(PublicationState.Late);
        (await _app.OnPinterestAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_draft_that_is_put_away_takes_its_Pin_off_the_schedule()
    {
        var id = await _app.Pins.PlanAsync(new(), _app.App.Now + Duration.FromMinutes(1), CorkboardApp.Cancel);

        await PutAwayAsync(id);
        await _app.App.Services.GetRequiredService<ConsentWatch>().TakeOffPutAwayAsync(CorkboardApp.Cancel);
        await _app.RunAfterAsync(Duration.FromMinutes(1));

        (await PinAsync(id)).State.ShouldBe(ScheduledPinState.Cancelled);
        (await _app.Accounts.RowsAsync<Consent>(_app.Workspace)).ShouldHaveSingleItem().VoidedAt.ShouldNotBeNull();
        (await _app.Accounts.RowsAsync<Publication>(_app.Workspace)).ShouldBeEmpty();
        (await _app.OnPinterestAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_draft_that_is_put_away_in_the_last_seconds_is_not_published_and_the_timeline_says_why()
    {
        var id = await _app.Pins.PlanAsync(new(), _app.App.Now + Duration.FromSeconds(4), CorkboardApp.Cancel);

        await PutAwayAsync(id);
        await _app.App.Services.GetRequiredService<ConsentWatch>().TakeOffPutAwayAsync(CorkboardApp.Cancel);
        await _app.RunAfterAsync(Duration.FromSeconds(4));

        (await PinAsync(id)).State.ShouldBe(ScheduledPinState.Planned);
        (await _app.PublicationAsync(id)).State.ShouldBe(PublicationState.Discarded);
        (await _app.StepsAsync(id)).ShouldContain("draft-put-away");
        (await _app.OnPinterestAsync()).ShouldBe(0);
    }

    private async Task PutAwayAsync(ScheduledPinId id)
    {
        var draft = (await PinAsync(id)).DraftId;
        using var answer = await _app.Workspace.Api.DeleteAsync($"/api/drafts/{draft.Value}", CorkboardApp.Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    private async Task<ScheduledPin> PinAsync(ScheduledPinId id) =>
        (await _app.Accounts.RowsAsync<ScheduledPin>(_app.Workspace)).Single(pin => pin.Id == id);

    private Task ConfirmAsync(Instant? at) => _app.WriteAsync(db => db.Users
        .Where(member => member.Id == _app.Workspace.MemberId.Value)
        .ExecuteUpdateAsync(member => member.SetProperty(row => row.ConfirmedAt, at), CorkboardApp.Cancel));
}
