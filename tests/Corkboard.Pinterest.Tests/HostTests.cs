namespace Corkboard.Pinterest.Tests;

public sealed class HostTests
{
    [Theory]
    [InlineData("https://pinterest.example", "https://pinterest.example/v5/", "https://pinterest.example/oauth/")]
    [InlineData("http://localhost:5005", "http://localhost:5005/v5/", "http://localhost:5005/oauth/")]
    [InlineData("http://127.0.0.1:5005/", "http://127.0.0.1:5005/v5/", "http://127.0.0.1:5005/oauth/")]
    [InlineData("http://[::1]:5005/mine/v5", "http://[::1]:5005/mine/v5/", "http://[::1]:5005/oauth/")]
    public void A_server_of_ones_own_is_named_by_its_address(string given, string api, string consent)
    {
        var host = PinterestHost.At(new Uri(given));

        host.ApiAddress.ShouldBe(new Uri(api));
        host.ConsentPage.ShouldBe(new Uri(consent));
    }

    [Theory]
    [InlineData("http://pinterest.example")]
    [InlineData("http://10.0.0.1")]
    [InlineData("http://localhost.example")]
    [InlineData("ftp://localhost")]
    [InlineData("https://user:secret@pinterest.example")]
    [InlineData("https://pinterest.example/?a=b")]
    public void An_address_that_could_leak_a_token_is_refused(string address) =>
        Should.Throw<ArgumentException>(() => PinterestHost.At(new Uri(address))).Message.ShouldNotContain("secret");

    [Fact]
    public void A_consent_page_is_held_to_the_same_rule() => Should.Throw<ArgumentException>(
        () => PinterestHost.At(new Uri("https://pinterest.example"), new Uri("http://pinterest.example/oauth/")));

    [Fact]
    public void Production_and_sandbox_are_different_hosts() =>
        PinterestHost.Production.ShouldNotBe(PinterestHost.Sandbox);
}
