using Corkboard.Server.Drafts.Media;

namespace Corkboard.Server.Tests.Drafts.Pictures;

public sealed class PngChunksTests
{
    private const int Longest = 1024 * 1024;

    [Theory]
    [InlineData(Longest - 1, true)]
    [InlineData(Longest, true)]
    [InlineData(Longest + 1, false)]
    public void A_note_is_handed_on_up_to_a_megabyte(int note, bool isKept)
    {
        var plain = PictureFiles.Png();
        var noted = PictureFiles.WithLength(plain, plain.Length + 12 + note);

        var handedOn = HandOn(noted);

        handedOn.ShouldBe(isKept ? noted : plain);
    }

    [Fact]
    public void A_note_that_claims_to_be_longer_than_the_file_ends_it()
    {
        var plain = PictureFiles.Png();
        var start = plain[..^12];

        var handedOn = HandOn([.. start, 0x7F, 0xFF, 0xFF, 0xFF, .. "tEXt"u8, 1, 2, 3]);

        handedOn.ShouldBe(start);
    }

    [Fact]
    public void Pixels_are_handed_on_however_long_they_are()
    {
        var pixels = PictureFiles.Claim(10, 10, new byte[Longest + 1]);

        HandOn(pixels).ShouldBe(pixels);
    }

    private static byte[] HandOn(byte[] png)
    {
        using var file = new MemoryStream(png);
        using var kept = PngChunks.WithoutLong(file);

        return kept.ToArray();
    }
}
