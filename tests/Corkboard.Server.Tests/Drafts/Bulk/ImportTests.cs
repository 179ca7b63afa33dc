using System.Net;
using System.Text.Json;
using Corkboard.Server.Drafts;
using Corkboard.Server.Tests.App;
using Microsoft.EntityFrameworkCore;

namespace Corkboard.Server.Tests.Drafts.Bulk;

public sealed class ImportTests : IAsyncLifetime
{
    private Importer _ada = null!;

    public async ValueTask InitializeAsync() => _ada = await Importer.StartAsync();

    public ValueTask DisposeAsync() => _ada.DisposeAsync();

    [Fact]
    public async Task Of_a_thousand_rows_the_good_ones_become_drafts_and_each_bad_one_is_named_and_sent_again_it_makes_none()
    {
        var shine = _ada.Picture(1);
        string[] bad =
        [
            $"{new string('x', 101)},{shine},Shelves,,,,,",
            $"Long,{shine},Shelves,,{new string('x', 801)},,,",
            $"Link,{shine},Shelves,,,lamp,,",
            $"Board,{shine},Attic,,,,,",
            $"Section,{shine},Shelves/Pine,,,,,",
            $"Missing,{_ada.Address("gone.png")},Shelves,,,,,",
            "Private,http://10.0.0.1/lamp.png,Shelves,,,,,",
            $"Text,{_ada.Address("text")},Shelves,,,,,",
            "Address,lamp.png,Shelves,,,,,",
            $"Past,{shine},Shelves,,,,2026-03-01T10:00:00,",
            $"When,{shine},Shelves,,,,03/05/2026,",
            $"Comma,{shine},Shelves,,It shines, and how,,,tags",
        ];
        string[] rows = [.. Enumerable.Range(0, 988).Select(_ada.Row)];
        var file = string.Join("\r\n", [Importer.Header, .. rows[..500], .. bad, .. rows[500..]]);

        var first = await _ada.ImportAsync(file);
        var again = await _ada.ImportAsync(file);
        var errors = await _ada.RowsAsync(first.GetProperty("id").GetGuid(), "bad");

        Numbers(first).ShouldBe((988, 12, 0, 988), first.ToString());
        errors.Select(row => row.Text("error")).ShouldBe(
        [
            "draft-limits", "draft-limits", "draft-limits", "row-board-unknown", "row-board-unknown", "address-failed",
            "address-out-of-bounds", "picture-foreign", "address-unreadable", "time-passed", "row-time-unreadable", "row-too-wide",
        ]);
        errors.Select(row => row.GetProperty("number").GetInt32()).ShouldBe(Enumerable.Range(502, 12));
        Numbers(again).ShouldBe((0, 12, 988, 0), again.ToString());
        (await _ada.CountAsync<Draft>()).ShouldBe(988);
    }

    [Fact]
    public async Task A_row_becomes_a_draft_with_its_picture_place_and_words()
    {
        var import = await _ada.ImportRowsAsync(
            $"\"A \"\"quiet\"\" lamp\",{_ada.Picture(3)},shelves / OAK,,\"Two\nlines, one comma\",https://example.org/lamp,2026-03-05 10:00,\"lamp, oak\"");
        var row = await _ada.OnlyRowAsync(import);
        var draft = await _ada.GetAsync($"/api/drafts/{row.Text("draftId")}");

        draft.Text("title").ShouldBe("A \"quiet\" lamp");
        draft.Text("description").ShouldBe("Two\nlines, one comma");
        draft.Text("link").ShouldBe("https://example.org/lamp");
        draft.Text("boardId").ShouldBe("101");
        draft.Text("sectionId").ShouldBe("201");
        draft.GetProperty("picture").Text("id").ShouldBe(row.Text("pictureId"));
        row.Text("wishedAt").ShouldBe("2026-03-05T09:00:00Z");
    }

    [Fact]
    public async Task Nothing_is_scheduled_by_an_import()
    {
        await _ada.ImportRowsAsync(_ada.Row(1));

        (await _ada.GetAsync("/api/schedule")).ToString().ShouldNotContain("Lamp");
        (await _ada.CountAsync<Server.Schedule.ScheduledPin>()).ShouldBe(0);
    }

    [Fact]
    public async Task A_dry_run_stops_after_the_verdicts_until_it_is_applied()
    {
        var file = $"{Importer.Header}\n{_ada.Row(1)}\nNo board,{_ada.Picture(1)},Attic,,,,,";

        var dry = await _ada.ImportAsync(file, "?dryRun=true");
        var before = await _ada.CountAsync<Draft>();
        var id = dry.GetProperty("id").GetGuid();
        var applied = await _ada.Workspace.Api.PostAsync($"/api/imports/{id}/apply", null, CorkboardApp.Cancel);
        await _ada.WorkAsync();
        var after = await _ada.ShowAsync(id);

        dry.Text("state").ShouldBe("checked");
        Numbers(dry).ShouldBe((1, 1, 0, 0));
        before.ShouldBe(0);
        applied.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        after.Text("state").ShouldBe("done");
        Numbers(after).ShouldBe((1, 1, 0, 1));
    }

    [Fact]
    public async Task Nothing_is_applied_before_every_row_was_looked_at()
    {
        var sent = await _ada.SendRowsAsync(_ada.Row(1));

        var applied = await Answer.ReadAsync(
            await _ada.Workspace.Api.PostAsync($"/api/imports/{sent.Id}/apply", null, CorkboardApp.Cancel));

        applied.ShouldBeProblem("import-not-checked", HttpStatusCode.Conflict);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(7)]
    public async Task A_server_that_ends_in_the_middle_goes_on_where_it_was(int pieces)
    {
        var sent = await _ada.SendRowsAsync([.. Enumerable.Range(0, 120).Select(_ada.Row)]);
        await _ada.WorkAsync(pieces);

        await _ada.RestartAsync();
        await _ada.WorkAsync();

        Numbers(await _ada.ShowAsync(sent.Id)).ShouldBe((120, 0, 0, 120));
        (await _ada.CountAsync<Draft>()).ShouldBe(120);
    }

    [Fact]
    public async Task The_same_file_sent_twice_at_once_makes_each_draft_once()
    {
        string[] rows = [.. Enumerable.Range(0, 60).Select(_ada.Row)];
        await _ada.SendRowsAsync(rows);
        await _ada.SendRowsAsync(rows);

        await _ada.WorkAsync();

        (await _ada.CountAsync<Draft>()).ShouldBe(60);
    }

    [Fact]
    public async Task A_row_that_stands_twice_in_a_file_says_so()
    {
        var import = await _ada.ImportRowsAsync(_ada.Row(1), _ada.Row(1));

        Numbers(import).ShouldBe((1, 0, 1, 1));
        (await _ada.RowsAsync(import.GetProperty("id").GetGuid(), "known"))[0].Text("note").ShouldBe("Row 2 of this file says the same.");
    }

    [Fact]
    public async Task A_key_of_the_senders_own_names_a_row_whatever_it_says()
    {
        await _ada.ImportAsync($"Key,Title,Media URL\nlamp-1,A lamp,{_ada.Picture(1)}");

        var import = await _ada.ImportAsync($"Key,Title,Media URL\nlamp-1,A better lamp,{_ada.Picture(1)}\nlamp-2,A lamp,{_ada.Picture(1)}");

        Numbers(import).ShouldBe((1, 0, 1, 1));
    }

    [Fact]
    public async Task An_import_of_somebody_who_was_sent_away_stops()
    {
        var sent = await _ada.SendRowsAsync(_ada.Row(1));
        await _ada.App.ChangeRowsAsync(db => db.Set<Server.Workspaces.Membership>().IgnoreQueryFilters()
            .Where(place => place.WorkspaceId == _ada.Workspace.Id)
            .ExecuteUpdateAsync(place => place.SetProperty(p => p.Role, Server.Workspaces.WorkspaceRole.Viewer), CorkboardApp.Cancel));

        await _ada.WorkAsync();

        (await _ada.ShowAsync(sent.Id)).Text("state").ShouldBe("stopped");
        (await _ada.CountAsync<Draft>()).ShouldBe(0);
    }

    [Fact]
    public async Task Another_workspace_sees_nothing_of_it_and_has_rows_of_its_own()
    {
        var sent = await _ada.SendRowsAsync(_ada.Row(1));
        await _ada.WorkAsync();
        var bob = await TestWorkspace.CreateAsync(_ada.App);

        var seen = await Answer.ReadAsync(await bob.Api.GetAsync($"/api/imports/{sent.Id}", CorkboardApp.Cancel));
        var rows = await Answer.ReadAsync(await bob.Api.GetAsync($"/api/imports/{sent.Id}/rows", CorkboardApp.Cancel));

        seen.ShouldBeProblem("import-not-found", HttpStatusCode.NotFound);
        rows.ShouldBeProblem("import-not-found", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_verdict_that_does_not_exist_is_named()
    {
        var sent = await _ada.SendRowsAsync(_ada.Row(1));

        var answer = await Answer.ReadAsync(await _ada.Workspace.Api.GetAsync($"/api/imports/{sent.Id}/rows?verdict=7", CorkboardApp.Cancel));

        answer.ShouldBeProblem("no-such-verdict", HttpStatusCode.BadRequest);
    }

    private static (int Good, int Bad, int Known, int Drafts) Numbers(JsonElement import) => (
        import.GetProperty("good").GetInt32(),
        import.GetProperty("bad").GetInt32(),
        import.GetProperty("known").GetInt32(),
        import.GetProperty("drafts").GetInt32());
}
