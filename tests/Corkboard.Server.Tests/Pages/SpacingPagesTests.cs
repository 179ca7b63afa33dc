using System.Net;
using Corkboard.Server.Tests.App;

namespace Corkboard.Server.Tests.Pages;

/// <summary>The warning of Pins that are alike, and one Pin on several boards. It is Monday, 2 March 2026, before eleven in Berlin.</summary>
public sealed class SpacingPagesTests : IAsyncLifetime
{
    private PlannersBrowser _planner = null!;

    private HttpClient Browser => _planner.Browser;

    public async ValueTask InitializeAsync() => _planner = await PlannersBrowser.StartAsync();

    public ValueTask DisposeAsync() => _planner.DisposeAsync();

    [Fact]
    public async Task A_warning_keeps_what_was_typed_and_a_tick_overrules_it()
    {
        await _planner.PlannedPinAsync("2026-03-04T18:30", "The first walk");
        var draft = await _planner.CheckedDraftAsync("The second walk");

        using var warned = await Browser.SendFormAsync(draft, "plan", ("Plan.LocalTime", "2026-03-05T07:45"), ("Plan.Consent", "true"));
        var page = await warned.ReadPageAsync();
        using var planned = await Browser.SendFormAsync(draft, page, "plan", ("Plan.Spacing", "true"));

        warned.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        page.Text.ShouldContain("“The first walk” has the same picture and has its time on Wednesday, 4 March 2026, 18:30");
        page.QuerySelector("[name='Plan.LocalTime']")!.GetAttribute("value").ShouldBe("2026-03-05T07:45");
        planned.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Browser.OpenAsync("/schedule?view=day&day=2026-03-05")).QuerySelectorAll(".entry").Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_draft_is_planned_on_two_boards_a_week_apart()
    {
        var draft = await _planner.CheckedDraftAsync();
        var page = await Browser.OpenAsync(draft);
        var boards = page.QuerySelectorAll("input[name='Input.Boards']").Take(2).Select(board => ("Input.Boards", board.GetAttribute("value")!));

        using var planned = await Browser.SendFormAsync(
            draft, "series", [.. boards, ("Input.LocalTime", "2026-03-05T07:45"), ("Input.IntervalDays", "7"), ("Input.Consent", "true")]);
        var result = await planned.ReadPageAsync();
        var schedule = await Browser.OpenAsync("/schedule?view=month&month=2026-03");

        planned.StatusCode.ShouldBe(HttpStatusCode.OK);
        result.QuerySelectorAll("ul[aria-label='What became of them'] time").Length.ShouldBe(2);
        schedule.QuerySelectorAll("[data-day='2026-03-05'] .entry, [data-day='2026-03-12'] .entry").Length.ShouldBe(2);
    }

    [Fact]
    public async Task The_days_are_chosen_in_the_settings_of_the_workspace()
    {
        await _planner.PlannedPinAsync("2026-03-04T18:30", "The first walk");
        using var saved = await Browser.SendFormAsync("/workspace", "settings", ("Input.SpacingDays", "0"));
        var draft = await _planner.CheckedDraftAsync("The second walk");

        using var planned = await Browser.SendFormAsync(draft, "plan", ("Plan.LocalTime", "2026-03-05T07:45"), ("Plan.Consent", "true"));

        (await Browser.OpenAsync("/workspace")).QuerySelector("[name='Input.SpacingDays']")!.GetAttribute("value").ShouldBe("0");
        planned.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }
}
