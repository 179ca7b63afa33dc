using System.Net;
using Corkboard.Server.Data;
using Corkboard.Server.Drafts;
using Corkboard.Server.Reviews;
using Corkboard.Server.Tests.App;
using Corkboard.Server.Tests.Drafts;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Corkboard.Server.Tests.Reviews;

public sealed class RequestReviewTests : IAsyncLifetime
{
    private CorkboardApp _app = null!;
    private Planner _ada = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await CorkboardApp.StartAsync();
        _ada = await Planner.CreateAsync(_app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task An_ordinary_Pin_is_allowed_at_once()
    {
        var draft = await _ada.DraftAsync("An oak shelf by the window", 1);

        var review = await _ada.ReviewAsync(draft);

        review.Status.ShouldBe(HttpStatusCode.Created);
        review.Body.Text("state").ShouldBe("allowed");
        review.Body.GetProperty("findings").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task An_allowed_revision_is_not_asked_about_twice_and_an_edited_one_is()
    {
        var draft = await _ada.DraftAsync("An oak shelf by the window", 1);
        var first = await _ada.ReviewAsync(draft);

        var same = await _ada.ReviewAsync(draft);
        await _ada.Workspace.EditAsync(draft.ToString(), await EditedAsync(draft, "A walnut shelf by the window"));
        var edited = await _ada.ReviewAsync(draft);

        same.Status.ShouldBe(HttpStatusCode.OK);
        same.Id.ShouldBe(first.Id);
        edited.Status.ShouldBe(HttpStatusCode.Created);
        edited.Body.GetProperty("revision").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task An_incomplete_draft_is_told_all_that_is_missing()
    {
        var draft = Guid.Parse(await _ada.Workspace.DraftAsync("Only a title"));

        var refused = await _ada.ReviewAsync(draft);

        refused.ShouldBeProblem("draft-incomplete", HttpStatusCode.UnprocessableEntity);
        refused.Body.GetProperty("missing").EnumerateArray().Select(missing => missing.GetString()).ShouldBe(["a picture", "a board"]);
    }

    [Fact]
    public async Task What_was_asked_before_the_Guard_was_ready_is_decided_afterwards()
    {
        var draft = await _ada.DraftAsync("An oak shelf by the window", 1);
        var review = await _ada.ReviewAsync(draft);
        await ChangeAsync(db => db.Set<Review>().ExecuteUpdateAsync(
            row => row.SetProperty(r => r.State, ReviewState.Waiting), CorkboardApp.Cancel));

        await _app.Services.GetRequiredService<ReviewQueue>().DecideWaitingAsync(CorkboardApp.Cancel);

        var seen = await Answer.ReadAsync(await _ada.Workspace.Api.GetAsync($"/api/drafts/{draft}/reviews/{review.Id}", CorkboardApp.Cancel));
        seen.Body.Text("state").ShouldBe("allowed");
    }

    [Fact]
    public async Task Another_workspace_neither_asks_nor_sees()
    {
        var draft = await _ada.DraftAsync("An oak shelf by the window", 1);
        var review = await _ada.ReviewAsync(draft);
        var stranger = await Planner.CreateAsync(_app);

        (await stranger.ReviewAsync(draft)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Workspace.Api.GetAsync($"/api/drafts/{draft}/reviews/{review.Id}", CorkboardApp.Cancel))
            .StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<object> EditedAsync(Guid draft, string title)
    {
        var now = (await Answer.ReadAsync(await _ada.Workspace.Api.GetAsync($"/api/drafts/{draft}", CorkboardApp.Cancel))).Body;

        return new
        {
            revision = now.GetProperty("revision").GetInt32(),
            title,
            pictureId = await PictureAsync(draft),
            accountId = _ada.Account.Value,
            boardId = Planner.Board,
        };
    }

    private async Task<Guid> PictureAsync(Guid draft)
    {
        await using var scope = _app.Services.GetRequiredService<WorkspaceScopes>().Enter(_ada.Workspace.Id);

        return (await scope.ServiceProvider.GetRequiredService<CorkboardDb>().Set<DraftRevision>()
            .SingleAsync(row => row.DraftId == new DraftId(draft), CorkboardApp.Cancel)).PictureId!.Value.Value;
    }

    private async Task ChangeAsync(Func<CorkboardDb, Task<int>> work)
    {
        await using var scope = _app.Services.GetRequiredService<WorkspaceScopes>().Enter(_ada.Workspace.Id);
        var db = scope.ServiceProvider.GetRequiredService<CorkboardDb>();
        await db.WriteAsync(_ => work(db), CorkboardApp.Cancel);
    }
}
