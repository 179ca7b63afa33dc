using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Corkboard.Server.Accounts;
using Corkboard.Server.Tests.App;
using Corkboard.Server.Tests.Drafts;

namespace Corkboard.Server.Tests.Reviews;

/// <summary>A member with an account and a board, who drafts, asks and plans through the API.</summary>
internal sealed record Planner(TestWorkspace Workspace, AccountId Account)
{
    public const string Board = "101";

    public static async Task<Planner> CreateAsync(CorkboardApp app)
    {
        var workspace = await TestWorkspace.CreateAsync(app);

        return new(workspace, await workspace.AccountAsync(app, Board));
    }

    /// <summary>Saves a complete draft.</summary>
    public async Task<Guid> DraftAsync(string title, byte picture, string description = "", string? link = null)
    {
        var uploaded = await (await Workspace.UploadAsync(PictureFiles.Png(shade: picture))).JsonAsync();
        var saved = await Workspace.SaveAsync(new
        {
            title, description, link, pictureId = uploaded.Text("id"), accountId = Account.Value, boardId = Board,
        });
        var draft = await saved.JsonAsync();
        saved.StatusCode.ShouldBe(HttpStatusCode.Created, draft.ToString());

        return draft.GetProperty("id").GetGuid();
    }

    public async Task<Answer> ReviewAsync(Guid draft) => await Answer.ReadAsync(
        await Workspace.Api.PostAsync($"/api/drafts/{draft}/reviews", null, CorkboardApp.Cancel));

    /// <summary>Drafts and asks in one go.</summary>
    public async Task<JsonElement> SubmitAsync(string title, byte picture, string description = "", string? link = null) =>
        (await ReviewAsync(await DraftAsync(title, picture, description, link))).Body;

    public async Task<Answer> ScheduleAsync(Guid draft, string localTime, int revision = 1) => await Answer.ReadAsync(
        await Workspace.Api.PostAsJsonAsync(
            "/api/schedule", new { draftId = draft, revision, localTime, consent = true }, CorkboardApp.Cancel));

    public async Task<Answer> MoveAsync(Guid pin, string localTime, int version) => await Answer.ReadAsync(
        await Workspace.Api.PutAsJsonAsync($"/api/schedule/{pin}/time", new { localTime, version }, CorkboardApp.Cancel));

    public async Task CancelAsync(Guid pin) =>
        (await Workspace.Api.DeleteAsync($"/api/schedule/{pin}", CorkboardApp.Cancel)).StatusCode.ShouldBe(HttpStatusCode.NoContent);

    /// <summary>A planned Pin of a new draft, or why there is none.</summary>
    public async Task<Answer> PlanAsync(string title, byte picture, string localTime)
    {
        var draft = await DraftAsync(title, picture);
        (await ReviewAsync(draft)).Body.Text("state").ShouldBe("allowed");

        return await ScheduleAsync(draft, localTime);
    }
}
