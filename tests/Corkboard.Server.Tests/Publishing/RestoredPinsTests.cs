using Corkboard.Server.Accounts.Tokens;
using Corkboard.Server.Hosting.Backup;
using Corkboard.Server.Publishing;
using Corkboard.Server.Schedule;
using Corkboard.Server.Tests.App;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Corkboard.Server.Tests.Publishing;

/// <summary>A database that came out of a backup, beside a Pinterest that knows more than it.</summary>
public sealed class RestoredPinsTests : IAsyncLifetime
{
    private static readonly Duration AllLooks = Duration.FromMinutes(3);

    private PublishingApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await PublishingApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Nothing_is_claimed_or_sent_before_the_release_and_then_once()
    {
        var id = await PlanAsync(Duration.FromMinutes(1));
        await RestoreAsync();

        await _app.RunAfterAsync(Duration.FromMinutes(20));
        (await _app.Accounts.RowsAsync<Publication>(_app.Workspace)).ShouldBeEmpty();

        await ReleaseAsync();
        await RunLooksAsync();
        (await _app.PublicationAsync(id)).State.ShouldBe(PublicationState.Published);
        (await _app.OnPinterestAsync()).ShouldBe(1);
        (await _app.StepsAsync(id)).ShouldContain("restored");
    }

    [Fact]
    public async Task A_Pin_that_went_out_after_the_backup_is_found_and_not_sent_again()
    {
        var id = await PlanAsync(Duration.FromMinutes(1));
        var takenAt = _app.App.Now;
        await _app.RunAfterAsync(Duration.FromMinutes(1));
        (await _app.OnPinterestAsync()).ShouldBe(1);
        await ForgetPublicationsAsync();
        await RestoreAsync(takenAt);

        await ReleaseAsync();
        await RunLooksAsync();

        (await _app.PublicationAsync(id)).State.ShouldBe(PublicationState.Published);
        (await _app.Accounts.RowsAsync<PublishedPin>(_app.Workspace)).ShouldHaveSingleItem().Evidence.ShouldBe(PinEvidence.Look);
        (await _app.OnPinterestAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_Pin_that_was_looked_for_at_the_backup_is_looked_for_anew_and_sent_once()
    {
        await _app.FaultAsync("reset-before-accept");
        var id = await _app.PublishAsync();
        await RestoreAsync();
        await _app.Accounts.Pinterest.PlanFaultAsync("lost-answer-after-accept", "pins/create", 1);

        await ReleaseAsync();
        await RunLooksAsync();
        await RunLooksAsync();

        (await _app.PublicationAsync(id)).State.ShouldBe(PublicationState.Published);
        (await _app.OnPinterestAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_Pin_that_was_to_be_tried_again_at_the_backup_is_looked_for_before_that()
    {
        var takenAt = _app.App.Now;
        var id = await _app.PublishAsync();
        await _app.WriteAsync(async db =>
        {
            await db.Set<PublishedPin>().ExecuteDeleteAsync(CorkboardApp.Cancel);
            await db.Set<PublishAttempt>().ExecuteUpdateAsync(
                row => row.SetProperty(attempt => attempt.State, AttemptState.NothingHappened), CorkboardApp.Cancel);
            await db.Set<Publication>().ExecuteUpdateAsync(
                row => row.SetProperty(one => one.State, PublicationState.TryingAgain).SetProperty(one => one.DueAt, takenAt), CorkboardApp.Cancel);
        });
        await RestoreAsync(takenAt);
        _app.App.Time.Advance(TimeSpan.FromSeconds(1));

        await ReleaseAsync();
        await RunLooksAsync();

        (await _app.PublicationAsync(id)).State.ShouldBe(PublicationState.Published);
        (await _app.AttemptsAsync(id)).Select(attempt => attempt.State).ShouldBe([AttemptState.NothingHappened, AttemptState.Published]);
        (await _app.OnPinterestAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_Pin_whose_time_passed_long_ago_waits_for_a_persons_word()
    {
        var id = await PlanAsync(Duration.FromMinutes(1));
        await RestoreAsync();
        _app.App.Time.Advance(TimeSpan.FromMinutes(62));

        await ReleaseAsync();
        await RunLooksAsync();

        (await _app.PublicationAsync(id)).State.ShouldBe(PublicationState.Late);
        (await _app.OnPinterestAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_Pin_that_was_planned_in_the_copy_is_sent_at_its_time_without_a_look()
    {
        await RestoreAsync();
        _app.App.Time.Advance(TimeSpan.FromSeconds(1));
        var id = await PlanAsync(Duration.FromMinutes(1));
        await ReleaseAsync();

        await _app.RunAfterAsync(Duration.FromMinutes(1));

        (await _app.PublicationAsync(id)).State.ShouldBe(PublicationState.Published);
        (await _app.StepsAsync(id)).ShouldNotContain("restored");
    }

    [Fact]
    public async Task A_Pin_of_the_backup_that_is_due_long_after_the_release_goes_out_within_seconds_of_its_time()
    {
        var id = await PlanAsync(Duration.FromHours(2));
        await RestoreAsync();
        await ReleaseAsync();

        await _app.RunAfterAsync(Duration.FromHours(2));
        await _app.RunAfterAsync(Duration.FromSeconds(1));

        (await _app.PublicationAsync(id)).State.ShouldBe(PublicationState.Published);
        (await _app.OnPinterestAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task No_token_is_traded_while_the_other_server_may_live_on_it()
    {
        await RestoreAsync();

        var held = await RenewAsync();
        await ReleaseAsync();
        var released = await RenewAsync();

        held.ShouldBeOfType<Renewal.TryLater>();
        released.ShouldBeOfType<Renewal.Renewed>();
    }

    private Task<ScheduledPinId> PlanAsync(Duration ahead) => _app.Pins.PlanAsync(new(), _app.App.Now + ahead, CorkboardApp.Cancel);

    private Task RestoreAsync(Instant? takenAt = null) => InAsync(copy => copy.MarkAsync(takenAt ?? _app.App.Now, CorkboardApp.Cancel));

    private Task ReleaseAsync() => InAsync(async copy => (await copy.ReleaseAsync(CorkboardApp.Cancel)).ShouldBeTrue());

    private async Task InAsync(Func<RestoredCopy, Task> work)
    {
        await using var scope = _app.App.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<RestoredCopy>());
    }

    private async Task<Renewal> RenewAsync() => await _app.App.Services.GetRequiredService<TokenRenewal>()
        .RunAsync(_app.Workspace.Id, _app.Account, seen: null, fence: 0, CorkboardApp.Cancel);

    // Every look at its time, and the turn after the last one.
    private async Task RunLooksAsync()
    {
        await _app.RunAsync();
        for (var passed = Duration.Zero; passed <= AllLooks; passed += Duration.FromSeconds(20))
        {
            await _app.RunAfterAsync(Duration.FromSeconds(20));
        }
    }

    // As if the backup had been made before any of it.
    private Task ForgetPublicationsAsync() => _app.WriteAsync(async db =>
    {
        await db.Set<PublishedPin>().ExecuteDeleteAsync(CorkboardApp.Cancel);
        await db.Set<PublicationNote>().ExecuteDeleteAsync(CorkboardApp.Cancel);
        await db.Set<PublishAttempt>().ExecuteDeleteAsync(CorkboardApp.Cancel);
        await db.Set<Publication>().ExecuteDeleteAsync(CorkboardApp.Cancel);
    });
}
