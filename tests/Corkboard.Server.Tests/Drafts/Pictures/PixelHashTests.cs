using Corkboard.Server.Drafts.Media;
using SkiaSharp;

namespace Corkboard.Server.Tests.Drafts.Pictures;

public sealed class PixelHashTests
{
    // Shown as 1 2 3 over 4 5 6, however it lies in the file.
    [Theory]
    [InlineData(SKEncodedOrigin.TopRight, 3, new byte[] { 3, 2, 1, 6, 5, 4 })]
    [InlineData(SKEncodedOrigin.BottomRight, 3, new byte[] { 6, 5, 4, 3, 2, 1 })]
    [InlineData(SKEncodedOrigin.BottomLeft, 3, new byte[] { 4, 5, 6, 1, 2, 3 })]
    [InlineData(SKEncodedOrigin.LeftTop, 2, new byte[] { 1, 4, 2, 5, 3, 6 })]
    [InlineData(SKEncodedOrigin.RightTop, 2, new byte[] { 3, 6, 2, 5, 1, 4 })]
    [InlineData(SKEncodedOrigin.RightBottom, 2, new byte[] { 6, 3, 5, 2, 4, 1 })]
    [InlineData(SKEncodedOrigin.LeftBottom, 2, new byte[] { 4, 1, 5, 2, 6, 3 })]
    public void A_turned_file_has_the_hash_of_what_is_seen(SKEncodedOrigin origin, int width, byte[] file)
    {
        var upright = PixelHash.Of(Rgba([1, 2, 3, 4, 5, 6]), new(SKEncodedOrigin.TopLeft, 3, 2));

        var turned = PixelHash.Of(Rgba(file), new(origin, width, 6 / width));

        turned.ShouldBe(upright);
    }

    [Fact]
    public void The_same_pixels_in_another_shape_are_another_picture()
    {
        var wide = PixelHash.Of(Rgba([1, 2, 3, 4, 5, 6]), new(SKEncodedOrigin.TopLeft, 3, 2));

        var tall = PixelHash.Of(Rgba([1, 2, 3, 4, 5, 6]), new(SKEncodedOrigin.TopLeft, 2, 3));

        tall.ShouldNotBe(wide);
    }

    private static byte[] Rgba(byte[] shades) => [.. shades.SelectMany(shade => new byte[] { shade, shade, shade, 255 })];
}
