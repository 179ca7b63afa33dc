using System.Net;
using Corkboard.Server.Drafts;
using Corkboard.Server.Tests.App;
using Corkboard.Server.Tests.Schedule.Slots;

namespace Corkboard.Server.Tests.Schedule.Range;

/// <summary>The clock stands at Monday, 2 March 2026, 10:00 in Berlin, the workspace's zone.</summary>
public sealed class ShiftRangeTests : IAsyncLifetime
{
    private CorkboardApp _app = null!;
    private TestWorkspace _workspace = null!;
    private Queue _queue = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await CorkboardApp.StartAsync();
        _workspace = await TestWorkspace.CreateAsync(_app);
        _queue = new(_app, _workspace);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task All_of_the_range_moves_and_nothing_beside_it()
    {
        var before = await PlanAsync("2026-03-03T23:59");
        var first = await PlanAsync("2026-03-04T00:00");
        var last = await PlanAsync("2026-03-04T23:59");
        var after = await PlanAsync("2026-03-05T00:00");

        var moved = await ShiftAsync("2026-03-04T00:00", "2026-03-05T00:00", days: 7, hours: 1);

        moved.Body.GetArrayLength().ShouldBe(2);
        (await DueAsync(before)).ShouldBe("2026-03-03T22:59:00Z");
        (await DueAsync(first)).ShouldBe("2026-03-11T00:00:00Z");
        (await DueAsync(last)).ShouldBe("2026-03-11T23:59:00Z");
        (await DueAsync(after)).ShouldBe("2026-03-04T23:00:00Z");
    }

    [Fact]
    public async Task A_dry_run_says_what_would_move_and_moves_nothing()
    {
        var pin = await PlanAsync("2026-03-04T09:00");

        var seen = await ShiftAsync("2026-03-04T00:00", "2026-03-05T00:00", days: 1, dryRun: true);

        seen.Body[0].GetProperty("title").GetString().ShouldBe("A lamp, take 1");
        seen.Body[0].GetProperty("to").GetString().ShouldBe("2026-03-05T09:00:00");
        (await DueAsync(pin)).ShouldBe("2026-03-04T08:00:00Z");
    }

    [Fact]
    public async Task What_would_land_in_the_past_is_named_and_nothing_moves()
    {
        var early = await PlanAsync("2026-03-03T09:59");
        var late = await PlanAsync("2026-03-03T10:01");

        var refused = await ShiftAsync("2026-03-03T00:00", "2026-03-04T00:00", days: -1);

        refused.ShouldBeProblem("shift-into-past", HttpStatusCode.UnprocessableEntity);
        refused.Body.GetProperty("scheduledPinIds").EnumerateArray().Select(id => id.GetGuid()).ShouldBe([early]);
        refused.Body.GetProperty("detail").GetString()!.ShouldContain("“A lamp, take 1” of 3 March, 09:59");
        (await DueAsync(early)).ShouldBe("2026-03-03T08:59:00Z");
        (await DueAsync(late)).ShouldBe("2026-03-03T09:01:00Z");
    }

    [Fact]
    public async Task Days_keep_the_wall_over_a_change_of_the_clocks_and_a_skipped_time_moves_to_the_end_of_the_gap()
    {
        var plain = await PlanAsync("2026-03-28T09:00");
        var skipped = await PlanAsync("2026-03-28T02:30");

        await ShiftAsync("2026-03-28T00:00", "2026-03-29T00:00", days: 1);

        (await DueAsync(plain)).ShouldBe("2026-03-29T07:00:00Z");
        (await DueAsync(skipped)).ShouldBe("2026-03-29T01:00:00Z");
    }

    [Fact]
    public async Task One_account_is_moved_by_itself()
    {
        var (account, draft) = await _queue.DraftAsync();
        var mine = (await _queue.PlanAsync(draft, "2026-03-04T09:00")).Id;
        var other = await PlanAsync("2026-03-04T09:00");

        var moved = await ShiftAsync("2026-03-04T00:00", "2026-03-05T00:00", days: 1, account: account);
        var unknown = await ShiftAsync("2026-03-04T00:00", "2026-03-05T00:00", days: 1, account: Guid.CreateVersion7());

        moved.Body.GetArrayLength().ShouldBe(1);
        (await DueAsync(mine)).ShouldBe("2026-03-05T08:00:00Z");
        (await DueAsync(other)).ShouldBe("2026-03-04T08:00:00Z");
        unknown.ShouldBeProblem("account-not-found", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_full_plan_moves_nothing()
    {
        await _workspace.PlanAsync(_app, perDay: 2, perWeek: 100, burst: 100);
        var there = await PlanAsync("2026-03-10T09:00");
        var first = await PlanAsync("2026-03-04T09:00");
        var second = await PlanAsync("2026-03-04T10:00");

        var refused = await ShiftAsync("2026-03-04T00:00", "2026-03-05T00:00", days: 6);
        var one = await ShiftAsync("2026-03-04T10:00", "2026-03-05T00:00", days: 1);

        refused.ShouldBeProblem("no-place-in-plan", HttpStatusCode.UnprocessableEntity);
        one.Body.GetArrayLength().ShouldBe(1);
        (await DueAsync(there)).ShouldBe("2026-03-10T08:00:00Z");
        (await DueAsync(first)).ShouldBe("2026-03-04T08:00:00Z");
        (await DueAsync(second)).ShouldBe("2026-03-05T09:00:00Z");
    }

    [Theory]
    [InlineData(0, 0, "shift-nowhere")]
    [InlineData(367, 0, "shift-too-far")]
    [InlineData(0, 8785, "shift-too-far")]
    [InlineData(366, 0, "time-too-far")]
    public async Task The_way_is_some_and_not_too_far(int days, int hours, string problem)
    {
        await PlanAsync("2026-03-04T09:00");

        (await ShiftAsync("2026-03-04T00:00", "2026-03-05T00:00", days, hours)).ShouldBeProblem(problem, HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_range_ends_after_it_begins() =>
        (await ShiftAsync("2026-03-04T00:00", "2026-03-04T00:00", days: 1)).ShouldBeProblem("range-back-to-front", HttpStatusCode.UnprocessableEntity);

    [Fact]
    public async Task A_stranger_moves_nothing()
    {
        var pin = await PlanAsync("2026-03-04T09:00");
        var stranger = new Queue(_app, await TestWorkspace.CreateAsync(_app));

        var moved = await stranger.PostAsync("/api/schedule/shift", new { from = "2026-03-01T00:00", to = "2026-04-01T00:00", days = 1 });

        moved.Body.GetArrayLength().ShouldBe(0);
        (await DueAsync(pin)).ShouldBe("2026-03-04T08:00:00Z");
    }

    private async Task<Guid> PlanAsync(string time)
    {
        DraftId draft = await ReadyDraft.CreateAsync(_app, _workspace);
        var planned = await _queue.PlanAsync(draft, time);
        planned.Status.ShouldBe(HttpStatusCode.Created, planned.Body.ToString());

        return planned.Id;
    }

    private Task<Answer> ShiftAsync(string from, string to, int days = 0, int hours = 0, Guid? account = null, bool dryRun = false) =>
        _queue.PostAsync("/api/schedule/shift", new { from, to, days, hours, accountId = account, dryRun });

    private async Task<string?> DueAsync(Guid pin) =>
        (await _queue.GetAsync($"/api/schedule/{pin}")).Body.GetProperty("dueAt").GetString();
}
