namespace Corkboard.Simulator.Tests.Pins;

public sealed class ProductTagTests : IAsyncLifetime
{
    private RunningSimulator _simulator = null!;
    private Caller _anna = null!;
    private string _board = null!;
    private string _hero = null!;
    private string _lamp = null!;

    public async ValueTask InitializeAsync()
    {
        _simulator = await RunningSimulator.StartAsync();
        _anna = await _simulator.CallerAsync();
        _board = await _anna.BoardAsync();
        _hero = await _anna.PinAsync(_board, "A room");
        _lamp = await _anna.PinAsync(_board);
    }

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    [Fact]
    public async Task Products_are_tagged_listed_and_taken_off()
    {
        (await TagsAsync()).ShouldBeEmpty();

        (await AddAsync(_lamp)).ShouldBe(200);
        (await AddAsync(_lamp)).ShouldBe(200);
        (await TagsAsync()).ShouldBe([_lamp]);
        (await _anna.PostAsync($"pins/{_hero}/product_tags/bulk-delete", Request(_lamp, "1"))).ShouldBe(204);
        (await TagsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_list_of_Pins_shows_tagged_products_where_it_is_asked_to()
    {
        await AddAsync(_lamp);

        var asked = await _anna.GetAsync("pins?page_size=2&include_product_tag_obj=true");
        var plain = await _anna.GetAsync("pins?page_size=2");

        var tag = asked.Items[1].GetProperty("product_tags")[0];
        tag.GetProperty("pin_id").GetString().ShouldBe(_lamp);
        tag.GetProperty("link").GetString().ShouldBe("https://shop.example/lamp");
        plain.Items[1].GetProperty("product_tags").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task All_are_tagged_or_none()
    {
        var withoutLink = (await _anna.PostAsync("pins", APin.On(_board, link: null))).ShouldBe(201).Id;

        (await AddAsync(_lamp, withoutLink)).ShouldBeRefused(400, 1, "The request contains ineligible product tags");
        (await AddAsync(_lamp, _hero)).ShouldBeRefused(400, 1, "The request contains ineligible product tags");
        (await AddAsync(_lamp, _lamp)).ShouldBeRefused(400, 1, "Invalid request: body.product_tags");
        (await TagsAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0, "Invalid request: body.product_tags holds")]
    [InlineData(24, "The request contains ineligible")]
    [InlineData(25, "Invalid request: body.product_tags holds")]
    public async Task At_most_24_are_tagged_at_once(int count, string problem) =>
        (await AddAsync([.. Enumerable.Range(1, count).Select(number => $"{number}")])).ShouldBeRefused(400, 1, problem);

    [Fact]
    public async Task A_product_that_is_gone_is_no_tag()
    {
        await AddAsync(_lamp);

        await _anna.DeleteAsync($"pins/{_lamp}");

        (await TagsAsync()).ShouldBeEmpty();
    }

    private Task<Reply> AddAsync(params string[] products) => _anna.PostAsync($"pins/{_hero}/product_tags", Request(products));

    private async Task<IReadOnlyList<string?>> TagsAsync() =>
    [
        .. (await _anna.GetAsync($"pins/{_hero}/product_tags")).ShouldBe(200).Body.GetProperty("product_tags").EnumerateArray()
            .Select(tag => tag.GetProperty("pin_id").GetString()),
    ];

    private static object Request(params string[] products) => new { product_tags = products.Select(id => new { pin_id = id }) };
}
