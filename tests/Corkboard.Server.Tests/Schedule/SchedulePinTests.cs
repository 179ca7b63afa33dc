using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Corkboard.Server.Data;
using Corkboard.Server.Drafts;
using Corkboard.Server.Reviews;
using Corkboard.Server.Schedule;
using Corkboard.Server.Tests.App;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Corkboard.Server.Tests.Schedule;

/// <summary>The clock stands at Monday, 2 March 2026, 10:00 in Berlin, the workspace's zone.</summary>
public sealed class SchedulePinTests : IAsyncLifetime
{
    private CorkboardApp _app = null!;
    private TestWorkspace _workspace = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await CorkboardApp.StartAsync();
        _workspace = await TestWorkspace.CreateAsync(_app);
    }

    [Fact]
    public async Task A_Pin_is_planned_at_the_workspaces_wall_time_with_the_hash_of_what_was_seen()
    {
        var draft = await ReadyDraft.CreateAsync(_app, _workspace);

        var saved = await PostAsync(draft, "2026-03-03T09:30");

        saved.Status.ShouldBe(HttpStatusCode.Created);
        saved.Body.GetProperty("dueAt").GetString().ShouldBe("2026-03-03T08:30:00Z");
        await InDatabaseAsync(async db =>
        {
            var consent = await db.Set<Consent>().SingleAsync(CorkboardApp.Cancel);
            var revision = await db.Set<DraftRevision>().SingleAsync(CorkboardApp.Cancel);
            consent.ContentHash.ShouldBe(revision.ContentHash);
            consent.MemberId.ShouldBe(_workspace.MemberId);
            consent.GivenAt.ShouldBe(_app.Now);
        });
    }

    [Theory]
    [InlineData("2026-03-02T10:00:09", HttpStatusCode.UnprocessableEntity)]
    [InlineData("2026-03-02T10:00:10", HttpStatusCode.Created)]
    [InlineData("2026-03-02T10:00:11", HttpStatusCode.Created)]
    [InlineData("2027-03-03T10:00:00", HttpStatusCode.Created)]
    [InlineData("2027-03-03T10:00:01", HttpStatusCode.UnprocessableEntity)]
    public async Task It_is_planned_between_ten_seconds_and_a_year_ahead(string time, HttpStatusCode expected)
    {
        var draft = await ReadyDraft.CreateAsync(_app, _workspace);

        (await PostAsync(draft, time)).Status.ShouldBe(expected);
    }

    [Fact]
    public async Task A_skipped_hour_is_answered_with_its_neighbours()
    {
        var draft = await ReadyDraft.CreateAsync(_app, _workspace);

        var refused = await PostAsync(draft, "2026-03-29T02:30");

        refused.ShouldBeProblem("skipped-hour", HttpStatusCode.UnprocessableEntity);
        refused.Body.GetProperty("before").GetString().ShouldBe("2026-03-29T01:59");
        refused.Body.GetProperty("after").GetString().ShouldBe("2026-03-29T03:00");
    }

    [Theory]
    [InlineData("earlier", "2026-10-25T00:30:00Z")]
    [InlineData("later", "2026-10-25T01:30:00Z")]
    public async Task A_doubled_hour_needs_a_choice(string which, string expected)
    {
        var draft = await ReadyDraft.CreateAsync(_app, _workspace);

        (await PostAsync(draft, "2026-10-25T02:30")).ShouldBeProblem("doubled-hour", HttpStatusCode.UnprocessableEntity);

        var saved = await PostAsync(draft, "2026-10-25T02:30", which: which);
        saved.Body.GetProperty("dueAt").GetString().ShouldBe(expected);
    }

    [Fact]
    public async Task Another_zone_may_be_named_and_has_to_exist()
    {
        var draft = await ReadyDraft.CreateAsync(_app, _workspace);

        (await PostAsync(draft, "2026-03-03T09:30", zone: "Asia/Tokyo")).Body.GetProperty("dueAt").GetString()
            .ShouldBe("2026-03-03T00:30:00Z");
        (await PostAsync(draft, "2026-03-03T09:30", zone: "Berlin")).ShouldBeProblem("not-a-time-zone", HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Without_a_yes_nothing_is_planned()
    {
        var draft = await ReadyDraft.CreateAsync(_app, _workspace);

        (await PostAsync(draft, "2026-03-03T09:30", consent: false)).ShouldBeProblem("consent-missing", HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_yes_is_for_the_newest_revision_only()
    {
        var draft = await ReadyDraft.CreateAsync(_app, _workspace);
        await ReadyDraft.EditAsync(_app, _workspace, draft);

        (await PostAsync(draft, "2026-03-03T09:30", revision: 1)).ShouldBeProblem("draft-changed", HttpStatusCode.Conflict);
        (await PostAsync(draft, "2026-03-03T09:30", revision: 2)).Status.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Practice_SPAM_1_nothing_is_planned_before_the_address_is_confirmed()
    {
        var draft = await ReadyDraft.CreateAsync(_app, _workspace);
        await InDatabaseAsync(async db =>
        {
            (await db.Users.SingleAsync(CorkboardApp.Cancel)).ConfirmedAt = null;
            await db.SaveChangesAsync(CorkboardApp.Cancel);
        });

        (await PostAsync(draft, "2026-03-03T09:30")).ShouldBeProblem("address-not-confirmed", HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_refused_revision_is_not_planned_and_says_why()
    {
        var draft = await ReadyDraft.CreateAsync(
            _app, _workspace, ReviewState.Refused, """[{"rule":"r","text":"The reason in words."}]""");

        var refused = await PostAsync(draft, "2026-03-03T09:30");

        refused.ShouldBeProblem("review-refused", HttpStatusCode.UnprocessableEntity);
        refused.Body.GetProperty("detail").GetString().ShouldBe("The reason in words.");
    }

    [Fact]
    public async Task A_held_revision_is_planned_and_says_what_it_waits_for()
    {
        var draft = await ReadyDraft.CreateAsync(_app, _workspace, ReviewState.Held);

        var saved = await PostAsync(draft, "2026-03-03T09:30");

        saved.Status.ShouldBe(HttpStatusCode.Created);
        saved.Body.GetProperty("waitsFor").GetString()!.ShouldContain("review");
    }

    [Fact]
    public async Task A_revision_that_nobody_reviewed_is_not_planned()
    {
        var draft = await ReadyDraft.CreateAsync(_app, _workspace, review: null);

        (await PostAsync(draft, "2026-03-03T09:30")).ShouldBeProblem("review-missing", HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Another_workspace_can_neither_plan_nor_see_it()
    {
        var draft = await ReadyDraft.CreateAsync(_app, _workspace);
        var stranger = await TestWorkspace.CreateAsync(_app);
        var saved = await PostAsync(draft, "2026-03-03T09:30");

        (await PostAsync(draft, "2026-03-03T09:30", by: stranger)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Api.GetAsync($"/api/schedule/{saved.Id}", CorkboardApp.Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_viewer_may_look_but_not_plan()
    {
        var viewer = await TestWorkspace.CreateAsync(_app, WorkspaceRole.Viewer);
        var draft = await ReadyDraft.CreateAsync(_app, viewer);

        (await PostAsync(draft, "2026-03-03T09:30", by: viewer)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await viewer.Api.GetAsync("/api/schedule", CorkboardApp.Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_list_is_by_day_of_the_workspaces_zone()
    {
        await PostAsync(await ReadyDraft.CreateAsync(_app, _workspace), "2026-03-03T00:30");
        await PostAsync(await ReadyDraft.CreateAsync(_app, _workspace), "2026-03-03T23:30");
        await PostAsync(await ReadyDraft.CreateAsync(_app, _workspace), "2026-03-04T00:00");

        var days = await _workspace.Api.GetFromJsonAsync<JsonElement>("/api/schedule?from=2026-03-03&to=2026-03-04", CorkboardApp.Cancel);

        days.EnumerateArray().Select(day => (day.GetProperty("date").GetString(), day.GetProperty("pins").GetArrayLength()))
            .ShouldBe([("2026-03-03", 2), ("2026-03-04", 1)]);
    }

    [Theory]
    [InlineData("from=2026-03-01&to=2026-06-01", HttpStatusCode.OK)]
    [InlineData("from=2026-03-01&to=2026-06-02", HttpStatusCode.UnprocessableEntity)]
    [InlineData("from=2026-03-02&to=2026-03-01", HttpStatusCode.UnprocessableEntity)]
    [InlineData("from=tomorrow", HttpStatusCode.UnprocessableEntity)]
    public async Task At_most_ninety_three_days_are_listed(string query, HttpStatusCode expected) =>
        (await _workspace.Api.GetAsync($"/api/schedule?{query}", CorkboardApp.Cancel)).StatusCode.ShouldBe(expected);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<Answer> PostAsync(
        DraftId draft, string time, int revision = 1, string? zone = null, string? which = null, bool consent = true, TestWorkspace? by = null) =>
        await Answer.ReadAsync(await (by ?? _workspace).Api.PostAsJsonAsync(
            "/api/schedule",
            new { draftId = draft.Value, revision, localTime = time, timeZone = zone, which, consent },
            CorkboardApp.Cancel));

    private async Task InDatabaseAsync(Func<CorkboardDb, Task> look)
    {
        await using var scope = _app.Services.GetRequiredService<WorkspaceScopes>().Enter(_workspace.Id);
        await look(scope.ServiceProvider.GetRequiredService<CorkboardDb>());
    }
}
