using System.Net.Http.Json;
using Corkboard.Server.Accounts;
using Corkboard.Server.Data;
using Corkboard.Server.Drafts;
using Corkboard.Server.Reviews;
using Corkboard.Server.Tests.App;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Corkboard.Server.Tests.Schedule.Slots;

/// <summary>A workspace's accounts, drafts and slots, reached as a program reaches them.</summary>
internal sealed class Queue(CorkboardApp app, TestWorkspace workspace)
{
    public async Task<Guid> AccountAsync() => (await DraftAsync()).Account;

    /// <summary>A checked draft on an account of its own.</summary>
    public async Task<(Guid Account, DraftId Draft)> DraftAsync(ReviewState review = ReviewState.Allowed)
    {
        var draft = await ReadyDraft.CreateAsync(app, workspace, review);
        await using var scope = app.Services.GetRequiredService<WorkspaceScopes>().Enter(workspace.Id);
        var db = scope.ServiceProvider.GetRequiredService<CorkboardDb>();
        var account = await db.Set<DraftRevision>().Where(row => row.DraftId == draft).Select(row => row.AccountId).SingleAsync(CorkboardApp.Cancel);

        return (account!.Value.Value, draft);
    }

    /// <summary>Another checked draft on an account that there is.</summary>
    public async Task<DraftId> DraftOfAsync(Guid account, ReviewState review = ReviewState.Allowed)
    {
        var draft = await ReadyDraft.CreateAsync(app, workspace, review);
        await using var scope = app.Services.GetRequiredService<WorkspaceScopes>().Enter(workspace.Id);
        var db = scope.ServiceProvider.GetRequiredService<CorkboardDb>();
        var id = new AccountId(account);
        await db.WriteAsync(
            token => db.Set<DraftRevision>().Where(row => row.DraftId == draft)
                .ExecuteUpdateAsync(row => row.SetProperty(r => r.AccountId, id), token),
            CorkboardApp.Cancel);

        return draft;
    }

    public async Task<Answer> GetAsync(string address) =>
        await Answer.ReadAsync(await workspace.Api.GetAsync(address, CorkboardApp.Cancel));

    public async Task<Answer> PutAsync(Guid account, params (string Day, string Time)[] slots) => await Answer.ReadAsync(
        await workspace.Api.PutAsJsonAsync(
            $"/api/accounts/{account}/slots",
            new { slots = slots.Select(slot => new { day = slot.Day, time = slot.Time }) },
            CorkboardApp.Cancel));

    public async Task<IReadOnlyList<string?>> NextAsync(Guid account, int count) =>
        [.. (await GetAsync($"/api/accounts/{account}/slots/next?count={count}")).Body.EnumerateArray()
            .Select(slot => slot.GetProperty("at").GetString())];

    public Task<Answer> PlanAsync(DraftId draft, string time) =>
        PostAsync("/api/schedule", new { draftId = draft.Value, revision = 1, localTime = time, consent = true });

    public Task<Answer> FillAsync(params (DraftId Draft, int Revision, bool Consent)[] drafts) => PostAsync(
        "/api/schedule/fill",
        new { drafts = drafts.Select(one => new { draftId = one.Draft.Value, revision = one.Revision, consent = one.Consent }) });

    public async Task<Answer> PostAsync(string address, object body) =>
        await Answer.ReadAsync(await workspace.Api.PostAsJsonAsync(address, body, CorkboardApp.Cancel));

    /// <summary>Of every draft, when it goes out, or the type of the problem.</summary>
    public static IReadOnlyList<string?> Outcomes(Answer filled) => [.. filled.Body.EnumerateArray().Select(outcome =>
        outcome.GetProperty("placed").ValueKind == System.Text.Json.JsonValueKind.Null
            ? outcome.GetProperty("refused").GetProperty("type").GetString()
            : outcome.GetProperty("placed").GetProperty("dueAt").GetString())];
}
