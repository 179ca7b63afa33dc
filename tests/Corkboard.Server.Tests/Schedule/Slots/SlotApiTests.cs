using System.Net;
using Corkboard.Server.Drafts;
using Corkboard.Server.Reviews;
using Corkboard.Server.Tests.App;
using Corkboard.Server.Workspaces;

namespace Corkboard.Server.Tests.Schedule.Slots;

/// <summary>The clock stands at Monday, 2 March 2026, 10:00 in Berlin, the workspace's zone.</summary>
public sealed class SlotApiTests : IAsyncLifetime
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
    public async Task A_week_is_kept_as_a_whole_from_Monday_on()
    {
        var account = await _queue.AccountAsync();

        await _queue.PutAsync(account, ("friday", "18:00"), ("monday", "09:30"));
        var saved = await _queue.PutAsync(account, ("sunday", "10:00"), ("monday", "09:30"));
        var read = await _queue.GetAsync($"/api/accounts/{account}/slots");

        saved.Status.ShouldBe(HttpStatusCode.OK);
        read.Body.GetProperty("timeZone").GetString().ShouldBe("Europe/Berlin");
        read.Body.GetProperty("slots").EnumerateArray()
            .Select(slot => (slot.GetProperty("day").GetString(), slot.GetProperty("time").GetString()))
            .ShouldBe([("monday", "09:30:00"), ("sunday", "10:00:00")]);
    }

    [Theory]
    [InlineData(99, HttpStatusCode.OK)]
    [InlineData(100, HttpStatusCode.OK)]
    [InlineData(101, HttpStatusCode.UnprocessableEntity)]
    public async Task An_account_has_at_most_a_hundred_slots(int count, HttpStatusCode expected)
    {
        var account = await _queue.AccountAsync();

        var answer = await _queue.PutAsync(account, [.. Enumerable.Range(0, count).Select(place => ("monday", $"{place / 12:00}:{place % 12 * 5:00}"))]);

        answer.Status.ShouldBe(expected);
        if (expected != HttpStatusCode.OK)
        {
            answer.ShouldBeProblem("slots-out-of-range", expected);
            answer.Body.GetProperty("limit").GetInt32().ShouldBe(100);
        }
    }

    [Theory]
    [InlineData("monday", "09:00", "monday", "09:04", HttpStatusCode.UnprocessableEntity)]
    [InlineData("monday", "09:00", "monday", "09:05", HttpStatusCode.OK)]
    [InlineData("monday", "09:00", "monday", "09:06", HttpStatusCode.OK)]
    [InlineData("monday", "09:00", "monday", "09:00", HttpStatusCode.UnprocessableEntity)]
    [InlineData("sunday", "23:58", "monday", "00:02", HttpStatusCode.UnprocessableEntity)]
    [InlineData("sunday", "23:58", "monday", "00:03", HttpStatusCode.OK)]
    [InlineData("monday", "23:58", "tuesday", "00:02", HttpStatusCode.UnprocessableEntity)]
    public async Task Slots_are_five_minutes_apart_over_midnight_and_Sunday_too(
        string day, string time, string nextDay, string nextTime, HttpStatusCode expected)
    {
        var account = await _queue.AccountAsync();

        var answer = await _queue.PutAsync(account, (day, time), (nextDay, nextTime));

        answer.Status.ShouldBe(expected);
        if (expected != HttpStatusCode.OK)
        {
            answer.ShouldBeProblem("slots-too-close", expected);
            answer.Body.GetProperty("field").GetString().ShouldBe("slots");
        }
    }

    [Theory]
    [InlineData("none", "09:00")]
    [InlineData("monday", "09:00:30")]
    public async Task A_slot_without_a_day_or_with_seconds_is_named(string day, string time)
    {
        var refused = await _queue.PutAsync(await _queue.AccountAsync(), ("monday", "08:00"), (day, time));

        refused.ShouldBeProblem("slot-unreadable", HttpStatusCode.UnprocessableEntity);
        refused.Body.GetProperty("field").GetString().ShouldBe("slots[1]");
    }

    [Fact]
    public async Task The_next_free_slots_leave_out_what_is_taken_and_what_is_too_near()
    {
        var (account, draft) = await _queue.DraftAsync();
        await _queue.PutAsync(account, ("monday", "10:04"), ("monday", "10:10"), ("tuesday", "09:00"));
        await _queue.PlanAsync(draft, "2026-03-02T10:12");

        var next = await _queue.NextAsync(account, 3);

        next.ShouldBe(["2026-03-03T08:00:00Z", "2026-03-09T09:04:00Z", "2026-03-09T09:10:00Z"]);
    }

    [Theory]
    [InlineData("10:04", "2026-03-09T09:04:00Z")]
    [InlineData("10:05", "2026-03-02T09:05:00Z")]
    [InlineData("10:06", "2026-03-02T09:06:00Z")]
    public async Task No_slot_is_nearer_than_five_minutes(string time, string expected)
    {
        var account = await _queue.AccountAsync();
        await _queue.PutAsync(account, ("monday", time));

        (await _queue.NextAsync(account, 1)).ShouldBe([expected]);
    }

    [Theory]
    [InlineData(0, HttpStatusCode.UnprocessableEntity)]
    [InlineData(1, HttpStatusCode.OK)]
    [InlineData(100, HttpStatusCode.OK)]
    [InlineData(101, HttpStatusCode.UnprocessableEntity)]
    public async Task One_to_a_hundred_are_listed(int count, HttpStatusCode expected) =>
        (await _queue.GetAsync($"/api/accounts/{await _queue.AccountAsync()}/slots/next?count={count}")).Status.ShouldBe(expected);

    [Fact]
    public async Task A_strangers_account_is_none()
    {
        var account = await _queue.AccountAsync();
        var stranger = new Queue(_app, await TestWorkspace.CreateAsync(_app));

        (await stranger.GetAsync($"/api/accounts/{account}/slots")).ShouldBeProblem("account-not-found", HttpStatusCode.NotFound);
        (await stranger.GetAsync($"/api/accounts/{account}/slots/next")).ShouldBeProblem("account-not-found", HttpStatusCode.NotFound);
        (await stranger.PutAsync(account, ("monday", "09:00"))).ShouldBeProblem("account-not-found", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_viewer_reads_slots_but_changes_and_fills_none()
    {
        var viewer = new Queue(_app, await TestWorkspace.CreateAsync(_app, WorkspaceRole.Viewer));
        var (account, draft) = await viewer.DraftAsync();

        (await viewer.GetAsync($"/api/accounts/{account}/slots")).Status.ShouldBe(HttpStatusCode.OK);
        (await viewer.PutAsync(account, ("monday", "09:00"))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await viewer.FillAsync((draft, 1, true))).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Drafts_fill_the_free_slots_in_their_order_and_a_refused_one_takes_none()
    {
        var (account, first) = await _queue.DraftAsync();
        var refused = await _queue.DraftOfAsync(account, ReviewState.Refused);
        var unseen = await _queue.DraftOfAsync(account);
        var last = await _queue.DraftOfAsync(account);
        await _queue.PutAsync(account, ("tuesday", "09:00"), ("wednesday", "09:00"), ("thursday", "09:00"));

        var filled = await _queue.FillAsync((first, 1, true), (refused, 1, true), (unseen, 1, false), (last, 1, true), (new(Guid.CreateVersion7()), 1, true));

        Queue.Outcomes(filled).ShouldBe(
        [
            "2026-03-03T08:00:00Z", "/problems/review-refused", "/problems/consent-missing", "2026-03-04T08:00:00Z", "/problems/draft-not-found",
        ]);
    }

    [Fact]
    public async Task Filling_twice_plans_nothing_twice()
    {
        var (account, draft) = await _queue.DraftAsync();
        await _queue.PutAsync(account, ("tuesday", "09:00"));

        await _queue.FillAsync((draft, 1, true));
        var again = await _queue.FillAsync((draft, 1, true));

        Queue.Outcomes(again).ShouldBe(["/problems/planned-already"]);
    }

    [Fact]
    public async Task Without_slots_a_draft_stays_and_says_so()
    {
        var (_, draft) = await _queue.DraftAsync();

        Queue.Outcomes(await _queue.FillAsync((draft, 1, true))).ShouldBe(["/problems/no-free-slot"]);
    }

    [Fact]
    public async Task A_slot_in_a_doubled_hour_is_filled_the_first_time_and_one_in_a_skipped_hour_after_the_gap()
    {
        var (account, first) = await _queue.DraftAsync();
        await _queue.PutAsync(account, ("sunday", "02:30"));
        DraftId[] drafts = [first, .. await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => _queue.DraftOfAsync(account)))];

        var filled = await _queue.FillAsync([.. drafts.Select(draft => (draft, 1, true))]);
        var inAutumn = await _queue.NextAsync(account, 31);

        Queue.Outcomes(filled)[^1].ShouldBe("2026-03-29T01:00:00Z");
        inAutumn.ShouldContain("2026-10-25T00:30:00Z");
    }

    [Fact]
    public async Task One_to_a_hundred_drafts_are_named_each_once()
    {
        var (_, draft) = await _queue.DraftAsync();
        (DraftId, int, bool)[] strangers = [.. Enumerable.Range(0, 101).Select(_ => (new DraftId(Guid.CreateVersion7()), 1, true))];

        (await _queue.FillAsync()).ShouldBeProblem("drafts-out-of-range", HttpStatusCode.UnprocessableEntity);
        (await _queue.FillAsync((draft, 1, true), (draft, 1, true))).ShouldBeProblem("drafts-out-of-range", HttpStatusCode.UnprocessableEntity);
        (await _queue.FillAsync(strangers[..100])).Status.ShouldBe(HttpStatusCode.OK);
        (await _queue.FillAsync(strangers)).ShouldBeProblem("drafts-out-of-range", HttpStatusCode.UnprocessableEntity);
    }
}
