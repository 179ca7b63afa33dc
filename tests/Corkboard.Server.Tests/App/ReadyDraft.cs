using System.Security.Cryptography;
using Corkboard.Server.Accounts;
using Corkboard.Server.Data;
using Corkboard.Server.Drafts;
using Corkboard.Server.Reviews;
using Corkboard.Server.Workspaces;
using Microsoft.Extensions.DependencyInjection;

namespace Corkboard.Server.Tests.App;

/// <summary>A complete draft with a reviewed revision, laid as rows: for tests of what comes after it.</summary>
internal static class ReadyDraft
{
    public static async Task<DraftId> CreateAsync(
        CorkboardApp app, TestWorkspace workspace, ReviewState? review = ReviewState.Allowed, string findings = "[]")
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
            BoardsDueAt = app.Now + NodaTime.Duration.FromDays(1),
            CheckDueAt = app.Now + NodaTime.Duration.FromDays(1),
            TokenVersion = 1,
        };
        var picture = new Picture
        {
            Id = EntityId.New<PictureId>(app.Now),
            WorkspaceId = workspace.Id,
            Sha256 = RandomNumberGenerator.GetBytes(32),
            ContentType = "image/png",
            ByteCount = 1000,
            Width = 1000,
            Height = 1500,
            PixelHash = RandomNumberGenerator.GetBytes(32),
            AddedBy = workspace.MemberId,
            AddedAt = app.Now,
        };
        var draft = new Draft
        {
            Id = EntityId.New<DraftId>(app.Now),
            WorkspaceId = workspace.Id,
            State = DraftState.Open,
            Revision = 1,
            CreatedBy = workspace.MemberId,
            CreatedAt = app.Now,
            ChangedAt = app.Now,
        };
        db.AddRange(account, picture, draft, Revision(draft.Id, 1, workspace, app, picture.Id, account.Id));
        if (review is { } state)
        {
            db.Add(new Review
            {
                Id = EntityId.New<ReviewId>(app.Now),
                WorkspaceId = workspace.Id,
                DraftId = draft.Id,
                Revision = 1,
                State = state,
                Findings = findings,
                RequestedBy = workspace.MemberId,
                RequestedAt = app.Now,
            });
        }

        await db.SaveChangesAsync(CorkboardApp.Cancel);

        return draft.Id;
    }

    /// <summary>Edits the draft: a second revision, reviewed like the first.</summary>
    public static async Task EditAsync(CorkboardApp app, TestWorkspace workspace, DraftId id)
    {
        await using var scope = app.Services.GetRequiredService<WorkspaceScopes>().Enter(workspace.Id);
        var db = scope.ServiceProvider.GetRequiredService<CorkboardDb>();
        var draft = (await db.FindAsync<Draft>([id], CorkboardApp.Cancel))!;
        var before = (await db.FindAsync<DraftRevision>([id, draft.Revision], CorkboardApp.Cancel))!;
        draft.Revision++;
        db.Add(Revision(id, draft.Revision, workspace, app, before.PictureId!.Value, before.AccountId!.Value));
        db.Add(new Review
        {
            Id = EntityId.New<ReviewId>(app.Now),
            WorkspaceId = workspace.Id,
            DraftId = id,
            Revision = draft.Revision,
            State = ReviewState.Allowed,
            Findings = "[]",
            RequestedBy = workspace.MemberId,
            RequestedAt = app.Now,
        });
        await db.SaveChangesAsync(CorkboardApp.Cancel);
    }

    private static DraftRevision Revision(
        DraftId draft, int number, TestWorkspace workspace, CorkboardApp app, PictureId picture, AccountId account) => new()
    {
        DraftId = draft,
        Number = number,
        WorkspaceId = workspace.Id,
        Title = $"A lamp, take {number}",
        Description = "It shines.",
        AltText = "",
        PictureId = picture,
        AccountId = account,
        BoardId = "123456789012345678",
        ContentHash = RandomNumberGenerator.GetBytes(32),
        WrittenBy = workspace.MemberId,
        WrittenAt = app.Now,
    };
}
