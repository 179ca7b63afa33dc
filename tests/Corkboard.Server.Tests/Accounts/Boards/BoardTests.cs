using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Corkboard.Server.Accounts;
using Corkboard.Server.Accounts.Boards;
using Corkboard.Server.Tests.App;
using static Corkboard.Server.Tests.Accounts.AccountsApp;

namespace Corkboard.Server.Tests.Accounts.Boards;

/// <summary>Practices SCH-1 and SCH-2.</summary>
public sealed class BoardTests : IAsyncLifetime
{
    private AccountsApp _app = null!;
    private TestWorkspace _workspace = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await StartAsync();
        _workspace = await _app.WorkspaceAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task All_sixty_boards_are_listed_each_once_over_pages_of_any_size()
    {
        var account = await _app.ConnectAsync(_workspace, Pinterest.Anna);

        foreach (var limit in (int[])[7, 25, 60, 100])
        {
            var names = await NamesAsync(account, limit);

            names.Count.ShouldBe(60);
            names.Distinct().Count().ShouldBe(60);
        }
    }

    [Theory]
    [InlineData("limit=0", HttpStatusCode.BadRequest)]
    [InlineData("limit=1", HttpStatusCode.OK)]
    [InlineData("limit=100", HttpStatusCode.OK)]
    [InlineData("limit=101", HttpStatusCode.BadRequest)]
    [InlineData("cursor=nonsense", HttpStatusCode.BadRequest)]
    public async Task A_page_has_one_to_a_hundred_boards(string query, HttpStatusCode expected)
    {
        var account = await _app.ConnectAsync(_workspace);

        using var answer = await _workspace.Api.GetAsync(
            new Uri($"/api/accounts/{account.Value}/boards?{query}", UriKind.Relative), CorkboardApp.Cancel);

        answer.StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task The_sections_of_every_board_are_read()
    {
        var account = await _app.ConnectAsync(_workspace, Pinterest.Anna);

        (await _app.RowsAsync<BoardSection>(_workspace)).Count.ShouldBe(20);
        var board = (await _app.RowsAsync<BoardSection>(_workspace))[0].BoardId;
        var sections = await GetAsync(_workspace, $"/api/accounts/{account.Value}/boards/{board}/sections");
        sections.AsArray().Select(section => section!["name"]!.GetValue<string>()).ShouldBe(["Savoury", "Sweet"]);
    }

    [Fact]
    public async Task A_board_made_here_is_there_and_on_Pinterest()
    {
        var account = await _app.ConnectAsync(_workspace);

        using var made = await CreateAsync(account, "Winter walks");

        made.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await NamesAsync(account, 25)).ShouldContain("Winter walks");
        _app.App.Time.Advance(TimeSpan.FromSeconds(1));
        await ReadAsync(account);
        (await _app.RowsAsync<Board>(_workspace)).Single(board => board.Name == "Winter walks").SeenAt.ShouldBe(_app.App.Now);
    }

    [Fact]
    public async Task A_name_that_is_taken_is_refused_by_name()
    {
        var account = await _app.ConnectAsync(_workspace);

        using var answer = await CreateAsync(account, "Trails");

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await answer.ProblemAsync()).ShouldBe("board-name-taken");
    }

    [Theory]
    [InlineData(0, HttpStatusCode.BadRequest)]
    [InlineData(1, HttpStatusCode.Created)]
    [InlineData(180, HttpStatusCode.Created)]
    [InlineData(181, HttpStatusCode.BadRequest)]
    public async Task A_section_has_a_name_of_one_to_180_characters(int length, HttpStatusCode expected)
    {
        var account = await _app.ConnectAsync(_workspace);
        var board = (await _app.RowsAsync<Board>(_workspace)).Single(row => row.Name == "Gear").BoardId;

        using var answer = await _workspace.Api.PostAsJsonAsync(
            $"/api/accounts/{account.Value}/boards/{board}/sections", new { name = new string('x', length) }, CorkboardApp.Cancel);

        answer.StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task A_board_that_a_full_read_no_longer_shows_is_gone_but_not_forgotten()
    {
        var account = await _app.ConnectAsync(_workspace);
        var gear = (await _app.RowsAsync<Board>(_workspace)).Single(board => board.Name == "Gear").BoardId;
        await _app.Pinterest.DeleteBoardAsync(Pinterest.Ben, gear);
        _app.App.Time.Advance(TimeSpan.FromHours(1));

        await ReadAsync(account);

        (await NamesAsync(account, 25)).ShouldBe(["Trails"]);
        (await _app.RowsAsync<Board>(_workspace)).Single(board => board.BoardId == gear).GoneAt.ShouldBe(_app.App.Now);
    }

    [Fact]
    public async Task A_read_that_breaks_off_takes_nothing_away()
    {
        var account = await _app.ConnectAsync(_workspace);
        await _app.Pinterest.PlanFaultAsync("status-500-before-accept", "boards/list");
        _app.App.Time.Advance(TimeSpan.FromHours(1));

        using var answer = await PutReadingAsync(account);

        (await answer.ProblemAsync()).ShouldBe("pinterest-unavailable");
        (await NamesAsync(account, 25)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Boards_are_read_again_a_day_later()
    {
        await _app.ConnectAsync(_workspace);
        _app.App.Time.Advance(BoardCatalogue.Interval.ToTimeSpan());

        await _app.Rounds.ReadBoardsDueAsync(CorkboardApp.Cancel);

        (await _app.RowsAsync<PinterestAccount>(_workspace)).Single().BoardsReadAt.ShouldBe(_app.App.Now);
    }

    [Fact]
    public async Task Sections_that_Pinterest_refused_for_a_while_are_read_by_the_next_round()
    {
        await _app.Pinterest.PlanFaultAsync("rate-limited", "board_sections/list");
        await _app.ConnectAsync(_workspace);
        (await _app.RowsAsync<BoardSection>(_workspace)).ShouldBeEmpty();
        _app.App.Time.Advance(TimeSpan.FromMinutes(5));

        await _app.Rounds.ReadBoardsDueAsync(CorkboardApp.Cancel);

        (await _app.RowsAsync<BoardSection>(_workspace)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_disconnected_account_keeps_its_boards_and_has_no_tokens()
    {
        var account = await _app.ConnectAsync(_workspace);

        var answer = await JsonAsync(await _workspace.Api.DeleteAsync(
            new Uri($"/api/accounts/{account.Value}", UriKind.Relative), CorkboardApp.Cancel));

        answer["toDo"]!.GetValue<string>().ShouldContain("remove it in your Pinterest settings");
        (await _app.RowsAsync<Server.Accounts.Tokens.AccountToken>(_workspace)).ShouldBeEmpty();
        (await _app.RowsAsync<Board>(_workspace)).Count.ShouldBe(2);
        (await (await CreateAsync(account, "Another")).ProblemAsync()).ShouldBe("account-not-connected");
    }

    private Task<HttpResponseMessage> CreateAsync(AccountId account, string name) =>
        _workspace.Api.PostAsJsonAsync($"/api/accounts/{account.Value}/boards", new { name }, CorkboardApp.Cancel);

    private Task<HttpResponseMessage> PutReadingAsync(AccountId account) => _workspace.Api.PutAsync(
        new Uri($"/api/accounts/{account.Value}/boards/reading", UriKind.Relative), content: null, CorkboardApp.Cancel);

    private async Task ReadAsync(AccountId account) => await JsonAsync(await PutReadingAsync(account));

    private async Task<List<string>> NamesAsync(AccountId account, int limit)
    {
        var names = new List<string>();
        for (JsonNode? page = null; page is null || page["next"] is not null;)
        {
            page = await GetAsync(_workspace, $"/api/accounts/{account.Value}/boards?limit={limit}&cursor={page?["next"]}");
            names.AddRange(page["items"]!.AsArray().Select(board => board!["name"]!.GetValue<string>()));
        }

        return names;
    }
}
