using Corkboard.Server.Accounts;
using Corkboard.Server.Data;
using Corkboard.Server.Drafts;
using Corkboard.Server.Tests.App;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Corkboard.Server.Tests.Schedule;

/// <summary>Makes drafts alike, and gives accounts boards.</summary>
internal sealed class Alike(CorkboardApp app, TestWorkspace workspace)
{
    public Task LinkAsync(DraftId draft, string link) => InDatabaseAsync(db => db.Set<DraftRevision>()
        .Where(row => row.DraftId == draft)
        .ExecuteUpdateAsync(row => row.SetProperty(r => r.Link, link), CorkboardApp.Cancel));

    /// <summary>Another file with the same pixels.</summary>
    public Task SamePictureAsync(DraftId draft, DraftId other) => InDatabaseAsync(async db =>
    {
        var hash = await db.Set<Picture>().Where(row => row.Id == PictureOf(db, other)).Select(row => row.PixelHash).SingleAsync(CorkboardApp.Cancel);
        await db.Set<Picture>().Where(row => row.Id == PictureOf(db, draft))
            .ExecuteUpdateAsync(row => row.SetProperty(r => r.PixelHash, hash), CorkboardApp.Cancel);
    });

    public Task BoardsAsync(Guid account, params string[] boards) => InDatabaseAsync(async db =>
    {
        db.AddRange(boards.Select(board => new Board
        {
            AccountId = new(account),
            WorkspaceId = workspace.Id,
            BoardId = board,
            Name = $"Board {board}",
            Privacy = "PUBLIC",
            FirstSeenAt = app.Now,
            SeenAt = app.Now,
        }));
        await db.SaveChangesAsync(CorkboardApp.Cancel);
    });

    public Task SpacingDaysAsync(int days) => InDatabaseAsync(db => db.Set<Workspace>()
        .Where(row => row.Id == workspace.Id)
        .ExecuteUpdateAsync(row => row.SetProperty(r => r.SpacingDays, days), CorkboardApp.Cancel));

    public async Task<int> CountDraftsAsync()
    {
        await using var scope = app.Services.GetRequiredService<WorkspaceScopes>().Enter(workspace.Id);

        return await scope.ServiceProvider.GetRequiredService<CorkboardDb>().Set<Draft>().CountAsync(CorkboardApp.Cancel);
    }

    private async Task InDatabaseAsync(Func<CorkboardDb, Task> change)
    {
        await using var scope = app.Services.GetRequiredService<WorkspaceScopes>().Enter(workspace.Id);
        var db = scope.ServiceProvider.GetRequiredService<CorkboardDb>();
        await db.WriteAsync(_ => change(db), CorkboardApp.Cancel);
    }

    private static PictureId? PictureOf(CorkboardDb db, DraftId draft) =>
        db.Set<DraftRevision>().Where(row => row.DraftId == draft).Select(row => row.PictureId).Single();
}
