using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Corkboard.Server.Publishing;
using Corkboard.Server.Reviews;
using Corkboard.Server.Schedule;
using Corkboard.Server.Tests.App;
using NodaTime;

namespace Corkboard.Server.Tests.Pins;

public sealed class ListPinsTests
{
    [Fact]
    public async Task Shows_every_Pin_at_its_stage()
    {
        await using var app = await CorkboardApp.StartAsync();
        var workspace = await TestWorkspace.CreateAsync(app);
        await new LaidPin(app, workspace) { Title = "Only drafted" }.Draft().SaveAsync();
        await new LaidPin(app, workspace) { Title = "Checked" }.Draft().Reviewed(ReviewState.Allowed).SaveAsync();
        await new LaidPin(app, workspace) { Title = "Planned" }.Draft().Reviewed(ReviewState.Allowed).Scheduled().SaveAsync();
        await new LaidPin(app, workspace) { Title = "Edited" }.Draft().Scheduled(ScheduledPinState.ConsentVoid).SaveAsync();
        await new LaidPin(app, workspace) { Title = "Asked" }.Draft().Scheduled().Publication(PublicationState.Asking).SaveAsync();
        await new LaidPin(app, workspace) { Title = "Out" }.Draft().Scheduled().Published("700").SaveAsync();

        var list = await workspace.Api.GetFromJsonAsync<JsonElement>("/api/pins", CorkboardApp.Cancel);

        StagesByTitle(list).ShouldBe(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Only drafted"] = "draft",
            ["Checked"] = "ready",
            ["Planned"] = "planned",
            ["Edited"] = "waitingForConsent",
            ["Asked"] = "asking",
            ["Out"] = "published",
        }, ignoreOrder: true);
    }

    [Theory]
    [InlineData("draft", "Only drafted")]
    [InlineData("planned", "Planned")]
    [InlineData("waiting", "Asked")]
    [InlineData("Published", "Out")]
    [InlineData("ended", "Refused")]
    public async Task Is_narrowed_by_state(string state, string title)
    {
        await using var app = await CorkboardApp.StartAsync();
        var workspace = await TestWorkspace.CreateAsync(app);
        await new LaidPin(app, workspace) { Title = "Only drafted" }.Draft().SaveAsync();
        await new LaidPin(app, workspace) { Title = "Planned" }.Draft().Scheduled().SaveAsync();
        await new LaidPin(app, workspace) { Title = "Asked" }.Draft().Scheduled().Publication(PublicationState.Asking).SaveAsync();
        await new LaidPin(app, workspace) { Title = "Refused" }.Draft().Scheduled().Publication(PublicationState.Refused).SaveAsync();
        await new LaidPin(app, workspace) { Title = "Out" }.Draft().Scheduled().Published("700").SaveAsync();

        var list = await workspace.Api.GetFromJsonAsync<JsonElement>($"/api/pins?state={state}", CorkboardApp.Cancel);

        StagesByTitle(list).Keys.ShouldBe([title]);
    }

    [Fact]
    public async Task Pages_show_each_Pin_once_even_when_many_share_a_moment()
    {
        await using var app = await CorkboardApp.StartAsync();
        var workspace = await TestWorkspace.CreateAsync(app);
        for (var number = 0; number < 7; number++)
        {
            var earlier = Duration.FromMinutes(number / 5);
            await new LaidPin(app, workspace) { Title = $"Draft {number}", ChangedAt = app.Now - earlier }.Draft().SaveAsync();
        }

        var titles = new List<string>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await workspace.Api.GetFromJsonAsync<JsonElement>($"/api/pins?limit=2&cursor={cursor}", CorkboardApp.Cancel);
            titles.AddRange(StagesByTitle(page).Keys);
            cursor = page.GetProperty("next").GetString();
        }

        titles.Order(StringComparer.Ordinal).ShouldBe(Enumerable.Range(0, 7).Select(number => $"Draft {number}"));
    }

    [Theory]
    [InlineData("limit=0", HttpStatusCode.BadRequest)]
    [InlineData("limit=1", HttpStatusCode.OK)]
    [InlineData("limit=100", HttpStatusCode.OK)]
    [InlineData("limit=101", HttpStatusCode.BadRequest)]
    [InlineData("state=nowhere", HttpStatusCode.BadRequest)]
    [InlineData("state=1", HttpStatusCode.BadRequest)]
    [InlineData("cursor=garbage!", HttpStatusCode.BadRequest)]
    public async Task Tells_what_it_cannot_read(string query, HttpStatusCode expected)
    {
        await using var app = await CorkboardApp.StartAsync();
        var workspace = await TestWorkspace.CreateAsync(app);

        var answer = await workspace.Api.GetAsync($"/api/pins?{query}", CorkboardApp.Cancel);

        answer.StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task Another_workspace_sees_nothing_of_it()
    {
        await using var app = await CorkboardApp.StartAsync();
        var owner = await TestWorkspace.CreateAsync(app);
        var stranger = await TestWorkspace.CreateAsync(app);
        var pin = await new LaidPin(app, owner).Draft().Scheduled().Published("700").SaveAsync();

        var list = await stranger.Api.GetFromJsonAsync<JsonElement>("/api/pins", CorkboardApp.Cancel);
        var one = await stranger.Api.GetAsync($"/api/pins/{pin.ScheduledPinId.Value}", CorkboardApp.Cancel);

        list.GetProperty("items").GetArrayLength().ShouldBe(0);
        one.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Dictionary<string, string> StagesByTitle(JsonElement list) => list.GetProperty("items").EnumerateArray()
        .ToDictionary(pin => pin.GetProperty("title").GetString()!, pin => pin.GetProperty("stage").GetString()!, StringComparer.Ordinal);
}
