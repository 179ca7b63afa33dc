namespace Corkboard.Simulator.Tests.Search;

public sealed class SearchTests : IAsyncLifetime
{
    private RunningSimulator _simulator = null!;
    private Caller _anna = null!;

    public async ValueTask InitializeAsync()
    {
        _simulator = await RunningSimulator.StartAsync();
        _anna = await _simulator.CallerAsync();
    }

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    [Theory]
    [InlineData("sourdough", 8)]
    [InlineData("PIE apple", 4)]
    [InlineData("sourdough pie", 0)]
    [InlineData("lamp", 0)]
    public async Task Own_Pins_are_found_by_all_words(string query, int count) =>
        (await _anna.GetAsync($"search/pins?query={Uri.EscapeDataString(query)}")).ShouldBe(200).Items.Count.ShouldBe(count);

    [Fact]
    public async Task Own_Pins_are_found_by_their_ids()
    {
        var pins = (await _anna.GetAsync("pins?page_size=2")).Items.Select(pin => pin.GetProperty("id").GetString()).ToList();

        var found = (await _anna.GetAsync($"search/pins?query={pins[1]},{pins[0]},1&page_size=9999")).ShouldBe(200);

        found.Items.Select(pin => pin.GetProperty("id").GetString()).ShouldBe(pins);
    }

    [Theory]
    [InlineData("search/pins")]
    [InlineData("search/pins?query=%20")]
    [InlineData("search/pins?query=a&bookmark=nonsense")]
    [InlineData("search/boards?page_size=0")]
    public async Task What_is_wrong_is_refused(string path) => (await _anna.GetAsync(path)).ShouldBeRefused(400, 1, "Invalid request: query.");

    [Theory]
    [InlineData("?query=bread", 6)]
    [InlineData("?query=for%20two%20bread", 1)]
    [InlineData("?page_size=250", 60)]
    public async Task Own_boards_are_found_by_their_names(string query, int count) =>
        (await _anna.GetAsync("search/boards" + query)).ShouldBe(200).Items.Count.ShouldBe(count);

    [Fact]
    public async Task A_search_covers_secret_boards()
    {
        var ben = await _simulator.CallerAsync("ben_outdoors");
        var secret = (await ben.GetAsync("boards?privacy=SECRET")).Items[0].GetProperty("id").GetString()!;
        await ben.PinAsync(secret, "A hidden lake");

        (await ben.GetAsync("search/pins?query=hidden")).Items.ShouldHaveSingleItem();
        (await ben.GetAsync("search/boards?query=nobody")).Items.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_group_board_is_found_by_everybody_who_works_on_it()
    {
        var board = await _anna.BoardAsync("Our lamps");
        await _simulator.ControlAsync(HttpMethod.Put, $"boards/{board}/collaborators", new { users = new[] { "ben_outdoors" } });
        var ben = await _simulator.CallerAsync("ben_outdoors");

        (await ben.GetAsync("search/boards?query=lamps")).Items.ShouldHaveSingleItem().GetProperty("id").GetString().ShouldBe(board);
    }

    [Fact]
    public async Task Partners_alone_search_what_everybody_published()
    {
        const string Path = "search/partner/pins?term=lamp&country_code=US";
        var before = await _anna.GetAsync(Path);
        await _simulator.TurnAsync(new { partnerSearch = true });

        var ten = (await _anna.GetAsync(Path)).ShouldBe(200);
        var rest = (await _anna.GetAsync($"{Path}&bookmark={ten.Bookmark}")).ShouldBe(200);

        before.ShouldBeRefused(401, 3, "Your application does not have access to this restricted feature: search_partner_pins");
        ten.Items.Count.ShouldBe(10);
        rest.Items.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("country_code=US", 400)]
    [InlineData("term=lamp", 400)]
    [InlineData("term=lamp&country_code=XX", 400)]
    [InlineData("term=lamp&country_code=US&limit=0", 400)]
    [InlineData("term=lamp&country_code=US&limit=1", 200)]
    [InlineData("term=lamp&country_code=US&limit=50&locale=en-US", 200)]
    [InlineData("term=lamp&country_code=US&limit=51", 400)]
    public async Task Partners_name_term_and_country_and_ask_for_at_most_fifty(string query, int expected)
    {
        await _simulator.TurnAsync(new { partnerSearch = true });

        (await _anna.GetAsync($"search/partner/pins?{query}")).ShouldBe(expected);
    }

    [Fact]
    public async Task There_is_no_search_in_the_sandbox() => (await (await _simulator.CallerAsync(store: "sandbox"))
        .GetAsync("search/pins?query=a")).Status.ShouldBe(404);
}
