using System.Net;

namespace Corkboard.Simulator.Tests.PublicPages;

public sealed class PublicPageTests : IAsyncLifetime
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
    public async Task A_published_Pin_can_be_seen_by_anybody()
    {
        var pin = await _anna.PinAsync(await _anna.BoardAsync("Lamps of brass"), "A lamp <of> brass");

        var page = await TextAsync($"/pin/{pin}/");
        var profile = await TextAsync("/anna_bakes/");
        var board = await TextAsync("/anna_bakes/lamps-of-brass/");

        page.ShouldContain("A lamp &lt;of&gt; brass");
        page.ShouldContain("https://shop.example/lamp");
        page.ShouldContain("/pictures/originals/");
        profile.ShouldContain($"/pin/{pin}/");
        board.ShouldContain($"/pin/{pin}/");
    }

    [Fact]
    public async Task A_carousel_shows_all_its_pictures()
    {
        var board = await _anna.BoardAsync();
        var pin = (await _anna.PostAsync(
            "pins", APin.On(board).With("media_source", APin.Carousel(APin.Picture(), APin.Picture())))).ShouldBe(201).Id;

        var page = await TextAsync($"/pin/{pin}/");

        page.ShouldContain("1 of 2");
        page.ShouldContain("2 of 2");
    }

    [Fact]
    public async Task A_board_shows_its_sections()
    {
        var board = await _anna.BoardAsync("Lamps of brass");
        var section = await _anna.SectionAsync(board, "By <the> door");
        await _anna.PostAsync("pins", APin.On(board).With("board_section_id", section));

        (await TextAsync("/anna_bakes/lamps-of-brass/")).ShouldContain("By &lt;the&gt; door");
    }

    [Fact]
    public async Task What_is_on_a_secret_board_cannot_be_seen()
    {
        var pin = await _anna.PinAsync(await _anna.BoardAsync("Surprise", "SECRET"));

        (await StatusAsync($"/pin/{pin}/")).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync("/anna_bakes/surprise/")).ShouldBe(HttpStatusCode.NotFound);
        (await TextAsync("/anna_bakes/")).ShouldNotContain("Surprise");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/_simulator")]
    [InlineData("/anna_bakes")]
    [InlineData("/pictures/originals/seeded-1.png")]
    [InlineData("/pictures/600x/seeded-1.png")]
    [InlineData("/pictures/profile/1.svg")]
    public async Task Pages_and_pictures_are_there(string path) => (await StatusAsync(path)).ShouldBe(HttpStatusCode.OK);

    [Theory]
    [InlineData("/nobody/")]
    [InlineData("/anna_bakes/no-such-board/")]
    [InlineData("/pin/123/")]
    [InlineData("/pictures/originals/0000.png")]
    [InlineData("/pictures/originals/..%2Fstate.jsonl")]
    public async Task What_is_not_there_is_not_found(string path) => (await StatusAsync(path)).ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task The_control_page_shows_the_latest_Pin_and_the_planned_faults()
    {
        await _anna.PinAsync(await _anna.BoardAsync(), "Shown here");
        await _simulator.FailAsync("spam-link");

        var page = await TextAsync("/_simulator");

        page.ShouldContain("Shown here");
        page.ShouldContain("spam-link for pins/create, 1 left");
    }

    private Task<string> TextAsync(string path) => _simulator.Http.GetStringAsync(path, RunningSimulator.Cancel);

    private async Task<HttpStatusCode> StatusAsync(string path) =>
        (await _simulator.Http.GetAsync(path, RunningSimulator.Cancel)).StatusCode;
}
