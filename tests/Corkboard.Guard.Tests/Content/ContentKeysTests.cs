using CsCheck;
using static Corkboard.Guard.Tests.Ordinary;

namespace Corkboard.Guard.Tests.Content;

public sealed class ContentKeysTests
{
    [Theory]
    [InlineData("Sponge Cake", "sponge cake")]
    [InlineData("sponge   cake\n", "sponge cake")]
    [InlineData("ｓｐｏｎｇｅ　ｃａｋｅ", "sponge cake")]
    [InlineData("sponge\u200B cake\uFEFF", "sponge cake")]
    [InlineData("cre\u0300me bru\u0302le\u0301e", "crème brûlée")]
    [InlineData("ﬁne", "fine")]
    [InlineData("STRASSE", "straße")]
    [InlineData("ΟΔΟΣ", "οδος")]
    [InlineData("\u1112\u1161\u11AB\u1100\u116E\u11A8", "한국")]
    [InlineData("a\u0323\u0307", "a\u0307\u0323")]
    public void Texts_that_read_the_same_have_one_key(string one, string other) =>
        Keys.OfText(one, "description").ShouldBe(Keys.OfText(other, "Description"));

    [Theory]
    [InlineData("sponge cake", "sponge cakes")]
    [InlineData("sponge cake", "spongecake")]
    [InlineData("10 cakes", "11 cakes")]
    [InlineData("creme", "crème")]
    public void Texts_that_read_differently_have_two_keys(string one, string other) =>
        Keys.OfText(one, null)!.Value.Key.ShouldNotBe(Keys.OfText(other, null)!.Value.Key);

    [Fact]
    public void What_is_title_and_what_description_makes_a_difference() =>
        Keys.OfText("sponge", "cake")!.Value.Key.ShouldNotBe(Keys.OfText("sponge cake", null)!.Value.Key);

    [Theory]
    [InlineData(null, null)]
    [InlineData("", " \n\u200B")]
    public void Nothing_has_no_key(string? title, string? description) => Keys.OfText(title, description).ShouldBeNull();

    [Fact]
    public void Folding_twice_is_folding_once() =>
        Gen.String.Sample(text => TextFold.Of(TextFold.Of(text)) == TextFold.Of(text));

    [Fact]
    public void Letters_are_counted_and_nothing_else() => Keys.OfText("10 cakes!", "— ½ été —")!.Value.Letters.ShouldBe(8);

    [Fact]
    public void Keys_under_two_secrets_never_match() =>
        Keys.OfText("cake", null)!.Value.Key.ShouldNotBe(new ContentKeys("another secret for tests"u8).OfText("cake", null)!.Value.Key);

    [Fact]
    public void A_key_that_was_stored_is_found_years_later() =>
        Keys.OfText("Sponge Cake", "Ｂake it.")!.Value.Key.ToString().ShouldBe("5a08dcf34f06852c6b15aec71db12463");

    [Fact]
    public void The_same_bytes_in_another_shape_are_another_picture()
    {
        var rgba = new byte[16];

        Keys.OfPixels(4, 1, rgba).ShouldNotBe(Keys.OfPixels(1, 4, rgba));
        Keys.OfPixels(2, 2, rgba).ShouldBe(Keys.OfPixels(2, 2, new byte[16]));
    }

    [Fact]
    public void One_other_pixel_is_another_picture() =>
        Keys.OfPixels(2, 1, [1, 2, 3, 255, 4, 5, 6, 255]).ShouldNotBe(Keys.OfPixels(2, 1, [1, 2, 3, 255, 4, 5, 7, 255]));

    [Theory]
    [InlineData(15)]
    [InlineData(17)]
    public void A_picture_needs_four_bytes_for_each_pixel(int bytes) =>
        Should.Throw<ArgumentException>(() => Keys.OfPixels(2, 2, new byte[bytes]));

    [Theory]
    [InlineData("HTTPS://Example.com:443", "https://example.com/")]
    [InlineData("https://example.com/cake#recipe", "https://example.com/cake")]
    [InlineData("https://example.com/cake?utm_source=x&id=7&EPIK=y", "https://example.com/cake?id=7")]
    public void Links_that_plainly_lead_to_one_page_have_one_key(string one, string other) =>
        Keys.OfLink(new(one)).ShouldBe(Keys.OfLink(new(other)));

    [Theory]
    [InlineData("https://example.com/cake", "https://example.com/Cake")]
    [InlineData("https://example.com/?id=7", "https://example.com/?id=8")]
    [InlineData("https://example.com/", "http://example.com/")]
    public void Links_that_may_lead_to_two_pages_have_two_keys(string one, string other) =>
        Keys.OfLink(new(one)).ShouldNotBe(Keys.OfLink(new(other)));

    [Theory]
    [InlineData("ftp://example.com/")]
    [InlineData("https://name@example.com/")]
    public void What_is_no_plain_web_address_has_no_key(string link) => Keys.OfLink(new(link)).ShouldBeNull();

    [Theory]
    [InlineData(15)]
    public void A_short_secret_is_refused(int bytes) => Should.Throw<ArgumentException>(() => new ContentKeys(new byte[bytes]));
}
