using Corkboard.Guard;
using Corkboard.Server.Guarding;
using Corkboard.Server.Tests.App;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using static Corkboard.Server.Tests.Guarding.Attempts;

namespace Corkboard.Server.Tests.Guarding;

public sealed class GuardLookTests : IAsyncLifetime
{
    private CorkboardApp _app = null!;

    private Instant Tomorrow => _app.Now + Duration.FromDays(1);

    private JournalledGuard Guard => _app.Services.GetRequiredService<JournalledGuard>();

    private GuardLook Look => _app.Services.GetRequiredService<GuardLook>();

    public async ValueTask InitializeAsync() => _app = await CorkboardApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_look_leaves_no_entry_in_the_journal_and_the_memory_as_it_was()
    {
        await DecideAsync(ASubmission(AWorkspace(), Tomorrow, picture: 1));
        var (number, before) = (Guard.Number, Guard.Snapshot());

        var seen = await LookAsync(ASubmission(AWorkspace(), Tomorrow, picture: 2));

        seen.ShouldBe([VerdictKind.Allow]);
        Guard.Number.ShouldBe(number);
        Guard.Snapshot().ShouldBe(before);
    }

    [Fact]
    public async Task It_takes_nobodys_place()
    {
        var workspace = AWorkspace();
        var plan = APlan(perDay: 1);

        var seen = await LookAsync(ASubmission(workspace, Tomorrow, plan: plan, picture: 1));

        seen.ShouldBe([VerdictKind.Allow]);
        (await DecideAsync(ASubmission(workspace, Tomorrow, plan: plan, picture: 2))).ShouldBe(VerdictKind.Allow);
    }

    [Fact]
    public async Task It_knows_what_was_decided_and_what_was_asked_before_in_the_same_look()
    {
        var workspace = AWorkspace();
        var plan = APlan(perDay: 2);
        await DecideAsync(ASubmission(workspace, Tomorrow, plan: plan, picture: 1));

        var seen = await LookAsync(
            ASubmission(workspace, Tomorrow, plan: plan, picture: 2), ASubmission(workspace, Tomorrow, plan: plan, picture: 3));
        var again = await LookAsync(ASubmission(workspace, Tomorrow, plan: plan, picture: 3));

        seen.ShouldBe([VerdictKind.Allow, VerdictKind.Refuse]);
        again.ShouldBe([VerdictKind.Allow]);
    }

    [Fact]
    public async Task It_says_what_the_guard_then_says()
    {
        var workspace = AWorkspace();
        var attempts = Enumerable.Range(1, 5).Select(picture => ASubmission(workspace, Tomorrow, plan: APlan(perDay: 3), picture: picture)).ToArray();

        var foreseen = await LookAsync(attempts);
        var said = new List<VerdictKind>();
        foreach (var attempt in attempts)
        {
            said.Add(await DecideAsync(attempt));
        }

        foreseen.ShouldBe(said);
        said.ShouldContain(VerdictKind.Refuse);
    }

    private async Task<VerdictKind> DecideAsync(Attempt attempt) =>
        (await _app.Services.GetRequiredService<GuardHome>().DecideAsync(attempt, CorkboardApp.Cancel)).Verdict.Kind;

    private Task<List<VerdictKind>> LookAsync(params Attempt[] attempts) =>
        Look.AskAsync(guard => attempts.Select(attempt => guard.Decide(attempt, _app.Now).Kind).ToList(), CorkboardApp.Cancel);
}
