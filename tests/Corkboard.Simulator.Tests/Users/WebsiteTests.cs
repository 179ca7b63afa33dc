namespace Corkboard.Simulator.Tests.Users;

public sealed class WebsiteTests : IAsyncLifetime
{
    private const string Path = "user_account/websites";

    private RunningSimulator _simulator = null!;
    private Caller _ben = null!;

    public async ValueTask InitializeAsync()
    {
        _simulator = await RunningSimulator.StartAsync();
        _ben = await _simulator.CallerAsync("ben_outdoors");
    }

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    [Fact]
    public async Task A_website_is_claimed_and_given_up_again()
    {
        var claimed = (await _ben.PostAsync(
            Path, new { website = "https://www.Hills.example/ben/", verification_method = "DNSTXT" })).ShouldBe(200).Body;
        var listed = (await _ben.GetAsync(Path)).ShouldBe(200).Items.ShouldHaveSingleItem();
        var gone = await _ben.DeleteAsync($"{Path}?website=hills.example/ben");
        var again = await _ben.DeleteAsync($"{Path}?website=hills.example/ben");

        claimed.GetProperty("website").GetString().ShouldBe("hills.example/ben");
        listed.GetRawText().ShouldBe(claimed.GetRawText());
        gone.Status.ShouldBe(204);
        again.ShouldBeRefused(404, 404, "Website not in user list.");
        (await _ben.GetAsync(Path)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_website_is_one_persons() =>
        (await _ben.PostAsync(Path, new { website = "anna-bakes.example" })).ShouldBeRefused(403, 29, "You are not permitted");

    [Fact]
    public async Task A_manager_claims_one_for_the_owner_of_an_ad_account()
    {
        var account = await _simulator.AdAccountAsync("Anna Bakes");
        var anna = await _simulator.CallerAsync();

        (await _ben.PostAsync($"{Path}?ad_account_id={account}", new { website = "bread.example" })).ShouldBe(200);

        (await anna.GetAsync(Path)).Items.Select(item => item.GetProperty("website").GetString())
            .ShouldBe(["bread.example", "anna-bakes.example"]);
    }

    [Theory]
    [InlineData("{}", "body.website is a required property")]
    [InlineData("""{"website":"nowhere"}""", "body.website 'nowhere' is no website")]
    [InlineData("""{"website":"ftp://hills.example"}""", "body.website 'ftp://hills.example' is no website")]
    [InlineData("""{"website":"hills.example","verification_method":"PHONE"}""", "body.verification_method 'PHONE'")]
    public async Task What_is_wrong_is_refused(string body, string message) => (await _ben.PostAsync(
        Path, System.Text.Json.JsonSerializer.Deserialize<System.Text.Json.JsonElement>(body)))
        .ShouldBeRefused(400, 1, $"Invalid request: {message}");

    [Fact]
    public async Task The_code_is_always_the_same_for_the_same_account()
    {
        var first = (await _ben.GetAsync($"{Path}/verification")).ShouldBe(200).Body;

        var second = (await _ben.GetAsync($"{Path}/verification")).Body;

        var code = first.GetProperty("verification_code").GetString()!;
        code.Length.ShouldBe(32);
        first.GetProperty("metatag").GetString().ShouldBe($"""<meta name="p:domain_verify" content="{code}"/>""");
        first.GetProperty("dns_txt_record").GetString().ShouldBe($"pinterest-site-verification={code}");
        second.GetRawText().ShouldBe(first.GetRawText());
    }
}
