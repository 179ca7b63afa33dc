using System.Net;
using System.Net.Http.Json;
using Corkboard.Server.Accounts;
using Corkboard.Server.Accounts.Tiers;
using Corkboard.Server.Publishing;
using Corkboard.Server.Tests.App;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Corkboard.Server.Tests.Publishing.Trial;

/// <summary>An app with trial access: Pins wait, and go out once when Pinterest has granted more. Judged by Pinterest's own ledger.</summary>
public sealed class TrialAccessTests : IAsyncLifetime
{
    private PublishingApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await PublishingApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_first_refusal_shows_trial_access_and_holds_the_Pin_without_a_failure()
    {
        await TierAsync("Trial");

        var id = await _app.PublishAsync();

        var held = await _app.PublicationAsync(id);
        (held.State, held.Reason, held.DueAt, held.Unknowns).ShouldBe((PublicationState.WaitingForStandardAccess, "trial-access", null, 0));
        held.ReasonText.ShouldNotBeNull().ShouldContain("None is lost");
        (await _app.AttemptsAsync(id)).ShouldHaveSingleItem().State.ShouldBe(AttemptState.NothingHappened);
        (await _app.StepsAsync(id)).ShouldBe(["claimed", "sent", "trial-access"]);
        (await BelievedAsync()).ShouldBe((AccessTier.Trial, TierSource.Refusal));
        (await _app.Accounts.RowsAsync<PinterestAccount>(_app.Workspace)).ShouldHaveSingleItem().State.ShouldBe(AccountState.Connected);
        (await _app.LedgerAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_due_after_that_is_not_even_sent()
    {
        await TierAsync("Trial");
        await _app.PublishAsync();

        var second = await _app.PublishAsync(new() { Title = "A hut by the river" });

        (await _app.PublicationAsync(second)).State.ShouldBe(PublicationState.WaitingForStandardAccess);
        (await _app.AttemptsAsync(second)).ShouldBeEmpty();
        (await _app.StepsAsync(second)).ShouldBe(["claimed", "trial-access"]);
        (await _app.Accounts.Pinterest.AnsweredAsync("pins/create", 403)).ShouldBe(1);
    }

    [Fact]
    public async Task Held_Pins_are_left_in_peace_until_the_access_changes()
    {
        await TierAsync("Trial");
        var id = await _app.PublishAsync();

        await _app.RunAfterAsync(Duration.FromMinutes(10));
        await _app.RunAfterAsync(Duration.FromDays(3));

        (await _app.StepsAsync(id)).ShouldBe(["claimed", "sent", "trial-access"]);
        (await _app.LedgerAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task After_the_switch_to_standard_each_held_Pin_goes_out_exactly_once()
    {
        await TierAsync("Trial");
        var first = await _app.PublishAsync();
        var second = await _app.PublishAsync(new() { Title = "A hut by the river" });
        (await _app.LedgerAsync()).ShouldBeEmpty();

        await TierAsync("Standard");
        await SayAsync(AccessTier.Standard);
        await _app.RunAsync();
        await _app.RunAfterAsync(Duration.FromMinutes(5));

        (await _app.PublicationAsync(first)).State.ShouldBe(PublicationState.Published);
        (await _app.PublicationAsync(second)).State.ShouldBe(PublicationState.Published);
        (await _app.OnPinterestAsync()).ShouldBe(1);
        (await _app.OnPinterestAsync("A hut by the river")).ShouldBe(1);
        (await BelievedAsync()).ShouldBe((AccessTier.Standard, TierSource.Operator));
    }

    [Fact]
    public async Task Said_too_early_Pinterest_refuses_one_Pin_and_all_wait_on()
    {
        await TierAsync("Trial");
        var first = await _app.PublishAsync();
        var second = await _app.PublishAsync(new() { Title = "A hut by the river" });

        await SayAsync(AccessTier.Standard);
        await _app.RunAsync();

        (await _app.PublicationAsync(first)).State.ShouldBe(PublicationState.WaitingForStandardAccess);
        (await _app.PublicationAsync(second)).State.ShouldBe(PublicationState.WaitingForStandardAccess);
        (await _app.Accounts.Pinterest.AnsweredAsync("pins/create", 403)).ShouldBe(2);
        (await BelievedAsync()).ShouldBe((AccessTier.Trial, TierSource.Refusal));
        (await _app.LedgerAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(3600, "Published", 1)]
    [InlineData(3601, "Late", 0)]
    public async Task A_held_Pin_more_than_an_hour_late_waits_for_a_persons_word(int secondsLate, string state, int pins)
    {
        await TierAsync("Trial");
        var id = await _app.PublishAsync();
        _app.App.Time.Advance(TimeSpan.FromSeconds(secondsLate));

        await TierAsync("Standard");
        await SayAsync(AccessTier.Standard);
        await _app.RunAsync();

        (await _app.PublicationAsync(id)).State.ToString().ShouldBe(state);
        (await _app.OnPinterestAsync()).ShouldBe(pins);
    }

    [Fact]
    public async Task A_Pin_that_was_made_shows_standard_access()
    {
        (await BelievedAsync()).ShouldBe((AccessTier.Unknown, TierSource.Nothing));

        await _app.PublishAsync();

        (await BelievedAsync()).ShouldBe((AccessTier.Standard, TierSource.CreatedPin));
    }

    [Fact]
    public async Task Another_refusal_says_nothing_of_the_tier()
    {
        await _app.FaultAsync("app-not-activated");

        var id = await _app.PublishAsync();

        (await _app.PublicationAsync(id)).Reason.ShouldBe("app-restricted");
        (await BelievedAsync()).Tier.ShouldBe(AccessTier.Unknown);
    }

    [Fact]
    public async Task What_is_believed_and_what_is_held_survive_a_restart()
    {
        await TierAsync("Trial");
        var id = await _app.PublishAsync();

        await _app.App.RestartAsync();
        await _app.RunAsync();

        (await BelievedAsync()).ShouldBe((AccessTier.Trial, TierSource.Refusal));
        (await _app.PublicationAsync(id)).State.ShouldBe(PublicationState.WaitingForStandardAccess);
        (await _app.Accounts.Pinterest.AnsweredAsync("pins/create", 403)).ShouldBe(1);
    }

    [Fact]
    public async Task A_member_can_give_up_a_held_Pin_and_cannot_send_it()
    {
        await TierAsync("Trial");
        var id = await _app.PublishAsync();
        var address = $"/api/publications/{id.Value}/answer";

        using var sent = await _app.Workspace.Api.PutAsJsonAsync(address, new { answer = "send" }, CorkboardApp.Cancel);
        using var given = await _app.Workspace.Api.PutAsJsonAsync(address, new { answer = "discard" }, CorkboardApp.Cancel);

        sent.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        given.EnsureSuccessStatusCode();
        (await _app.PublicationAsync(id)).State.ShouldBe(PublicationState.Discarded);
    }

    private Task TierAsync(string tier) => _app.TurnAsync(new { tier });

    private Task<bool> SayAsync(AccessTier tier) => InAsync(tiers => tiers.LearnAsync(tier, TierSource.Operator, CorkboardApp.Cancel));

    private async Task<(AccessTier Tier, TierSource From)> BelievedAsync()
    {
        var row = await InAsync(tiers => tiers.ReadAsync(CorkboardApp.Cancel));

        return (row.Tier, row.LearntFrom);
    }

    private async Task<T> InAsync<T>(Func<TierBook, Task<T>> work)
    {
        await using var scope = _app.App.Services.CreateAsyncScope();

        return await work(scope.ServiceProvider.GetRequiredService<TierBook>());
    }
}
