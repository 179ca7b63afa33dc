using System.Net;
using System.Net.Http.Json;
using Corkboard.Server.Drafts;
using Corkboard.Server.Tests.App;
using Corkboard.Server.Tests.Schedule.Slots;

namespace Corkboard.Server.Tests.Schedule.Spacing;

/// <summary>The clock stands at Monday, 2 March 2026, 10:00 in Berlin, the workspace's zone.</summary>
public sealed class SpacingTests : IAsyncLifetime
{
    private CorkboardApp _app = null!;
    private TestWorkspace _workspace = null!;
    private Queue _queue = null!;
    private Alike _alike = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await CorkboardApp.StartAsync();
        _workspace = await TestWorkspace.CreateAsync(_app);
        _queue = new(_app, _workspace);
        _alike = new(_app, _workspace);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("2026-03-03T09:00:01", true)]
    [InlineData("2026-03-03T09:00:00", false)]
    [InlineData("2026-03-10T09:00:00", true)]
    [InlineData("2026-03-16T23:59:59", true)]
    [InlineData("2026-03-17T09:00:00", false)]
    public async Task The_same_link_within_seven_days_is_warned_of(string time, bool isWarned)
    {
        var second = await PlannedAndLikeAsync("https://example.org/lamp", "https://EXAMPLE.org:443/lamp?utm_source=x#top");

        var answer = await _queue.PlanAsync(second, time);

        answer.Status.ShouldBe(isWarned ? HttpStatusCode.Conflict : HttpStatusCode.Created);
    }

    [Fact]
    public async Task The_warning_names_the_other_Pin_and_its_time()
    {
        var second = await PlannedAndLikeAsync("https://example.org/lamp", "https://example.org/lamp");

        var warned = await _queue.PlanAsync(second, "2026-03-12T09:00");

        warned.ShouldBeProblem("spacing", HttpStatusCode.Conflict);
        warned.Body.GetProperty("detail").GetString()!.ShouldContain("“A lamp, take 1” leads to the same page and has its time on Tuesday, 10 March 2026, 09:00");
        warned.Body.GetProperty("dueAt").GetString().ShouldBe("2026-03-10T08:00:00Z");
        warned.Body.GetProperty("limit").GetInt32().ShouldBe(7);
    }

    [Fact]
    public async Task The_same_pixels_are_warned_of_and_a_yes_overrules_it()
    {
        var (account, first) = await _queue.DraftAsync();
        var second = await _queue.DraftOfAsync(account);
        await _alike.SamePictureAsync(second, first);
        await _queue.PlanAsync(first, "2026-03-10T09:00");

        var warned = await _queue.PlanAsync(second, "2026-03-11T09:00");
        var accepted = await _queue.PostAsync(
            "/api/schedule",
            new { draftId = second.Value, revision = 1, localTime = "2026-03-11T09:00", consent = true, spacing = "accept" });

        warned.Body.GetProperty("detail").GetString()!.ShouldContain("has the same picture");
        accepted.Status.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Another_link_another_account_and_a_Pin_taken_off_are_no_reason()
    {
        var (account, first) = await _queue.DraftAsync();
        var (_, elsewhere) = await _queue.DraftAsync();
        var other = await _queue.DraftOfAsync(account);
        var second = await _queue.DraftOfAsync(account);
        await _alike.LinkAsync(first, "https://example.org/lamp");
        await _alike.LinkAsync(elsewhere, "https://example.org/lamp");
        await _alike.LinkAsync(other, "https://example.org/other");
        await _alike.LinkAsync(second, "https://example.org/lamp");
        var planned = await _queue.PlanAsync(first, "2026-03-10T09:00");

        (await _queue.PlanAsync(elsewhere, "2026-03-10T10:00")).Status.ShouldBe(HttpStatusCode.Created);
        (await _queue.PlanAsync(other, "2026-03-10T10:00")).Status.ShouldBe(HttpStatusCode.Created);
        (await _workspace.Api.DeleteAsync($"/api/schedule/{planned.Id}", CorkboardApp.Cancel)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await _queue.PlanAsync(second, "2026-03-10T11:00")).Status.ShouldBe(HttpStatusCode.Created);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(90, true)]
    public async Task The_workspace_chooses_the_days(int days, bool isWarned)
    {
        var second = await PlannedAndLikeAsync("https://example.org/lamp", "https://example.org/lamp");
        await _workspace.Api.PatchAsJsonAsync("/api/workspace", new { spacingDays = days }, CorkboardApp.Cancel);

        var answer = await _queue.PlanAsync(second, "2026-03-11T09:00");

        answer.Status.ShouldBe(isWarned ? HttpStatusCode.Conflict : HttpStatusCode.Created);
    }

    [Theory]
    [InlineData(-1, HttpStatusCode.BadRequest)]
    [InlineData(0, HttpStatusCode.OK)]
    [InlineData(90, HttpStatusCode.OK)]
    [InlineData(91, HttpStatusCode.BadRequest)]
    public async Task They_are_nought_to_ninety(int days, HttpStatusCode expected) =>
        (await _workspace.Api.PatchAsJsonAsync("/api/workspace", new { spacingDays = days }, CorkboardApp.Cancel)).StatusCode.ShouldBe(expected);

    [Fact]
    public async Task A_draft_that_is_warned_of_takes_no_slot()
    {
        var second = await PlannedAndLikeAsync("https://example.org/lamp", "https://example.org/lamp");
        var account = (await _queue.GetAsync($"/api/drafts/{second.Value}")).Body.GetProperty("accountId").GetGuid();
        var third = await _queue.DraftOfAsync(account);
        await _queue.PutAsync(account, ("wednesday", "09:00"), ("thursday", "09:00"));

        var filled = await _queue.FillAsync((second, 1, true), (third, 1, true));

        Queue.Outcomes(filled).ShouldBe(["/problems/spacing", "2026-03-04T08:00:00Z"]);
    }

    private async Task<DraftId> PlannedAndLikeAsync(string link, string like)
    {
        var (account, first) = await _queue.DraftAsync();
        var second = await _queue.DraftOfAsync(account);
        await _alike.LinkAsync(first, link);
        await _alike.LinkAsync(second, like);
        (await _queue.PlanAsync(first, "2026-03-10T09:00")).Status.ShouldBe(HttpStatusCode.Created);

        return second;
    }
}
