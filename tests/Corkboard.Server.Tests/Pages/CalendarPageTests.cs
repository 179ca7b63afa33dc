using System.Net;
using Corkboard.Server.Data;
using Corkboard.Server.Schedule;
using Corkboard.Server.Tests.App;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Corkboard.Server.Tests.Pages;

/// <summary>The calendar, used without a script: what a browser sends is what the script sends.</summary>
public sealed class CalendarPageTests : IAsyncLifetime
{
    private PlannersBrowser _planner = null!;

    private HttpClient Browser => _planner.Browser;

    public async ValueTask InitializeAsync() => _planner = await PlannersBrowser.StartAsync();

    public ValueTask DisposeAsync() => _planner.DisposeAsync();

    [Theory]
    [InlineData("view=month&month=2026-03", true)]
    [InlineData("view=month&month=2026-04", false)]
    [InlineData("view=week&day=2026-03-08", true)]
    [InlineData("view=week&day=2026-03-09", false)]
    [InlineData("view=agenda&day=2026-02-20", true)]
    [InlineData("view=agenda&day=2026-03-05", false)]
    [InlineData("view=day&day=2026-03-04", true)]
    [InlineData("view=day&day=2026-03-03", false)]
    public async Task A_Pin_stands_on_its_day_in_every_view(string view, bool isShown)
    {
        var pin = await _planner.PlannedPinAsync("2026-03-04T18:30");

        var page = await Browser.OpenAsync($"/schedule?{view}");

        page.QuerySelectorAll("[data-day='2026-03-04'] .entry a").Select(link => link.GetAttribute("href")).ShouldBe(isShown ? [pin] : []);
        page.QuerySelectorAll(".entry").Length.ShouldBe(isShown ? 1 : 0);
    }

    [Theory]
    [InlineData(3, 3, null)]
    [InlineData(4, 3, "+1 more on 4 March")]
    [InlineData(5, 3, "+2 more on 4 March")]
    public async Task A_full_day_says_how_many_more_it_has_and_opens(int planned, int shown, string? more)
    {
        await PlanManyAsync(planned);

        var month = await Browser.OpenAsync("/schedule?view=month&month=2026-03");
        var day = await Browser.OpenAsync("/schedule?view=day&day=2026-03-04");

        month.QuerySelectorAll("[data-day='2026-03-04'] .entry").Length.ShouldBe(shown);
        month.QuerySelector("[data-day='2026-03-04'] .more")?.TextContent.Trim().ShouldBe(more);
        month.QuerySelector("[data-day='2026-03-04'] .more")?.GetAttribute("href").ShouldBe("/schedule?view=day&day=2026-03-04");
        (month.QuerySelector(".more") is null).ShouldBe(more is null);
        day.QuerySelectorAll(".entry").Length.ShouldBe(planned);
    }

    [Fact]
    public async Task A_Pin_is_moved_by_a_day_and_an_hour_and_the_move_is_taken_back()
    {
        await _planner.PlannedPinAsync("2026-03-28T02:30");

        using var moved = await MoveAsync("/schedule?view=month&month=2026-03", days: 2);
        var after = await DueAsync();
        using var undone = await Browser.SendFormAsync(PlannersBrowser.PathOf(moved), "move-back");
        var back = await DueAsync();
        using var later = await MoveAsync("/schedule?view=month&month=2026-03", hours: 24);
        var skippedOver = await DueAsync();

        moved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        after.ShouldBe(Instant.FromUtc(2026, 3, 30, 0, 30));
        back.ShouldBe(Instant.FromUtc(2026, 3, 28, 1, 30));
        // A day of hours later the clocks have gone forward: it is half past three.
        skippedOver.ShouldBe(Instant.FromUtc(2026, 3, 29, 1, 30));
        later.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_move_into_a_skipped_hour_is_explained_and_changes_nothing()
    {
        await _planner.PlannedPinAsync("2026-03-28T02:30");

        using var answer = await MoveAsync("/schedule?view=month&month=2026-03", days: 1);
        var page = await answer.ReadPageAsync();

        answer.StatusCode.ShouldNotBe(HttpStatusCode.Redirect);
        page.Text.ShouldContain("The clocks skip that time.");
        page.Text.ShouldContain("02:00 to 03:00 is skipped");
        (await DueAsync()).ShouldBe(Instant.FromUtc(2026, 3, 28, 1, 30));
    }

    [Theory]
    [InlineData(365, null)]
    [InlineData(366, "more than a year away")]
    [InlineData(367, "at most 366 days")]
    public async Task A_move_reaches_as_far_as_a_Pin_can_be_planned(int days, string? refusal)
    {
        await _planner.PlannedPinAsync("2026-03-02T18:30");

        using var answer = await MoveAsync("/schedule", days);

        (await DueAsync() == Instant.FromUtc(2026, 3, 2, 17, 30)).ShouldBe(refusal is not null);
        (await answer.ReadPageAsync()).Text.ShouldContain(refusal ?? "");
    }

    [Fact]
    public async Task Who_may_only_look_is_offered_no_move_and_a_sent_one_is_refused()
    {
        await _planner.PlannedPinAsync("2026-03-04T18:30");
        var asOwner = await Browser.OpenAsync("/schedule");
        await using (var scope = _planner.App.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<CorkboardDb>();
            var membership = await db.Set<Membership>().IgnoreQueryFilters().SingleAsync(CorkboardApp.Cancel);
            membership.Role = WorkspaceRole.Viewer;
            await db.SaveChangesAsync(CorkboardApp.Cancel);
        }

        // Whoever lost a role may go on with it for as long as a session remembers it.
        _planner.Advance(Duration.FromSeconds(10));
        var asViewer = await Browser.OpenAsync("/schedule");
        using var sent = await Browser.SendFormAsync("/schedule", asOwner, "move", Fields(asOwner, days: 1));

        asViewer.QuerySelectorAll(".entry").Length.ShouldBe(1);
        asViewer.QuerySelectorAll("[data-movable]").ShouldBeEmpty();
        asViewer.QuerySelector("#calendar-move").ShouldBeNull();
        sent.StatusCode.ShouldNotBe(HttpStatusCode.Redirect);
        (await DueAsync()).ShouldBe(Instant.FromUtc(2026, 3, 4, 17, 30));
    }

    [Fact]
    public async Task A_workspace_sees_its_own_Pins_alone()
    {
        var other = await TestWorkspace.CreateAsync(_planner.App);
        var draft = await ReadyDraft.CreateAsync(_planner.App, other);
        var planned = await Answer.ReadAsync(await System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(
            other.Api, "/api/schedule", new { draftId = draft.Value, revision = 1, localTime = "2026-03-04T11:00", consent = true }, CorkboardApp.Cancel));

        var page = await Browser.OpenAsync("/schedule?view=month&month=2026-03");

        planned.Status.ShouldBe(HttpStatusCode.Created);
        page.QuerySelectorAll(".entry").ShouldBeEmpty();
    }

    private static (string Field, string Value)[] Fields(AngleSharp.Html.Dom.IHtmlDocument page, int days = 0, int hours = 0)
    {
        var entry = page.QuerySelector(".entry")!;

        return
        [
            ("Move.Id", entry.GetAttribute("data-pin")!),
            ("Move.Version", entry.GetAttribute("data-version")!),
            ("Move.Days", days.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("Move.Hours", hours.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ];
    }

    private async Task<HttpResponseMessage> MoveAsync(string address, int days = 0, int hours = 0)
    {
        var page = await Browser.OpenAsync(address);

        return await Browser.SendFormAsync(address, page, "move", Fields(page, days, hours));
    }

    private async Task<Instant> DueAsync()
    {
        await using var scope = _planner.App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CorkboardDb>();

        return (await db.Set<ScheduledPin>().IgnoreQueryFilters().AsNoTracking().SingleAsync(CorkboardApp.Cancel)).DueAt;
    }

    /// <summary>Plans Pins an hour apart, with time to write each.</summary>
    private async Task PlanManyAsync(int count)
    {
        for (var number = 0; number < count; number++)
        {
            await _planner.PlannedPinAsync(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"2026-03-04T{10 + number}:00"), $"Walk {number}");
            _planner.Advance(Duration.FromMinutes(10));
        }
    }
}
