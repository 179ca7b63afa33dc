using System.Text.Json.Nodes;

namespace Corkboard.Simulator.Tests.Pins;

public sealed class PinFeatureTests : IAsyncLifetime
{
    private RunningSimulator _simulator = null!;
    private Caller _anna = null!;
    private string _board = null!;

    public async ValueTask InitializeAsync()
    {
        _simulator = await RunningSimulator.StartAsync();
        await _simulator.TurnAsync(new { pinEdit = true });
        _anna = await _simulator.CallerAsync();
        _board = await _anna.BoardAsync();
    }

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    [Theory]
    [InlineData(1, 201)]
    [InlineData(2, 400)]
    [InlineData(-1, 400)]
    public async Task A_carousels_cover_is_one_of_its_items(int index, int expected)
    {
        var source = Carousel().With("index", index);

        var answer = await _anna.PostAsync("pins", APin.On(_board).With("media_source", source));

        answer.Status.ShouldBe(expected, answer.Text);
    }

    [Fact]
    public async Task A_carousels_items_have_words_of_their_own_that_can_be_changed()
    {
        var source = Carousel();
        source["items"]![0]!["title"] = "Brass";
        source["items"]![0]!["link"] = "https://shop.example/brass";
        var pin = (await _anna.PostAsync("pins", APin.On(_board).With("media_source", source))).ShouldBe(201);

        object[] slots = [new { title = "Copper" }, new { description = "Tall" }];
        var changed = (await _anna.PatchAsync($"pins/{pin.Id}", new { carousel_slots = slots })).ShouldBe(200);

        var first = pin.Body.GetProperty("media").GetProperty("items")[0];
        first.GetProperty("title").GetString().ShouldBe("Brass");
        first.GetProperty("link").GetString().ShouldBe("https://shop.example/brass");
        var items = changed.Body.GetProperty("media").GetProperty("items");
        items[0].GetProperty("title").GetString().ShouldBe("Copper");
        items[1].GetProperty("description").GetString().ShouldBe("Tall");
        (await _anna.PatchAsync($"pins/{pin.Id}", new { carousel_slots = slots.Take(1) })).ShouldBeRefused(
            400, 1, "Invalid request: body.carousel_slots holds 1 items for the 2 of the Pin");
    }

    [Fact]
    public async Task What_an_author_says_of_artificial_intelligence_is_kept()
    {
        var disclosures = new JsonObject { ["values"] = new JsonArray("AI_MODIFIED") };
        var pin = (await _anna.PostAsync("pins", APin.On(_board).With("ai_disclosures", disclosures))).ShouldBe(201);

        var changed = await _anna.PatchAsync($"pins/{pin.Id}", new { ai_disclosures = new { values = (string[])["SYNTHETIC_PERFORMER"] } });

        Disclosed(pin).ShouldBe("AI_MODIFIED");
        Disclosed(changed.ShouldBe(200)).ShouldBe("SYNTHETIC_PERFORMER");
        var wrong = new JsonObject { ["values"] = new JsonArray("DREAMT") };
        (await _anna.PostAsync("pins", APin.On(_board).With("ai_disclosures", wrong))).ShouldBeRefused(
            400, 1, "Invalid request: body.ai_disclosures.values 'DREAMT' is not one of");
    }

    [Theory]
    [InlineData("pin_url", """{ "source_type": "pin_url" }""")]
    [InlineData("is_standard", """{ "source_type": "image_url", "url": "https://shop.example/a.png", "is_standard": false }""")]
    public async Task Media_for_few_apps_are_refused_by_their_features_name(string feature, string source) =>
        (await _anna.PostAsync("pins", APin.On(_board).With("media_source", JsonNode.Parse(source)))).ShouldBeRefused(
            401, 3, $"Your application does not have access to this restricted feature: {feature}");

    [Fact]
    public async Task A_sponsor_is_for_few_apps_and_none_is_for_all()
    {
        (await _anna.PostAsync("pins", APin.On(_board).With("sponsor_id", "7"))).ShouldBeRefused(
            401, 3, "Your application does not have access to this restricted feature: sponsor_id");
        (await _anna.PostAsync("pins", APin.On(_board).With("sponsor_id", null))).ShouldBe(201);
    }

    [Theory]
    [InlineData("domain=shop.example", 1)]
    [InlineData("domain=www.shop.example", 0)]
    [InlineData("domain=example", 0)]
    [InlineData("domains=shop.example,tools.example", 2)]
    [InlineData("domains=shop.example&domains=tools.example", 2)]
    [InlineData("creative_types=CAROUSEL,VIDEO", 1)]
    [InlineData("creative_types=CAROUSEL&creative_types=VIDEO", 1)]
    [InlineData("pin_filter=exclude_native", 1)]
    [InlineData("pin_filter=exclude_repins", 3)]
    [InlineData("pin_filter=has_been_promoted", 0)]
    [InlineData("pin_type=PRIVATE", 1)]
    public async Task A_list_leaves_out_what_it_is_told_to(string filter, int expected)
    {
        var clara = await _simulator.CallerAsync(await DoraAsync());
        var board = await clara.BoardAsync();
        var secret = await clara.BoardAsync("A surprise", "SECRET");
        var pin = (await clara.PostAsync("pins", APin.On(board, link: "https://www.shop.example/lamp"))).ShouldBe(201);
        (await clara.PostAsync("pins", APin.On(board, link: "https://tools.example/").With("media_source", Carousel()))).ShouldBe(201);
        (await clara.PostAsync("pins", APin.On(secret, link: null))).ShouldBe(201);
        var seeded = (await _anna.GetAsync("pins?page_size=1")).Items[0].GetProperty("id").GetString();
        (await clara.PostAsync($"pins/{seeded}/save", new { board_id = board })).ShouldBe(201);

        var list = (await clara.GetAsync("pins?" + filter)).ShouldBe(200);

        list.Items.Count.ShouldBe(expected, list.Text);
        pin.ShouldBe(201);
    }

    [Fact]
    public async Task Protected_Pins_are_listed_when_they_are_asked_for()
    {
        var dora = await _simulator.CallerAsync(await DoraAsync());
        await dora.PinAsync(await dora.BoardAsync("Advertised", "PROTECTED"));

        (await dora.GetAsync("pins")).Items.ShouldBeEmpty();
        (await dora.GetAsync("pins?include_protected_pins=true")).Items.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_save_without_a_board_goes_to_the_one_that_was_changed_last()
    {
        var pin = await _anna.PinAsync(_board);
        var ben = await _simulator.CallerAsync("ben_outdoors");
        var trails = await ben.BoardAsync("Huts");

        var saved = (await ben.PostAsync($"pins/{pin}/save", new { board_id = (string?)null })).ShouldBe(201).Body;

        saved.GetProperty("board_id").GetString().ShouldBe(trails);
        saved.GetProperty("parent_pin_id").GetString().ShouldBe(pin);
    }

    [Theory]
    [InlineData(false, 2)]
    [InlineData(true, 1)]
    public async Task A_save_that_is_repeated_may_be_one_save(bool savesDeduplicate, int expected)
    {
        await _simulator.TurnAsync(new { savesDeduplicate });
        var pin = await _anna.PinAsync(_board);
        var other = await _anna.BoardAsync("Chairs");

        var first = (await _anna.PostAsync($"pins/{pin}/save", new { board_id = other })).ShouldBe(201).Id;
        var second = (await _anna.PostAsync($"pins/{pin}/save", new { board_id = other })).ShouldBe(201).Id;

        ((string[])[first, second]).Distinct(StringComparer.Ordinal).Count().ShouldBe(expected);
        (await _anna.GetAsync($"boards/{other}/pins")).Items.Count.ShouldBe(expected);
    }

    [Fact]
    public async Task An_account_holds_so_many_Pins_and_no_more()
    {
        var dora = await _simulator.CallerAsync(await DoraAsync());
        var board = await dora.BoardAsync();
        await _simulator.TurnAsync(new { mostPins = 2 });
        var first = await dora.PinAsync(board);
        await dora.PinAsync(board);

        (await dora.PostAsync("pins", APin.On(board))).ShouldBeRefused(400, 1, "This account has reached its limit of 2 Pins.");
        (await dora.PostAsync($"pins/{first}/save", new { board_id = board })).ShouldBeRefused(400, 1, "This account has reached");
        await dora.DeleteAsync($"pins/{first}");
        (await dora.PostAsync("pins", APin.On(board))).ShouldBe(201);
    }

    private async Task<string> DoraAsync()
    {
        (await _simulator.ControlAsync(HttpMethod.Post, "users", new { username = "dora" })).ShouldBe(201);

        return "dora";
    }

    private static JsonObject Carousel() => APin.Carousel(APin.Picture(), APin.Picture());

    private static string? Disclosed(Reply pin) => pin.Body.GetProperty("ai_disclosures").GetProperty("values")[0].GetString();
}
