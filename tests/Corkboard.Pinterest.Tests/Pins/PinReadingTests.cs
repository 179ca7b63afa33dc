using Corkboard.Pinterest.Tests.Wire;
using static Corkboard.Pinterest.Tests.Given;

namespace Corkboard.Pinterest.Tests.Pins;

public sealed class PinReadingTests : IDisposable
{
    private readonly HttpClient _http = AnHttpClient();

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task A_videos_Pin_has_its_parts_once_it_is_processed()
    {
        var pin = await ReadAsync("""
            {"id":"1","creative_type":"VIDEO","is_product":false,"media":{"media_type":"video","cover_image_url":"https://i.pinimg.com/c.jpg",
             "video_url":null,"duration":10500.5,"height":1920,"width":1080,"images":{"600x":{"url":"https://i.pinimg.com/600x/a.jpg","width":564,"height":1002}}}}
            """);

        pin.IsProduct.ShouldBe(false);
        pin.Media!.MediaType.ShouldBe(PinMediaType.Video);
        pin.Media.Duration.ShouldBe(10_500.5);
        pin.Media.Height.ShouldBe(1920);
        pin.Media.VideoUrl.ShouldBeNull();
        pin.Media.Images!["600x"]!.Width.ShouldBe(564);
    }

    [Theory]
    [InlineData("multiple_images")]
    [InlineData("multiple_videos")]
    [InlineData("multiple_mixed")]
    public async Task A_Pin_of_several_has_items_of_both_kinds(string mediaType)
    {
        var pin = await ReadAsync($$"""
            {"id":"1","media":{"media_type":"{{mediaType}}","items":[
              {"item_type":"image","title":"One","description":null,"link":"https://a.example","images":{"1200x":{"url":"https://i.pinimg.com/a.jpg","width":1,"height":2} } },
              {"item_type":"video","cover_image_url":"https://i.pinimg.com/c.jpg","video_url":"https://v.pinimg.com/v.mp4","duration":1.5,"height":3,"width":4}]} }
            """);

        pin.Media!.MediaType.ShouldBe(new PinMediaType(mediaType));
        pin.Media.Items![0]!.Title.ShouldBe("One");
        pin.Media.Items[0]!.Images!["1200x"]!.Height.ShouldBe(2);
        pin.Media.Items[1]!.VideoUrl.ShouldBe(new Uri("https://v.pinimg.com/v.mp4"));
        pin.Media.Items[1]!.Width.ShouldBe(4);
    }

    [Theory]
    [InlineData("""{"values":["AI_MODIFIED","NEW"]}""", "AI_MODIFIED NEW")]
    [InlineData("""["SYNTHETIC_PERFORMER",7]""", "SYNTHETIC_PERFORMER")]
    [InlineData("""{"values":[]}""", "")]
    [InlineData("""{"other":1}""", null)]
    [InlineData("true", null)]
    [InlineData("null", null)]
    public async Task Disclosures_are_read_in_the_shape_that_was_seen_and_spoil_no_Pin_in_another(string written, string? words)
    {
        var pin = await ReadAsync($$"""{"id":"1","ai_disclosures":{{written}},"title":"Tree"}""");

        (pin.AiDisclosures is null ? null : string.Join(' ', pin.AiDisclosures.Values)).ShouldBe(words);
        pin.Title.ShouldBe("Tree");
    }

    private async Task<Pin> ReadAsync(string json)
    {
        await using var server = WireServer.Answering(WireReply.Json(200, json));

        return await AClient(_http, server.Host).Pins.GetAsync(new PinId("1"), Cancel);
    }
}
