using System.Net;
using System.Text;
using System.Text.Json;
using Corkboard.Server.Accounts;
using Corkboard.Server.Drafts;
using Corkboard.Server.Tests.App;
using Corkboard.Server.Tests.Drafts;
using Corkboard.Server.Tests.Drafts.Bulk;
using CsCheck;
using Microsoft.EntityFrameworkCore;

namespace Corkboard.Server.Tests.Pins;

public sealed class ExportTests : IAsyncLifetime
{
    private const int Drafts = 40;

    // Letters of all kinds, and much of what files of commas stumble over.
    private static readonly Gen<string> Letters = Gen.Frequency(
        (3, Gen.Char["'=+-@\",;\n/ "].Select(letter => letter.ToString())),
        (2, Gen.Char[' ', '~'].Select(letter => letter.ToString())),
        (1, Gen.Int[0xA0, 0x1F9FF].Where(point => point is < 0xD800 or > 0xDFFF).Select(char.ConvertFromUtf32)));

    private static readonly Gen<string> Texts = Letters.Array[0, 30].Select(string.Concat)
        .Where(text => !TextRules.Check(DraftContent.From(new() { Title = text })).Any());

    private Importer _ada = null!;

    public async ValueTask InitializeAsync() => _ada = await Importer.StartAsync();

    public ValueTask DisposeAsync() => _ada.DisposeAsync();

    [Fact]
    public async Task What_was_exported_comes_back_as_the_same_content_whatever_it_says()
    {
        var contents = Gen.Select(Texts, Texts).Array[Drafts].Single();
        var picture = (await (await _ada.Workspace.UploadAsync(PictureFiles.Png())).JsonAsync()).Text("id");
        var account = await _ada.AskAsync<Board, AccountId>(boards => boards.Select(board => board.AccountId).SingleAsync(CorkboardApp.Cancel));
        for (var number = 0; number < Drafts; number++)
        {
            var (title, description) = contents[number];
            (await _ada.Workspace.SaveAsync(new
            {
                title, description, link = $"https://example.org/?a={number},\"b\"", pictureId = picture, accountId = account.Value, boardId = "101", sectionId = "201",
            })).StatusCode.ShouldBe(HttpStatusCode.Created);
        }

        var before = await ContentsAsync();
        var file = await _ada.Workspace.Api.GetStringAsync("/api/exports/pins.csv", CorkboardApp.Cancel);
        var import = await _ada.ImportAsync(file);
        var after = await ContentsAsync();

        import.GetProperty("drafts").GetInt32().ShouldBe(Drafts, import.ToString());
        after.ShouldBe([.. before, .. before], ignoreOrder: true);
    }

    [Fact]
    public async Task It_has_Pinterests_columns_and_no_text_that_a_spreadsheet_would_run()
    {
        await _ada.Workspace.DraftAsync("=HYPERLINK(\"http://evil.example\")");

        var bytes = await _ada.Workspace.Api.GetByteArrayAsync("/api/exports/pins.csv", CorkboardApp.Cancel);

        bytes.Take(3).ShouldBe(Encoding.UTF8.Preamble.ToArray());
        Encoding.UTF8.GetString(bytes[3..]).ShouldBe(
            $"{Importer.Header}\r\n\"'=HYPERLINK(\"\"http://evil.example\"\")\",,,,,,,\r\n");
    }

    [Fact]
    public async Task A_wished_time_and_the_address_of_a_picture_go_out_as_they_came_in()
    {
        await _ada.ImportRowsAsync($"Lamp,{_ada.Picture(1)},Shelves,,,,2026-10-25T02:30+02:00,");

        var file = await _ada.Workspace.Api.GetStringAsync("/api/exports/pins.csv", CorkboardApp.Cancel);

        file.ShouldContain($"Lamp,{_ada.Picture(1)},Shelves,,,,2026-10-25T02:30:00+02:00,\r\n");
    }

    [Fact]
    public async Task Another_workspace_exports_only_its_own()
    {
        await _ada.Workspace.DraftAsync("A secret lamp");
        var bob = await TestWorkspace.CreateAsync(_ada.App);

        (await bob.Api.GetStringAsync("/api/exports/pins.csv", CorkboardApp.Cancel)).ShouldNotContain("secret");
    }

    private async Task<IReadOnlyList<string>> ContentsAsync()
    {
        var revisions = await _ada.AskAsync<DraftRevision, List<DraftRevision>>(rows => rows.ToListAsync(CorkboardApp.Cancel));

        return revisions.ConvertAll(row => JsonSerializer.Serialize(DraftContent.Of(row)));
    }
}
