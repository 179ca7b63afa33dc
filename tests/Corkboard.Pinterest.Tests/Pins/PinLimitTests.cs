using static Corkboard.Pinterest.Tests.Given;

namespace Corkboard.Pinterest.Tests.Pins;

public sealed class PinLimitTests : IDisposable
{
    private readonly HttpClient _http = AnHttpClient();

    public void Dispose() => _http.Dispose();

    [Theory]
    [InlineData("title", 100)]
    [InlineData("description", 800)]
    [InlineData("alt_text", 500)]
    [InlineData("link", 2048)]
    public void A_text_may_be_as_long_as_documented_and_no_longer(string field, int limit)
    {
        Should.NotThrow(() => With(field, new string('x', limit - 1)).Checked());
        Should.NotThrow(() => With(field, new string('x', limit)).Checked());
        var failure = Should.Throw<PinterestLimitException>(() => With(field, new string('x', limit + 1)).Checked());

        failure.Field.ShouldBe(field);
        failure.Message.ShouldBe($"{field}: must have at most {limit} characters, but it is {limit + 1} characters long.");
    }

    [Theory]
    [InlineData("#6E7874", true)]
    [InlineData("#abcdef", true)]
    [InlineData("6E7874", false)]
    [InlineData("#6E787", false)]
    [InlineData("#6E78740", false)]
    [InlineData("#6E787G", false)]
    [InlineData("", false)]
    public void A_colour_is_a_hash_and_six_hexadecimal_digits(string colour, bool fits)
    {
        var check = () => PinLimits.Check(APin() with { DominantColor = colour });

        if (fits)
        {
            Should.NotThrow(check);
        }
        else
        {
            Should.Throw<PinterestLimitException>(check).Message
                .ShouldBe($"dominant_color: must be a # and six hexadecimal digits, but it is '{colour}'.");
        }
    }

    [Theory]
    [InlineData("title", 100)]
    [InlineData("description", 800)]
    [InlineData("alt_text", 500)]
    [InlineData("link", 2048)]
    public void A_change_has_the_limits_of_a_new_Pin(string field, int limit)
    {
        Should.NotThrow(() => PinLimits.Check(Change(field, new string('x', limit))));
        Should.Throw<PinterestLimitException>(() => PinLimits.Check(Change(field, new string('x', limit + 1)))).Field.ShouldBe(field);
    }

    [Fact]
    public void A_character_outside_the_basic_plane_counts_once()
    {
        Should.NotThrow(() => (APin() with { Title = string.Concat(Enumerable.Repeat("🌳", 100)) }).Checked());
        Should.Throw<PinterestLimitException>(() => (APin() with { Title = string.Concat(Enumerable.Repeat("🌳", 101)) }).Checked());
    }

    [Fact]
    public void A_broken_limit_is_told_before_anything_is_sent()
    {
        var nowhere = PinterestHost.At(new Uri("https://pinterest.invalid"));

        Should.Throw<PinterestLimitException>(
            () => AClient(_http, nowhere).Pins.CreateAsync(APin() with { Title = new string('x', 101) }, Cancel));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(179, true)]
    [InlineData(180, true)]
    [InlineData(181, false)]
    public void A_sections_name_has_1_to_180_characters(int length, bool fits)
    {
        var check = () => Limit.TextWithin("name", new string('x', length), 1, BoardLimits.SectionNameLength);

        if (fits)
        {
            Should.NotThrow(check);
        }
        else
        {
            Should.Throw<PinterestLimitException>(check);
        }
    }

    private static PinUpdate Change(string field, string text) => field switch
    {
        "title" => new() { Title = text },
        "description" => new() { Description = text },
        "alt_text" => new() { AltText = text },
        _ => new() { Link = text },
    };

    private static NewPin With(string field, string text) => field switch
    {
        "title" => APin() with { Title = text },
        "description" => APin() with { Description = text },
        "alt_text" => APin() with { AltText = text },
        _ => APin() with { Link = text },
    };
}
