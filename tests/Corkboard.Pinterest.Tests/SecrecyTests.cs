using System.Text.Json;
using static Corkboard.Pinterest.Tests.Given;

namespace Corkboard.Pinterest.Tests;

public sealed class SecrecyTests
{
    private static readonly PinterestAccessToken AccessToken = new(Token, PinterestHost.Production);
    private static readonly TokenGrant Grant = new()
    {
        AccessToken = AccessToken,
        RefreshToken = new PinterestRefreshToken(Token),
    };

    [Fact]
    public void No_secret_shows_as_text()
    {
        string[] texts = [$"{AccessToken}", $"{Grant.RefreshToken}", $"{Grant}", $"{new PinterestApp("1", Token)}"];

        texts.ShouldAllBe(text => !text.Contains(Token, StringComparison.Ordinal));
    }

    [Fact]
    public void No_secret_is_serialised()
    {
        var json = JsonSerializer.Serialize<object[]>([Grant, new PinterestApp("1", Token)]);

        json.ShouldNotContain(Token);
    }

    [Theory]
    [InlineData("two words")]
    [InlineData("line\nbreak")]
    [InlineData("Ümlaut")]
    public void A_token_that_cannot_be_one_is_refused_without_a_quote(string value) =>
        Should.Throw<ArgumentException>(() => new PinterestAccessToken(value, PinterestHost.Production)).Message
            .ShouldNotContain(value);
}
