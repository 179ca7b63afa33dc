using System.Net;
using Corkboard.Server.Accounts;
using Corkboard.Server.Data;
using Corkboard.Server.Tests.App;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Corkboard.Server.Tests.Drafts;

public sealed class DraftTests : IAsyncLifetime
{
    private CorkboardApp _app = null!;
    private TestWorkspace _alice = null!;

    private static CancellationToken Cancel => CorkboardApp.Cancel;

    public async ValueTask InitializeAsync()
    {
        _app = await CorkboardApp.StartAsync();
        _alice = await TestWorkspace.CreateAsync(_app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_saved_draft_is_shown_as_it_was_written()
    {
        var account = await _alice.AccountAsync(_app);
        var picture = (await (await _alice.UploadAsync(PictureFiles.Png(40, 60))).JsonAsync()).Text("id");

        var saved = await _alice.SaveAsync(new
        {
            title = "  Oak shelves ",
            description = "Three of them",
            altText = "Shelves on a wall",
            link = "https://shop.example/oak",
            pictureId = picture,
            accountId = account.Value,
            boardId = "101",
            sectionId = "201",
        });

        saved.StatusCode.ShouldBe(HttpStatusCode.Created);
        var shown = await (await _alice.Api.GetAsync(saved.Headers.Location, Cancel)).JsonAsync();
        shown.Text("title").ShouldBe("Oak shelves");
        shown.Text("link").ShouldBe("https://shop.example/oak");
        shown.Text("boardId").ShouldBe("101");
        shown.Text("sectionId").ShouldBe("201");
        shown.Text("contentHash").Length.ShouldBe(64);
        shown.GetProperty("revision").GetInt32().ShouldBe(1);
        shown.GetProperty("picture").GetProperty("width").GetInt32().ShouldBe(40);
        shown.GetProperty("picture").GetProperty("height").GetInt32().ShouldBe(60);
    }

    [Fact]
    public async Task An_unfinished_draft_is_saved()
    {
        var saved = await _alice.SaveAsync(new { });

        saved.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task An_edit_makes_a_revision_and_the_same_content_makes_none()
    {
        var id = await _alice.DraftAsync("Oak shelves");

        var edited = await (await _alice.EditAsync(id, new { revision = 1, title = "Elm shelves" })).JsonAsync();
        var again = await (await _alice.EditAsync(id, new { revision = 2, title = "Elm shelves " })).JsonAsync();

        edited.GetProperty("revision").GetInt32().ShouldBe(2);
        again.GetProperty("revision").GetInt32().ShouldBe(2);
        again.Text("contentHash").ShouldBe(edited.Text("contentHash"));
        var revisions = await (await _alice.Api.GetAsync($"/api/drafts/{id}/revisions", Cancel)).JsonAsync();
        revisions.EnumerateArray().Select(revision => revision.GetProperty("number").GetInt32()).ShouldBe([2, 1]);
    }

    [Fact]
    public async Task An_edit_of_an_older_revision_is_refused()
    {
        var id = await _alice.DraftAsync();
        await _alice.EditAsync(id, new { revision = 1, title = "Elm shelves" });

        var late = await _alice.EditAsync(id, new { revision = 1, title = "Ash shelves" });

        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        await late.ShouldBeProblemAsync("revision-outdated");
    }

    [Fact]
    public async Task Of_edits_at_the_same_moment_one_is_kept_and_the_others_are_told()
    {
        var id = await _alice.DraftAsync();

        var edits = await Task.WhenAll(Enumerable.Range(0, 6)
            .Select(number => _alice.EditAsync(id, new { revision = 1, title = $"Shelves {number}" })));

        edits.Count(edit => edit.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        edits.Count(edit => edit.StatusCode == HttpStatusCode.Conflict).ShouldBe(5);
    }

    [Fact]
    public async Task A_discarded_draft_leaves_the_list_and_is_edited_no_more()
    {
        var id = await _alice.DraftAsync();

        var discarded = await _alice.Api.DeleteAsync($"/api/drafts/{id}", Cancel);

        discarded.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await _alice.EditAsync(id, new { revision = 1, title = "Elm" })).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await (await _alice.Api.GetAsync("/api/drafts", Cancel)).JsonAsync()).GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Every_draft_is_listed_once_even_when_all_are_of_one_moment()
    {
        var ids = new List<string>();
        for (var number = 0; number < 5; number++)
        {
            ids.Add(await _alice.DraftAsync($"Shelf {number}"));
        }

        var seen = new List<string>();
        for (string? next = ""; next is not null;)
        {
            var page = await (await _alice.Api.GetAsync($"/api/drafts?limit=2&cursor={next}", Cancel)).JsonAsync();
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(draft => draft.Text("id")));
            next = page.GetProperty("next").GetString();
        }

        seen.ShouldBe(ids, ignoreOrder: true);
    }

    [Fact]
    public async Task A_foreign_cursor_is_refused()
    {
        var listed = await _alice.Api.GetAsync("/api/drafts?cursor=nonsense", Cancel);

        await listed.ShouldBeProblemAsync("cursor-unreadable");
    }

    [Fact]
    public async Task Another_workspace_can_neither_see_nor_change_it()
    {
        var bob = await TestWorkspace.CreateAsync(_app);
        var id = await _alice.DraftAsync();

        var seen = await bob.Api.GetAsync($"/api/drafts/{id}", Cancel);
        var edited = await bob.EditAsync(id, new { revision = 1, title = "Mine" });
        var discarded = await bob.Api.DeleteAsync($"/api/drafts/{id}", Cancel);

        seen.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        edited.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        discarded.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await _alice.Api.GetAsync($"/api/drafts/{id}", Cancel)).JsonAsync()).Text("state").ShouldBe("open");
    }

    [Fact]
    public async Task Another_workspaces_picture_cannot_be_chosen()
    {
        var bob = await TestWorkspace.CreateAsync(_app);
        var picture = (await (await bob.UploadAsync(PictureFiles.Png())).JsonAsync()).Text("id");

        var saved = await _alice.SaveAsync(new { pictureId = picture });

        (await saved.JsonAsync()).GetProperty("errors").TryGetProperty("pictureId", out _).ShouldBeTrue();
    }

    [Theory]
    [InlineData("102", null, "boardId")]
    [InlineData("101", "202", "sectionId")]
    [InlineData(null, "201", "sectionId")]
    public async Task A_board_or_section_that_the_account_does_not_reach_is_refused(string? board, string? section, string field)
    {
        var account = await _alice.AccountAsync(_app);

        var saved = await _alice.SaveAsync(new { accountId = account.Value, boardId = board, sectionId = section });

        (await saved.JsonAsync()).GetProperty("errors").EnumerateObject().Single().Name.ShouldBe(field);
    }

    [Fact]
    public async Task A_board_that_is_gone_is_refused()
    {
        var account = await _alice.AccountAsync(_app);
        await ChangeAsync(async db => (await db.Set<Board>().SingleAsync(Cancel)).GoneAt = _app.Now);

        var saved = await _alice.SaveAsync(new { accountId = account.Value, boardId = "101" });

        (await saved.JsonAsync()).GetProperty("errors").EnumerateObject().Single().Name.ShouldBe("boardId");
    }

    [Fact]
    public async Task An_account_that_is_not_connected_or_of_another_workspace_is_refused()
    {
        var bobs = await (await TestWorkspace.CreateAsync(_app)).AccountAsync(_app, "301", "401");
        var own = await _alice.AccountAsync(_app);
        await ChangeAsync(async db => (await db.Set<PinterestAccount>().SingleAsync(Cancel)).State = AccountState.Disconnected);

        var foreign = await _alice.SaveAsync(new { accountId = bobs.Value, boardId = "301" });
        var disconnected = await _alice.SaveAsync(new { accountId = own.Value, boardId = "101" });

        (await foreign.JsonAsync()).GetProperty("errors").EnumerateObject().Single().Name.ShouldBe("accountId");
        (await disconnected.JsonAsync()).GetProperty("errors").EnumerateObject().Single().Name.ShouldBe("accountId");
    }

    [Fact]
    public async Task What_was_chosen_while_the_account_was_connected_stays_chosen()
    {
        var account = await _alice.AccountAsync(_app, "101", "102");
        var id = (await (await _alice.SaveAsync(new { title = "A lamp", accountId = account.Value, boardId = "101" })).JsonAsync()).Text("id");
        await ChangeAsync(async db => (await db.Set<PinterestAccount>().SingleAsync(Cancel)).State = AccountState.Disconnected);

        var title = await _alice.EditAsync(id, new { revision = 1, title = "A better lamp", accountId = account.Value, boardId = "101" });
        var board = await _alice.EditAsync(id, new { revision = 2, title = "A better lamp", accountId = account.Value, boardId = "102" });

        (await title.JsonAsync()).GetProperty("title").GetString().ShouldBe("A better lamp");
        (await board.JsonAsync()).GetProperty("errors").EnumerateObject().Single().Name.ShouldBe("accountId");
    }

    [Fact]
    public async Task A_viewer_reads_and_does_not_write()
    {
        var viewer = await TestWorkspace.CreateAsync(_app, WorkspaceRole.Viewer);

        var listed = await viewer.Api.GetAsync("/api/drafts", Cancel);
        var saved = await viewer.SaveAsync(new { title = "Oak" });
        var uploaded = await viewer.UploadAsync(PictureFiles.Png());

        listed.StatusCode.ShouldBe(HttpStatusCode.OK);
        saved.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        uploaded.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task ChangeAsync(Func<CorkboardDb, Task> change)
    {
        await using var scope = _app.Services.GetRequiredService<WorkspaceScopes>().Enter(_alice.Id);
        var db = scope.ServiceProvider.GetRequiredService<CorkboardDb>();
        await change(db);
        await db.SaveChangesAsync(Cancel);
    }
}
