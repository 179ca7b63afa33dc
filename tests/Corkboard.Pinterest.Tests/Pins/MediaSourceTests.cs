namespace Corkboard.Pinterest.Tests.Pins;

public sealed class MediaSourceTests
{
    [Theory]
    [InlineData("/wD+AQ==")]
    [InlineData("AAAA")]
    public void Base64_of_the_standard_alphabet_is_taken(string data)
    {
        var source = MediaSource.ImageBase64.FromBase64(ImageContentType.Png, data);

        Convert.ToBase64String(source.Data.Span).ShouldBe(data);
    }

    [Theory]
    [InlineData("data:image/png;base64,AAAA")]
    [InlineData("AA\nAA")]
    [InlineData("AA AA")]
    [InlineData("_-AA")]
    [InlineData("AAA")]
    [InlineData("")]
    public void Other_base64_is_refused_by_name(string data) =>
        Should.Throw<PinterestLimitException>(() => MediaSource.ImageBase64.FromBase64(ImageContentType.Png, data))
            .Field.ShouldBe("media_source.data");

    [Theory]
    [InlineData("image/webp")]
    [InlineData("IMAGE/PNG")]
    [InlineData("")]
    public void Only_JPEG_and_PNG_are_content_types(string contentType) =>
        Should.Throw<PinterestLimitException>(() => new ImageContentType(contentType)).Message
            .ShouldBe($"media_source.content_type: must be image/jpeg or image/png, but it is '{contentType}'.");

    [Theory]
    [InlineData("ftp://example.com/a.png")]
    [InlineData("file:///a.png")]
    [InlineData("/a.png")]
    public void A_picture_is_fetched_from_the_web_only(string address) =>
        Should.Throw<PinterestLimitException>(() => new MediaSource.ImageUrl(new Uri(address, UriKind.RelativeOrAbsolute)))
            .Field.ShouldBe("media_source.url");
}
