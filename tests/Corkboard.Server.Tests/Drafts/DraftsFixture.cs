using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Corkboard.Server.Accounts;
using Corkboard.Server.Data;
using Corkboard.Server.Tests.App;
using Corkboard.Server.Workspaces;
using Microsoft.Extensions.DependencyInjection;

namespace Corkboard.Server.Tests.Drafts;

/// <summary>Words of the tests of drafts.</summary>
internal static class DraftsFixture
{
    private static CancellationToken Cancel => CorkboardApp.Cancel;

    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage response) =>
        await response.Content.ReadFromJsonAsync<JsonElement>(Cancel);

    public static string Text(this JsonElement json, string name) => json.GetProperty(name).GetString()!;

    public static Task<HttpResponseMessage> SaveAsync(this TestWorkspace workspace, object draft) =>
        workspace.Api.PostAsJsonAsync("/api/drafts", draft, Cancel);

    public static Task<HttpResponseMessage> EditAsync(this TestWorkspace workspace, string id, object draft) =>
        workspace.Api.PutAsJsonAsync($"/api/drafts/{id}", draft, Cancel);

    public static async Task<string> DraftAsync(this TestWorkspace workspace, string title = "Oak shelves") =>
        (await (await workspace.SaveAsync(new { title })).JsonAsync()).Text("id");

    public static async Task<HttpResponseMessage> UploadAsync(
        this TestWorkspace workspace, byte[] bytes, string contentType = "image/png")
    {
        using var content = new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue(contentType) } };

        return await workspace.Api.PostAsync("/api/pictures", content, Cancel);
    }

    public static async Task ShouldBeProblemAsync(this HttpResponseMessage response, string name)
    {
        var problem = await response.JsonAsync();

        problem.Text("type").ShouldBe($"/problems/{name}", problem.ToString());
    }

    /// <summary>Lays the rows that connecting an account with one board of one section would have made.</summary>
    public static async Task<AccountId> AccountAsync(this TestWorkspace workspace, CorkboardApp app, string board = "101", string section = "201")
    {
        await using var scope = app.Services.GetRequiredService<WorkspaceScopes>().Enter(workspace.Id);
        var db = scope.ServiceProvider.GetRequiredService<CorkboardDb>();
        var account = new PinterestAccount
        {
            Id = EntityId.New<AccountId>(app.Now),
            WorkspaceId = workspace.Id,
            State = AccountState.Connected,
            Scopes = "pins:write",
            ConnectedBy = workspace.MemberId,
            ConnectedAt = app.Now,
            TokenVersion = 1,
            BoardsDueAt = app.Now,
            CheckDueAt = app.Now,
        };
        db.Add(account);
        db.Add(new Board
        {
            AccountId = account.Id,
            WorkspaceId = workspace.Id,
            BoardId = board,
            Name = "Shelves",
            Privacy = "PUBLIC",
            FirstSeenAt = app.Now,
            SeenAt = app.Now,
        });
        db.Add(new BoardSection
        {
            AccountId = account.Id,
            WorkspaceId = workspace.Id,
            BoardId = board,
            SectionId = section,
            Name = "Oak",
            SeenAt = app.Now,
        });
        await db.SaveChangesAsync(Cancel);

        return account.Id;
    }
}
