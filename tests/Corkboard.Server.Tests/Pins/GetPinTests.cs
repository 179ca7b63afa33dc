using System.Net.Http.Json;
using System.Text.Json;
using Corkboard.Guard;
using Corkboard.Server.Reviews;
using Corkboard.Server.Tests.App;

namespace Corkboard.Server.Tests.Pins;

public sealed class GetPinTests
{
    [Fact]
    public async Task Tells_the_life_of_a_Pin_in_order()
    {
        await using var app = await CorkboardApp.StartAsync();
        var workspace = await TestWorkspace.CreateAsync(app);
        var finding = new ReviewFinding
        {
            Rule = "pace",
            Practice = "SPAM-4",
            Verdict = VerdictKind.Allow,
            Weight = 1,
            Text = "Quite fast.",
            Values = new Dictionary<string, string>(StringComparer.Ordinal),
        };
        var findings = JsonSerializer.Serialize<IReadOnlyList<ReviewFinding>>([finding]);
        var pin = await new LaidPin(app, workspace)
            .Draft().Reviewed(ReviewState.Allowed, findings).Scheduled().Published("700").SaveAsync();

        var story = await workspace.Api.GetFromJsonAsync<JsonElement>($"/api/pins/{pin.ScheduledPinId.Value}", CorkboardApp.Cancel);

        var timeline = story.GetProperty("timeline").EnumerateArray().ToList();
        timeline.Select(one => one.GetProperty("step").GetString())
            .ShouldBe(["drafted", "review", "planned", "agreed", "claimed", "published"]);
        timeline[1].GetProperty("details")[0].GetString().ShouldBe("Quite fast.");
        story.GetProperty("pin").GetProperty("address").GetString().ShouldBe($"{app.PinterestAddress}pin/700/");
    }

    [Fact]
    public async Task Is_found_by_its_draft_before_it_has_a_place_in_the_schedule()
    {
        await using var app = await CorkboardApp.StartAsync();
        var workspace = await TestWorkspace.CreateAsync(app);
        var pin = await new LaidPin(app, workspace).Draft().SaveAsync();

        var story = await workspace.Api.GetFromJsonAsync<JsonElement>($"/api/pins/{pin.DraftId.Value}", CorkboardApp.Cancel);

        story.GetProperty("pin").GetProperty("stage").GetString().ShouldBe("draft");
    }
}
