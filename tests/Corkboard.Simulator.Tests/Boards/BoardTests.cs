using System.Globalization;

namespace Corkboard.Simulator.Tests.Boards;

public sealed class BoardTests : IAsyncLifetime
{
    private RunningSimulator _simulator = null!;
    private Caller _anna = null!;

    public async ValueTask InitializeAsync()
    {
        _simulator = await RunningSimulator.StartAsync();
        _anna = await _simulator.CallerAsync();
    }

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    [Fact]
    public async Task A_new_board_can_be_read_changed_and_deleted()
    {
        var created = (await _anna.PostAsync("boards", new { name = " Lamps ", description = "Brass" })).ShouldBe(201);
        var path = $"boards/{created.Id}";

        var changed = (await _anna.PatchAsync(path, new { name = "Lights", privacy = "SECRET" })).ShouldBe(200);
        var read = (await _anna.GetAsync(path)).ShouldBe(200).Body;
        (await _anna.DeleteAsync(path)).ShouldBe(204);

        created.Id.Length.ShouldBe(18);
        created.Body.GetProperty("name").GetString().ShouldBe("Lamps");
        created.Body.GetProperty("created_at").GetString().ShouldBe("2026-06-15T12:00:00");
        changed.Body.GetProperty("privacy").GetString().ShouldBe("SECRET");
        read.GetProperty("name").GetString().ShouldBe("Lights");
        read.GetProperty("description").GetString().ShouldBe("Brass");
        (await _anna.GetAsync(path)).ShouldBeRefused(404, 40, "Board not found.");
    }

    [Theory]
    [InlineData("Lamps")]
    [InlineData("lAMPS")]
    public async Task A_second_board_of_the_same_name_is_refused(string name)
    {
        await _anna.BoardAsync("Lamps");

        var second = await _anna.PostAsync("boards", new { name });

        second.ShouldBeRefused(400, 58, "Try a different name. You already have a board with this name!");
    }

    [Fact]
    public async Task Another_user_may_use_the_same_name()
    {
        await _anna.BoardAsync("Lamps");
        var ben = await _simulator.CallerAsync("ben_outdoors");

        (await ben.PostAsync("boards", new { name = "Lamps" })).ShouldBe(201);
    }

    [Fact]
    public async Task A_board_cannot_be_renamed_to_the_name_of_another()
    {
        await _anna.BoardAsync("Lamps");
        var chairs = await _anna.BoardAsync("Chairs");

        (await _anna.PatchAsync($"boards/{chairs}", new { name = "lamps" })).ShouldBeRefused(400, 58, "Try a different");
        (await _anna.PatchAsync($"boards/{chairs}", new { name = "CHAIRS" })).ShouldBe(200);
    }

    [Theory]
    [InlineData("{}", "Invalid request: body.name is a required property")]
    [InlineData("""{"name":""}""", "Invalid request: body.name")]
    [InlineData("""{"name":7}""", "Invalid request: body.name 7 is not of type 'string'")]
    [InlineData("""{"name":"x","privacy":"HIDDEN"}""", "Invalid request: body.privacy 'HIDDEN'")]
    [InlineData("[]", "The request's body is not a JSON object.")]
    public async Task A_wrong_request_is_refused_by_what_is_wrong_with_it(string body, string message) =>
        (await _anna.PostAsync("boards", System.Text.Json.Nodes.JsonNode.Parse(body)!)).ShouldBeRefused(400, 1, message);

    [Fact]
    public async Task A_board_cannot_become_protected() => (await _anna.PatchAsync(
        $"boards/{await _anna.BoardAsync()}", new { privacy = "PROTECTED" })).ShouldBeRefused(400, 1, "Invalid request");

    [Fact]
    public async Task A_board_for_ads_alone_is_protected_and_named_for_it()
    {
        var board = (await _anna.PostAsync("boards", new { name = "Mine", is_ads_only = true })).ShouldBe(201).Body;

        board.GetProperty("name").GetString().ShouldBe("Ad-only Pins");
        board.GetProperty("privacy").GetString().ShouldBe("PROTECTED");
    }

    [Fact]
    public async Task A_secret_board_is_there_only_for_tokens_with_the_secret_scopes()
    {
        var ben = await _simulator.CallerAsync("ben_outdoors");
        var open = await _simulator.CallerAsync("ben_outdoors", "boards:read boards:write");
        var secret = (await ben.GetAsync("boards?privacy=SECRET")).Items.ShouldHaveSingleItem().GetProperty("id").GetString();

        var listed = await open.GetAsync("boards");

        listed.Items.Count.ShouldBe(2);
        (await open.GetAsync($"boards/{secret}")).ShouldBeRefused(403, 29, "You are not permitted");
        (await open.PostAsync("boards", new { name = "x", privacy = "SECRET" })).ShouldBeRefused(403, 29, "You are not");
    }

    [Fact]
    public async Task Somebody_elses_board_is_not_permitted_and_an_unknown_one_not_found()
    {
        var ben = await _simulator.CallerAsync("ben_outdoors");
        var annas = await _anna.BoardAsync();

        (await ben.GetAsync($"boards/{annas}")).ShouldBeRefused(403, 29, "You are not permitted");
        (await ben.GetAsync("boards/123")).ShouldBeRefused(404, 40, "Board not found.");
        (await ben.GetAsync("boards/Lamps")).ShouldBeRefused(400, 1, "Invalid request: path.board_id 'Lamps' does not match");
    }

    [Fact]
    public async Task Production_and_sandbox_know_nothing_of_each_others_boards()
    {
        var sandboxed = await _simulator.CallerAsync(store: "sandbox");
        var board = await sandboxed.BoardAsync();

        (await _anna.GetAsync($"boards/{board}")).ShouldBeRefused(404, 40, "Board not found.");
    }

    [Theory]
    [InlineData(1, 179, 201)]
    [InlineData(1, 180, 201)]
    [InlineData(1, 181, 400)]
    [InlineData(0, 0, 400)]
    public async Task A_section_name_has_1_to_180_characters(int emoji, int length, int expected)
    {
        // The first letter is one code point of two UTF-16 units.
        var name = string.Concat(Enumerable.Repeat("💡", emoji)) + new string('x', Math.Max(0, length - emoji));

        var answer = await _anna.PostAsync($"boards/{await _anna.BoardAsync()}/sections", new { name });

        answer.Status.ShouldBe(expected);
    }

    [Fact]
    public async Task Sections_are_listed_renamed_and_deleted()
    {
        var board = await _anna.BoardAsync();
        var section = await _anna.SectionAsync(board, "Brass");
        var path = $"boards/{board}/sections/{section}";

        var renamed = (await _anna.PatchAsync(path, new { name = "Copper" })).ShouldBe(200);
        var listed = (await _anna.GetAsync($"boards/{board}/sections")).Items.ShouldHaveSingleItem();
        (await _anna.DeleteAsync(path)).ShouldBe(204);

        renamed.Body.GetProperty("name").GetString().ShouldBe("Copper");
        listed.GetProperty("name").GetString().ShouldBe("Copper");
        (await _anna.DeleteAsync(path)).ShouldBeRefused(404, 2031, "Sorry! We couldn't find this board section.");
    }

    [Theory]
    [InlineData(0, 400)]
    [InlineData(1, 200)]
    [InlineData(249, 200)]
    [InlineData(250, 200)]
    [InlineData(251, 400)]
    public async Task A_page_holds_1_to_250(int size, int expected) =>
        (await _anna.GetAsync($"boards?page_size={size.ToString(CultureInfo.InvariantCulture)}")).Status.ShouldBe(expected);

    [Theory]
    [InlineData("", false, 3)]
    [InlineData("&page_size=60", false, 1)]
    [InlineData("&page_size=59", false, 2)]
    [InlineData("", true, 3)]
    public async Task Following_bookmarks_sees_every_board_once(string query, bool isShuffled, int pages)
    {
        await _simulator.TurnAsync(new { shuffledLists = isShuffled });

        var seen = new List<string>();
        var count = 0;
        for (string? bookmark = ""; bookmark is not null; count++)
        {
            var page = (await _anna.GetAsync($"boards?bookmark={bookmark}{query}")).ShouldBe(200);
            seen.AddRange(page.Items.Select(board => board.GetProperty("id").GetString()!));
            bookmark = page.Bookmark;
        }

        count.ShouldBe(pages);
        seen.Count.ShouldBe(60);
        seen.Distinct(StringComparer.Ordinal).Count().ShouldBe(60);
    }

    [Fact]
    public async Task A_shuffled_list_is_not_in_the_order_of_creation()
    {
        var ordered = (await _anna.GetAsync("boards")).Items.Select(board => board.GetProperty("name").GetString()).ToList();
        await _simulator.TurnAsync(new { shuffledLists = true });

        var shuffled = (await _anna.GetAsync("boards")).Items.Select(board => board.GetProperty("name").GetString()).ToList();

        shuffled.ShouldNotBe(ordered);
    }

    [Fact]
    public async Task Short_pages_still_lead_to_the_end()
    {
        await _simulator.TurnAsync(new { shortPages = true });

        var page = await _anna.GetAsync("boards?page_size=50");

        page.Items.Count.ShouldBe(25);
        page.Bookmark.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_made_up_bookmark_is_refused() =>
        (await _anna.GetAsync("boards?bookmark=AAAAAAAAAE7Y77Zc5UvH9g")).ShouldBeRefused(400, 1, "Invalid request: query.bookmark");

    [Theory]
    [InlineData(4.9, false)]
    [InlineData(5, true)]
    [InlineData(5.1, true)]
    public async Task Reads_can_lag_behind_writes(double seconds, bool isVisible)
    {
        await _simulator.TurnAsync(new { readLagSeconds = 5 });
        var board = await _anna.BoardAsync();
        await _simulator.AdvanceAsync(TimeSpan.FromSeconds(seconds));

        var listed = await _anna.GetAsync("boards?page_size=1");

        (listed.Items[0].GetProperty("id").GetString() == board).ShouldBe(isVisible);
        (await _anna.GetAsync($"boards/{board}")).Status.ShouldBe(isVisible ? 200 : 404);
    }
}
