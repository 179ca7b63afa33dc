using System.Net;
using Corkboard.Server.Tests.App;

namespace Corkboard.Server.Tests.Pages;

/// <summary>Slots and what fills them, as a person uses them. It is Monday, 2 March 2026, before eleven in Berlin.</summary>
public sealed class SlotPagesTests : IAsyncLifetime
{
    private PlannersBrowser _planner = null!;

    private HttpClient Browser => _planner.Browser;

    public async ValueTask InitializeAsync() => _planner = await PlannersBrowser.StartAsync();

    public ValueTask DisposeAsync() => _planner.DisposeAsync();

    [Fact]
    public async Task A_week_begins_with_a_suggestion_and_is_changed_slot_by_slot()
    {
        var slots = await SlotsAsync();

        using var begun = await Browser.SendFormAsync(slots, "suggest");
        using var added = await Browser.SendFormAsync(slots, "add", ("Add.Days", "Monday"), ("Add.Days", "Friday"), ("Add.Time", "08:15"));
        var full = await Browser.OpenAsync(slots);
        using var removed = await Browser.SendFormAsync(slots, "remove", ("Remove.Minute", "495"));
        var after = await Browser.OpenAsync(slots);

        begun.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        added.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        full.QuerySelectorAll(".week .time").Length.ShouldBe(16);
        after.QuerySelectorAll(".week .time").Length.ShouldBe(15);
        after.QuerySelectorAll("[aria-label='Remove Monday, 08:15']").ShouldBeEmpty();
        after.Text.ShouldContain("Tuesday, 3 March");
    }

    [Fact]
    public async Task A_slot_too_near_to_another_is_refused_and_what_was_typed_stays()
    {
        var slots = await SlotsAsync();
        using var first = await Browser.SendFormAsync(slots, "add", ("Add.Days", "Monday"), ("Add.Time", "08:15"));

        using var refused = await Browser.SendFormAsync(slots, "add", ("Add.Days", "Monday"), ("Add.Time", "08:19"));
        var page = await refused.ReadPageAsync();

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("at least 5 minutes apart");
        page.QuerySelector("[name='Add.Time']")!.GetAttribute("value").ShouldBe("08:19");
        page.QuerySelectorAll("[name='Add.Days'][checked]").Select(day => day.GetAttribute("value")).ShouldBe(["Monday"]);
    }

    [Fact]
    public async Task The_next_free_slot_is_put_into_the_form_and_nothing_is_planned_by_that()
    {
        var draft = await _planner.CheckedDraftAsync();
        using var none = await Browser.SendFormAsync(draft, "plan", ("Plan.Finds", "true"));
        var slots = await SlotsAsync();
        using var added = await Browser.SendFormAsync(slots, "add", ("Add.Days", "Tuesday"), ("Add.Time", "08:15"));

        using var found = await Browser.SendFormAsync(draft, "plan", ("Plan.Finds", "true"));
        var page = await found.ReadPageAsync();
        var schedule = await Browser.OpenAsync("/schedule");

        (await none.ReadPageAsync()).Text.ShouldContain("no free slot");
        page.QuerySelector("[name='Plan.LocalTime']")!.GetAttribute("value").ShouldBe("2026-03-03T08:15");
        schedule.Text.ShouldContain("Nothing goes out");
    }

    [Fact]
    public async Task Chosen_drafts_fill_the_week_when_each_was_seen_and_agreed_to()
    {
        var slots = await SlotsAsync();
        using var added = await Browser.SendFormAsync(slots, "add", ("Add.Days", "Tuesday"), ("Add.Days", "Wednesday"), ("Add.Time", "08:15"));
        await _planner.CheckedDraftAsync("The first walk");
        await _planner.CheckedDraftAsync("The second walk");
        var drafts = await Browser.OpenAsync("/drafts");
        var picks = drafts.QuerySelectorAll("input[name=pick][form=fill]").Select(pick => $"pick={pick.GetAttribute("value")}");
        var fill = $"/drafts/fill?{string.Join('&', picks)}";

        var shown = await Browser.OpenAsync(fill);
        using var nothing = await Browser.SendFormAsync(fill, "fill");
        var yes = shown.QuerySelectorAll("input[name=consent]")[1].GetAttribute("value")!;
        using var filled = await Browser.SendFormAsync(fill, "fill", ("consent", yes));
        var result = await filled.ReadPageAsync();
        var schedule = await Browser.OpenAsync("/schedule?view=month&month=2026-03");

        shown.QuerySelectorAll("main img").Length.ShouldBe(2);
        shown.Text.ShouldContain("Two hours.");
        nothing.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        result.Text.ShouldContain("Planned for Tue 3 Mar 2026, 08:15");
        result.QuerySelectorAll("input[name=consent]").Length.ShouldBe(1);
        schedule.QuerySelectorAll(".entry").Length.ShouldBe(1);
    }

    private async Task<string> SlotsAsync()
    {
        var accounts = await Browser.OpenAsync("/accounts");

        return $"{accounts.QuerySelector("main a[href^='/accounts/']")!.GetAttribute("href")}/slots";
    }
}
