using System.Net;
using System.Text.Json;
using Corkboard.Server.Guarding;
using Corkboard.Server.Tests.App;
using Corkboard.Server.Tests.Drafts;
using Corkboard.Server.Tests.Drafts.Bulk;
using Corkboard.Server.Tests.Reviews;

namespace Corkboard.Server.Tests.Pins.Week;

public sealed class DryRunTests : IAsyncLifetime
{
    private Importer _importer = null!;
    private Planner _ada = null!;

    public async ValueTask InitializeAsync()
    {
        _importer = await Importer.StartAsync();
        var account = await _importer.AskAsync<Server.Accounts.PinterestAccount, Server.Accounts.AccountId>(
            accounts => Task.FromResult(accounts.Select(one => one.Id).Single()));
        _ada = new(_importer.Workspace, account);
    }

    public ValueTask DisposeAsync() => _importer.DisposeAsync();

    [Fact]
    public async Task What_is_planned_would_go_out_at_its_time()
    {
        (await _ada.PlanAsync("An oak shelf", 1, "2026-03-04T10:00")).Status.ShouldBe(HttpStatusCode.Created);
        (await _ada.PlanAsync("A walnut shelf", 2, "2026-03-10T10:00")).Status.ShouldBe(HttpStatusCode.Created);

        var week = await RunAsync();
        var pin = PinsOf(week).ShouldHaveSingleItem();

        week.Text("from").ShouldBe("2026-03-02");
        week.Text("to").ShouldBe("2026-03-08");
        pin.Text("title").ShouldBe("An oak shelf");
        pin.Text("outcome").ShouldBe("goesOut");
        pin.Text("goesOutAt").ShouldBe("2026-03-04T09:00:00Z");
        week.GetProperty("quotas")[0].GetProperty("mostUsed").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task What_is_beyond_the_pace_would_go_out_a_little_later()
    {
        await _ada.Workspace.PlanAsync(_importer.App, burst: 1);
        await _ada.PlanAsync("An oak shelf", 1, "2026-03-04T10:00");
        await _ada.PlanAsync("A walnut shelf", 2, "2026-03-04T10:00");

        var pins = PinsOf(await RunAsync());

        pins.Select(pin => pin.Text("outcome")).ShouldBe(["goesOut", "goesOutLater"]);
        pins.Select(pin => pin.Text("goesOutAt")).ShouldBe(["2026-03-04T09:00:00Z", "2026-03-04T09:01:00Z"]);
        pins[1].GetProperty("reasons")[0].GetString()!.ShouldContain("Your workspace's plan publishes");
    }

    [Fact]
    public async Task A_wish_that_the_quota_has_no_place_for_says_so_before_anybody_agrees()
    {
        await _ada.Workspace.PlanAsync(_importer.App, perDay: 2);
        await _importer.ImportRowsAsync(_importer.Row(1), _importer.Row(2), _importer.Row(3));

        var week = await RunAsync();
        var day = week.GetProperty("quotas")[0];

        PinsOf(week).Select(pin => pin.Text("outcome")).ShouldBe(["goesOut", "goesOut", "refused"]);
        PinsOf(week)[2].GetProperty("reasons")[0].GetString()!.ShouldContain("allows 2 Pins in any 24 hours");
        day.GetProperty("isFull").GetBoolean().ShouldBeTrue();
        (day.GetProperty("mostUsed").GetInt32(), day.GetProperty("limit").GetInt32()).ShouldBe((2, 2));
    }

    [Fact]
    public async Task The_rows_of_an_import_are_told_the_same()
    {
        await _ada.Workspace.PlanAsync(_importer.App, perDay: 2);

        var import = await _importer.ImportRowsAsync(_importer.Row(1), _importer.Row(2), _importer.Row(3));
        var rows = await _importer.RowsAsync(import.GetProperty("id").GetGuid(), "good");

        rows.Count(row => row.GetProperty("note").ValueKind == JsonValueKind.Null).ShouldBe(2);
        rows[2].Text("note").ShouldStartWith("As things stand: Your workspace's plan allows 2 Pins in any 24 hours");
    }

    [Fact]
    public async Task Nothing_is_written_by_it()
    {
        await _ada.PlanAsync("An oak shelf", 1, "2026-03-04T10:00");
        await _importer.ImportRowsAsync(_importer.Row(1));
        var before = await _importer.CountAsync<JournalEntry>();

        await RunAsync();
        await RunAsync();

        (await _importer.CountAsync<JournalEntry>()).ShouldBe(before);
        (await _importer.CountAsync<Server.Schedule.ScheduledPin>()).ShouldBe(1);
    }

    [Fact]
    public async Task A_Pin_that_was_edited_waits_for_a_new_yes()
    {
        var draft = await _ada.DraftAsync("An oak shelf", 1);
        await _ada.ReviewAsync(draft);
        await _ada.ScheduleAsync(draft, "2026-03-04T10:00");
        await _ada.Workspace.EditAsync(draft.ToString(), new
        {
            title = "A birch shelf", revision = 1, accountId = _ada.Account.Value, boardId = Planner.Board,
            pictureId = (await (await _ada.Workspace.UploadAsync(PictureFiles.Png(shade: 1))).JsonAsync()).Text("id"),
        });

        var pin = PinsOf(await RunAsync()).ShouldHaveSingleItem();

        pin.Text("outcome").ShouldBe("waits");
        pin.GetProperty("reasons")[0].GetString()!.ShouldContain("new yes");
    }

    [Theory]
    [InlineData("2026-03-02", "2026-04-01", HttpStatusCode.OK)]
    [InlineData("2026-03-02", "2026-04-02", HttpStatusCode.UnprocessableEntity)]
    [InlineData("2026-03-02", "2026-03-01", HttpStatusCode.UnprocessableEntity)]
    [InlineData("2026-03-02", "2026-03-02", HttpStatusCode.OK)]
    [InlineData("tomorrow", "", HttpStatusCode.UnprocessableEntity)]
    public async Task It_looks_at_no_more_than_31_days(string from, string to, HttpStatusCode status) =>
        (await _ada.Workspace.Api.GetAsync($"/api/schedule/dry-run?from={from}&to={to}", CorkboardApp.Cancel)).StatusCode.ShouldBe(status);

    [Fact]
    public async Task Another_workspace_sees_only_its_own()
    {
        await _ada.PlanAsync("An oak shelf", 1, "2026-03-04T10:00");
        var bob = await TestWorkspace.CreateAsync(_importer.App);

        var week = await (await bob.Api.GetAsync("/api/schedule/dry-run", CorkboardApp.Cancel)).JsonAsync();

        week.GetProperty("accounts").GetArrayLength().ShouldBe(0);
        week.GetProperty("quotas")[0].GetProperty("mostUsed").GetInt32().ShouldBe(0);
    }

    private Task<JsonElement> RunAsync() => _importer.GetAsync("/api/schedule/dry-run");

    private static List<JsonElement> PinsOf(JsonElement week) =>
        [.. week.GetProperty("accounts").EnumerateArray().SelectMany(account => account.GetProperty("pins").EnumerateArray())];
}
