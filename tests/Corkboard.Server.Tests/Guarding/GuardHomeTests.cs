using System.Data.Common;
using Corkboard.Guard;
using Corkboard.Server.Data;
using Corkboard.Server.Guarding;
using Corkboard.Server.Tests.App;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using static Corkboard.Server.Tests.Guarding.Attempts;

namespace Corkboard.Server.Tests.Guarding;

public sealed class GuardHomeTests : IAsyncLifetime
{
    private CorkboardApp _app = null!;

    private GuardHome Home => Service<GuardHome>();

    private Instant Tomorrow => _app.Now + Duration.FromDays(1);

    public async ValueTask InitializeAsync() => _app = await CorkboardApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Reserved_committed_and_released_places_outlive_a_restart()
    {
        var workspace = AWorkspace();
        var (first, second, third) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var plan = APlan(perDay: 2);
        await DecideAsync(ASubmission(workspace, Tomorrow, first, plan, picture: 1));
        await DecideAsync(ASubmission(workspace, Tomorrow, second, plan, picture: 2));
        await Home.CommitAsync(new(workspace, first), CorkboardApp.Cancel);
        await Home.ReleaseAsync(new(workspace, second), CorkboardApp.Cancel);
        var before = Service<JournalledGuard>().Snapshot();

        await _app.RestartAsync();
        await Home.WhenReadyAsync(CorkboardApp.Cancel);

        Service<JournalledGuard>().Snapshot().ShouldBe(before);
        (await DecideAsync(ASubmission(workspace, Tomorrow, third, plan, picture: 3))).ShouldBe(VerdictKind.Allow);
        (await DecideAsync(ASubmission(workspace, Tomorrow, plan: plan, picture: 4))).ShouldBe(VerdictKind.Refuse);
        await Home.ReleaseAsync(new(workspace, first), CorkboardApp.Cancel);
        (await DecideAsync(ASubmission(workspace, Tomorrow, plan: plan, picture: 5))).ShouldBe(VerdictKind.Refuse);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_start_reads_the_snapshot_and_what_came_after_it_and_does_without_a_damaged_one(bool isDamaged)
    {
        var workspace = AWorkspace();
        await DecideAsync(ASubmission(workspace, Tomorrow, picture: 1));
        await Service<JournalledGuard>().KeepSnapshotAsync(CorkboardApp.Cancel);
        await DecideAsync(ASubmission(workspace, Tomorrow, picture: 2));
        var before = Service<JournalledGuard>().Snapshot();
        if (isDamaged)
        {
            await WriteAsync(db => db.Set<GuardSnapshot>().ExecuteUpdateAsync(
                row => row.SetProperty(snapshot => snapshot.Memory, new byte[] { 1, 2, 3 }), CorkboardApp.Cancel));
        }

        await _app.RestartAsync();
        await Home.WhenReadyAsync(CorkboardApp.Cancel);

        Service<JournalledGuard>().Snapshot().ShouldBe(before);
        Service<JournalledGuard>().EntriesSinceSnapshot.ShouldBe(isDamaged ? Service<JournalledGuard>().Number : 1);
    }

    [Fact]
    public async Task Deciding_again_over_the_journal_says_what_was_said()
    {
        await WorkForADayAsync();

        var differences = await ReplayAsync(Service<RuleSet>());

        differences.ShouldBeEmpty();
    }

    [Fact]
    public async Task Other_rules_show_what_they_would_have_said()
    {
        await WorkForADayAsync();

        var differences = await ReplayAsync(Service<RuleSet>().Without("pin-quota"));

        differences.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Two_homes_on_one_database_lose_nothing_and_give_no_number_twice()
    {
        const int Each = 60;
        var workspace = AWorkspace();
        var plan = APlan(perDay: Each);
        await using var otherJournal = new GuardJournal(Service<Database>(), Service<IWriteLane>());
        using var other = await StartHomeAsync(otherJournal);
        var attempts = Enumerable.Range(1, 2 * Each)
            .Select(picture => ASubmission(workspace, Tomorrow, plan: plan, picture: picture)).ToList();

        var answers = await Task.WhenAll(attempts.Select((attempt, index) =>
            (index % 2 == 0 ? Home : other).DecideAsync(attempt, CorkboardApp.Cancel)));
        await other.StopAsync(CorkboardApp.Cancel);

        answers.Count(answer => answer.Verdict.Kind == VerdictKind.Allow).ShouldBe(Each);
        var numbers = await NumbersAsync();
        numbers.ShouldBe(Enumerable.Range(1, numbers.Count).Select(number => (long)number));
        answers.Select(answer => answer.Number).Distinct().Count().ShouldBe(2 * Each);
        (await ReplayAsync(Service<RuleSet>())).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_cannot_be_written_is_told_and_leaves_the_memory_as_it_was()
    {
        var workspace = AWorkspace();
        var plan = APlan(perDay: 1);
        await DecideAsync(ASubmission(AWorkspace(), Tomorrow, picture: 1));
        var before = Service<JournalledGuard>().Snapshot();

        await RunAsync("ALTER TABLE guard_journal RENAME TO guard_journal_away");
        await Should.ThrowAsync<DbException>(() => DecideAsync(ASubmission(workspace, Tomorrow, plan: plan, picture: 2)));
        Service<JournalledGuard>().Snapshot().ShouldBe(before);
        await RunAsync("ALTER TABLE guard_journal_away RENAME TO guard_journal");

        (await DecideAsync(ASubmission(workspace, Tomorrow, plan: plan, picture: 2))).ShouldBe(VerdictKind.Allow);
    }

    [Fact]
    public async Task A_snapshot_is_taken_after_five_minutes_with_news_and_two_are_kept()
    {
        for (var picture = 1; picture <= 4; picture++)
        {
            await DecideAsync(ASubmission(AWorkspace(), Tomorrow, picture: picture));
            _app.Time.Advance(TimeSpan.FromMinutes(5));
        }

        // The answer comes before the snapshot: one more step stands behind it.
        await Home.ReleaseAsync(new(AWorkspace(), Guid.CreateVersion7()), CorkboardApp.Cancel);
        await Home.ReleaseAsync(new(AWorkspace(), Guid.CreateVersion7()), CorkboardApp.Cancel);

        await using var scope = _app.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<CorkboardDb>().Set<GuardSnapshot>().CountAsync(CorkboardApp.Cancel)).ShouldBe(2);
    }

    private T Service<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    private async Task<VerdictKind> DecideAsync(Attempt attempt) =>
        (await Home.DecideAsync(attempt, CorkboardApp.Cancel)).Verdict.Kind;

    private async Task WorkForADayAsync()
    {
        var workspace = AWorkspace();
        var plan = APlan(perDay: 2, burst: 5);
        for (var picture = 1; picture <= 8; picture++)
        {
            var attempt = ASubmission(workspace, Tomorrow, plan: plan, picture: picture % 3);
            await DecideAsync(attempt);
            _app.Time.Advance(TimeSpan.FromSeconds(7));
            if (picture % 3 == 0)
            {
                await Home.ReleaseAsync(new(workspace, Guid.Parse(attempt.Pin!.Value.Value)), CorkboardApp.Cancel);
            }
        }
    }

    private async Task<List<ReplayDifference>> ReplayAsync(RuleSet rules)
    {
        var differences = new List<ReplayDifference>();
        await foreach (var difference in Service<GuardReplay>().RunAsync(rules, CorkboardApp.Cancel))
        {
            differences.Add(difference);
        }

        return differences;
    }

    private async Task<GuardHome> StartHomeAsync(GuardJournal journal)
    {
        var home = new GuardHome(
            new(journal, Service<RuleSet>(), Service<IClock>(), NullLogger<JournalledGuard>.Instance),
            new(), Service<IClock>(), _app.Time, NullLogger<GuardHome>.Instance);
        await home.StartAsync(CorkboardApp.Cancel);
        await home.WhenReadyAsync(CorkboardApp.Cancel);

        return home;
    }

    private async Task<List<long>> NumbersAsync()
    {
        await using var scope = _app.Services.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<CorkboardDb>().Set<JournalEntry>()
            .OrderBy(entry => entry.Number)
            .Select(entry => entry.Number)
            .ToListAsync(CorkboardApp.Cancel);
    }

    private Task RunAsync(string statement) => WriteAsync(db => db.Database.ExecuteSqlRawAsync(statement, CorkboardApp.Cancel));

    private async Task WriteAsync(Func<CorkboardDb, Task<int>> work)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CorkboardDb>();
        await db.WriteAsync(_ => work(db), CorkboardApp.Cancel);
    }
}
