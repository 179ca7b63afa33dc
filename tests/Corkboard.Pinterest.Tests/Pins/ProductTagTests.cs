using Corkboard.Pinterest.Tests.Wire;
using static Corkboard.Pinterest.Tests.Given;

namespace Corkboard.Pinterest.Tests.Pins;

public sealed class ProductTagTests : IDisposable
{
    private static readonly PinId s_pin = new("42");

    private readonly HttpClient _http = AnHttpClient();

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task Products_are_tagged_read_and_taken_off()
    {
        await using var server = WireServer.Answering(request => request.Target.EndsWith("delete", StringComparison.Ordinal)
            ? WireReply.Empty(204)
            : WireReply.Json(200, """{"product_tags":[{"pin_id":"1"},{"pin_id":"2","link":"https://example.com/2"}]}"""));
        var pins = AClient(_http, server.Host).Pins;

        var added = await pins.AddProductTagsAsync(s_pin, [new("1"), new("2")], Cancel);
        var there = await pins.GetProductTagsAsync(s_pin, Cancel);
        await pins.DeleteProductTagsAsync(s_pin, [new("1")], Cancel);

        added.ShouldBe(there);
        there.ShouldBe([new ProductTag { PinId = new("1") }, new ProductTag { PinId = new("2"), Link = "https://example.com/2" }]);
        server.Requests.Select(request => $"{request.Method} {request.Target} {request.Text}").ShouldBe(
        [
            """POST /v5/pins/42/product_tags {"product_tags":[{"pin_id":"1"},{"pin_id":"2"}]}""",
            "GET /v5/pins/42/product_tags ",
            """POST /v5/pins/42/product_tags/bulk-delete {"product_tags":[{"pin_id":"1"}]}""",
        ]);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(23, true)]
    [InlineData(24, true)]
    [InlineData(25, false)]
    public void One_to_24_products_are_tagged_at_once(int count, bool fits)
    {
        var check = () => PinLimits.CheckProductTags([.. Enumerable.Range(1, count).Select(n => new PinId($"{n}"))]);

        if (fits)
        {
            Should.NotThrow(check);
        }
        else
        {
            Should.Throw<PinterestLimitException>(check).Field.ShouldBe("product_tags");
        }
    }

    [Fact]
    public void No_product_is_tagged_twice_at_once() =>
        Should.Throw<PinterestLimitException>(() => PinLimits.CheckProductTags([new("1"), new("2"), new("1")])).Message
            .ShouldBe("product_tags.pin_id: must be there only once, but it is '1'.");

    [Theory]
    [InlineData("""[{"pin_id":"1"},{"pin_id":2},"3",{"id":"4"},null,[],{"pin_id":"five"}]""", "1 2 3")]
    [InlineData("[]", "")]
    [InlineData("null", null)]
    [InlineData("\"none\"", null)]
    public async Task A_Pin_stays_readable_whatever_its_tags_look_like(string written, string? ids)
    {
        await using var server = WireServer.Answering(WireReply.Json(200, $$"""{"id":"42","product_tags":{{written}},"title":"Tree"}"""));

        var pin = await AClient(_http, server.Host).Pins.GetAsync(s_pin, Cancel);

        (pin.ProductTags is null ? null : string.Join(' ', pin.ProductTags.Select(tag => tag.PinId))).ShouldBe(ids);
        pin.Title.ShouldBe("Tree");
    }
}
