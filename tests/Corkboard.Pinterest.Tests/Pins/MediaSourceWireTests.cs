using Corkboard.Pinterest.Tests.Wire;
using static Corkboard.Pinterest.Tests.Given;

namespace Corkboard.Pinterest.Tests.Pins;

public sealed class MediaSourceWireTests : IDisposable
{
    private static readonly byte[] s_picture = [255, 254, 62];
    private static readonly Uri s_address = new("https://example.com/a.jpg");

    private readonly HttpClient _http = AnHttpClient();

    public void Dispose() => _http.Dispose();

    public static TheoryData<MediaSource, string> Sources => new()
    {
        { new MediaSource.ImageUrl(s_address), """{"source_type":"image_url","url":"https://example.com/a.jpg"}""" },
        {
            new MediaSource.ImageBase64(ImageContentType.Png, s_picture) { IsStandard = false },
            """{"source_type":"image_base64","content_type":"image/png","data":"//4+","is_standard":false}"""
        },
        {
            new MediaSource.ImageUrls([new(s_address) { Title = "One" }, new(s_address) { Description = "Two", Link = "https://b.example" }]) { Index = 1 },
            """{"source_type":"multiple_image_urls","items":[{"url":"https://example.com/a.jpg","title":"One"},{"url":"https://example.com/a.jpg","description":"Two","link":"https://b.example"}],"index":1}"""
        },
        {
            new MediaSource.ImagesBase64([new(ImageContentType.Jpeg, s_picture), CarouselImageBase64.FromBase64(ImageContentType.Png, "AAAA")]),
            """{"source_type":"multiple_image_base64","items":[{"content_type":"image/jpeg","data":"//4+"},{"content_type":"image/png","data":"AAAA"}]}"""
        },
        {
            new MediaSource.Video(new("7"), new VideoCover.Url(s_address)),
            """{"source_type":"video_id","media_id":"7","cover_image_url":"https://example.com/a.jpg"}"""
        },
        {
            new MediaSource.Video(new("7"), new VideoCover.Image(ImageContentType.Jpeg, s_picture)),
            """{"source_type":"video_id","media_id":"7","cover_image_content_type":"image/jpeg","cover_image_data":"//4+"}"""
        },
        {
            new MediaSource.Video(new("7"), new VideoCover.KeyFrame(0)) { IsStandard = true },
            """{"source_type":"video_id","media_id":"7","is_standard":true,"cover_image_key_frame_time":0}"""
        },
        { new MediaSource.PinUrl(), """{"source_type":"pin_url"}""" },
        { new MediaSource.PinUrl { IsAffiliateLink = true }, """{"source_type":"pin_url","is_affiliate_link":true}""" },
    };

    [Theory]
    [MemberData(nameof(Sources), DisableDiscoveryEnumeration = true)]
    public async Task A_source_is_sent_as_the_description_says(MediaSource source, string json)
    {
        await using var server = WireServer.Answering(WireReply.Json(201, """{"id":"42"}"""));

        await AClient(_http, server.Host).Pins.CreateAsync(new NewPin { BoardId = new("12"), MediaSource = source }, Cancel);

        var sent = System.Text.Json.Nodes.JsonNode.Parse(server.Requests.ShouldHaveSingleItem().Text)!["media_source"]!;
        System.Text.Json.Nodes.JsonNode.DeepEquals(sent, System.Text.Json.Nodes.JsonNode.Parse(json)).ShouldBeTrue(sent.ToJsonString());
    }

    [Fact]
    public async Task A_picture_is_taken_from_a_stream_to_its_end()
    {
        using var stream = new MemoryStream(s_picture);

        var source = await MediaSource.ImageBase64.FromStreamAsync(ImageContentType.Png, stream, Cancel);

        source.Data.ToArray().ShouldBe(s_picture);
        stream.CanRead.ShouldBeTrue();
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void A_carousel_has_2_to_5_pictures(int count, bool fits)
    {
        var urls = Enumerable.Repeat(new CarouselImageUrl(s_address), count).ToList();
        var pictures = Enumerable.Repeat(new CarouselImageBase64(ImageContentType.Png, s_picture), count).ToList();

        if (fits)
        {
            new MediaSource.ImageUrls(urls).Items.Count.ShouldBe(count);
            new MediaSource.ImagesBase64(pictures).Items.Count.ShouldBe(count);
        }
        else
        {
            Should.Throw<PinterestLimitException>(() => new MediaSource.ImageUrls(urls)).Field.ShouldBe("media_source.items");
            Should.Throw<PinterestLimitException>(() => new MediaSource.ImagesBase64(pictures)).Field.ShouldBe("media_source.items");
        }
    }

    [Fact]
    public void Neither_a_cover_nor_a_time_lies_before_the_first()
    {
        Should.Throw<PinterestLimitException>(() => new MediaSource.ImageUrls([new(s_address), new(s_address)]) { Index = -1 })
            .Field.ShouldBe("media_source.index");
        Should.Throw<PinterestLimitException>(() => new VideoCover.KeyFrame(-1))
            .Field.ShouldBe("media_source.cover_image_key_frame_time");
    }

    [Fact]
    public void What_is_empty_or_not_of_the_web_is_refused_by_name()
    {
        Should.Throw<PinterestLimitException>(() => new VideoCover.Image(ImageContentType.Png, default)).Field.ShouldBe("media_source.cover_image_data");
        Should.Throw<PinterestLimitException>(() => new VideoCover.Url(new Uri("ftp://a.example"))).Field.ShouldBe("media_source.cover_image_url");
        Should.Throw<PinterestLimitException>(() => new CarouselImageUrl(new Uri("/a", UriKind.Relative))).Field.ShouldBe("media_source.items.url");
        Should.Throw<PinterestLimitException>(() => CarouselImageBase64.FromBase64(ImageContentType.Png, "_-")).Field.ShouldBe("media_source.items.data");
    }
}
