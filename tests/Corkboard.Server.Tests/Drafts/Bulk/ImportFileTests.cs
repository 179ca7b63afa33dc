using System.Net;
using System.Text;
using Corkboard.Server.Drafts.Bulk;
using Corkboard.Server.Tests.App;

namespace Corkboard.Server.Tests.Drafts.Bulk;

/// <summary>What a file may look like, and at which size it is refused.</summary>
public sealed class ImportFileTests : IAsyncLifetime
{
    private Importer _ada = null!;

    public async ValueTask InitializeAsync() => _ada = await Importer.StartAsync();

    public ValueTask DisposeAsync() => _ada.DisposeAsync();

    [Theory]
    [InlineData(999, true)]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    public async Task A_file_has_at_most_a_thousand_rows(int rows, bool isTaken)
    {
        var sent = await _ada.SendAsync("Title,Media URL\n" + string.Concat(Enumerable.Range(0, rows).Select(row => $"Lamp {row},\n\n")));

        if (isTaken)
        {
            sent.Status.ShouldBe(HttpStatusCode.Accepted);
            sent.Body.GetProperty("rows").GetInt32().ShouldBe(rows);
        }
        else
        {
            sent.ShouldBeProblem("import-too-many-rows", HttpStatusCode.UnprocessableEntity);
            sent.Body.GetProperty("limit").GetInt32().ShouldBe(1000);
        }
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task A_file_has_at_most_five_megabytes(int beyond, bool isTaken)
    {
        const string start = "Title,Media URL,Description\nLamp,,";

        var sent = await _ada.SendAsync(start + new string('x', ImportLimits.Bytes - start.Length + beyond));

        if (isTaken)
        {
            sent.Status.ShouldBe(HttpStatusCode.Accepted);
        }
        else
        {
            sent.ShouldBeProblem("import-too-large", HttpStatusCode.RequestEntityTooLarge);
            sent.Body.GetProperty("limit").GetInt32().ShouldBe(5_242_880);
        }
    }

    [Theory]
    [InlineData("", "import-missing", HttpStatusCode.BadRequest)]
    [InlineData("Title,Media URL\n\n", "import-empty", HttpStatusCode.UnprocessableEntity)]
    [InlineData("Lamp,https://example.org/1.png\n", "import-columns-missing", HttpStatusCode.UnprocessableEntity)]
    [InlineData("Title,Board\nLamp,Shelves\n", "import-columns-missing", HttpStatusCode.UnprocessableEntity)]
    [InlineData("Title,Media URL\nLamp,\n\"Shelf,x\nBench,\n", "import-broken", HttpStatusCode.UnprocessableEntity)]
    public async Task What_is_no_file_of_Pins_is_refused_in_words(string file, string problem, HttpStatusCode status) =>
        (await _ada.SendAsync(file)).ShouldBeProblem(problem, status);

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("utf-16")]
    public async Task Only_UTF8_is_read(string encoding)
    {
        var sent = await _ada.SendAsync(Encoding.GetEncoding(encoding).GetBytes("Title,Media URL\nKüche,\n"));

        sent.ShouldBeProblem("import-not-utf8", HttpStatusCode.UnprocessableEntity);
    }

    [Theory]
    [InlineData(";")]
    [InlineData("\t")]
    [InlineData(",")]
    public async Task Separators_marks_and_line_ends_of_any_spreadsheet_are_read(string separator)
    {
        var text = string.Join("\r\n", string.Join(separator, "\"TITLE \"", "media_url", "Board Name"), string.Join(separator, "\"Küche; a, b\tc\"", "", "SHELVES"));

        var sent = await _ada.SendAsync([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]);
        await _ada.WorkAsync();
        var row = await _ada.OnlyRowAsync(sent.Body);

        row.Text("title").ShouldBe("Küche; a, b\tc");
        row.Text("verdict").ShouldBe("good");
        row.Text("note").ShouldBe("Its draft still needs a picture.");
    }

    [Theory]
    [InlineData("Image URL,Description,Board,Source URL,Scheduled Time")]
    [InlineData("image_link,caption,board_name,url,publish_at")]
    public async Task Other_tools_columns_are_known(string header)
    {
        var import = await _ada.ImportAsync($"{header}\n{_ada.Picture(1)},It shines.,Shelves,https://example.org/,2026-03-05 10:00:00");

        var draft = await _ada.GetAsync($"/api/drafts/{(await _ada.OnlyRowAsync(import)).Text("draftId")}");

        draft.Text("description").ShouldBe("It shines.");
        draft.Text("boardId").ShouldBe("101");
        draft.Text("link").ShouldBe("https://example.org/");
    }

    [Theory]
    [InlineData("2026-03-29T02:30", "skipped-hour")]
    [InlineData("2026-10-25T02:30", "doubled-hour")]
    [InlineData("2027-03-04T10:00", "time-too-far")]
    [InlineData("2026-13-01T10:00", "row-time-unreadable")]
    public async Task A_time_that_cannot_be_is_named(string time, string error) =>
        (await TimedRowAsync(time)).Text("error").ShouldBe(error);

    [Theory]
    [InlineData("2026-10-25T02:30+02:00", "2026-10-25T00:30:00Z")]
    [InlineData("2026-10-25T02:30:00+01:00", "2026-10-25T01:30:00Z")]
    [InlineData("2026-03-05T10:00:00Z", "2026-03-05T10:00:00Z")]
    [InlineData("2026-03-05T10:00", "2026-03-05T09:00:00Z")]
    public async Task A_time_is_of_the_workspaces_clocks_unless_it_says_otherwise(string time, string at) =>
        (await TimedRowAsync(time)).Text("wishedAt").ShouldBe(at);

    [Fact]
    public async Task A_form_with_a_file_is_taken_too()
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes("Title,Media URL\nLamp,")), "file", "../spring.csv" } };

        var sent = await Answer.ReadAsync(await _ada.Workspace.Api.PostAsync("/api/imports", form, CorkboardApp.Cancel));

        sent.Status.ShouldBe(HttpStatusCode.Accepted, sent.Body.ToString());
        sent.Body.Text("fileName").ShouldBe("spring.csv");
    }

    private async Task<System.Text.Json.JsonElement> TimedRowAsync(string time) =>
        await _ada.OnlyRowAsync(await _ada.ImportRowsAsync($"Lamp,{_ada.Picture(1)},Shelves,,,,{time},"));
}
