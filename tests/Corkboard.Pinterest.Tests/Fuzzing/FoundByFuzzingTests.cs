using Corkboard.Pinterest.Tests.Wire;
using static Corkboard.Pinterest.Tests.Given;

namespace Corkboard.Pinterest.Tests.Fuzzing;

/// <summary>What mutated bodies once brought to light, each by its name.</summary>
public sealed class FoundByFuzzingTests : IDisposable
{
    private readonly HttpClient _http = AnHttpClient();

    public void Dispose() => _http.Dispose();

    [Theory]
    [InlineData("""{"code":9,"message":"\ud800 blocked this link"}""")]
    [InlineData("""{"\udc00":1,"code":9,"message":"We blocked this link"}""")]
    public async Task A_refusal_with_a_broken_character_still_has_its_kind(string body)
    {
        await using var server = WireServer.Answering(WireReply.Json(429, body));

        var failure = await Should.ThrowAsync<PinterestException>(() => AClient(_http, server.Host).Pins.CreateAsync(APin(), Cancel));

        failure.Kind.ShouldBe(PinterestErrorKind.SpamLink);
        failure.Code.ShouldBe(9);
        failure.Message.ShouldContain("blocked this link");
    }

    [Theory]
    [InlineData("""{"items":null}""")]
    [InlineData("""{"items":[{"id":"1"},null]}""")]
    public async Task A_page_with_a_hole_is_unreadable_as_anything_might_be_in_it(string body)
    {
        await using var server = WireServer.Answering(WireReply.Json(200, body));

        var failure = await Should.ThrowAsync<PinterestException>(
            async () => await AClient(_http, server.Host).Pins.ListAsync(cancellationToken: Cancel).ToListAsync(Cancel));

        failure.Kind.ShouldBe(PinterestErrorKind.UnreadableAnswer);
    }

    [Theory]
    [InlineData("2592000", 2_592_000.0)]
    [InlineData("0", 0.0)]
    [InlineData("2147483647", 2_147_483_647.0)]
    [InlineData("2147483648", null)]
    [InlineData("9223372036854775807", null)]
    [InlineData("-1", null)]
    public async Task A_lifetime_that_cannot_be_is_unknown_and_the_token_is_kept(string seconds, double? read)
    {
        await using var server = WireServer.Answering(WireReply.Json(200, $$"""{"access_token":"abc","refresh_token":"def","expires_in":{{seconds}}}"""));
        var oauth = new PinterestOAuth(_http, new PinterestApp("1", "secret"), server.Host);

        var grant = await oauth.RefreshAsync(new PinterestRefreshToken("old"), Cancel);

        grant.AccessToken.Reveal().ShouldBe("abc");
        grant.ExpiresIn?.TotalSeconds.ShouldBe(read!.Value);
        grant.ExpiresIn.HasValue.ShouldBe(read is not null);
    }

    [Fact]
    public async Task A_day_that_is_null_is_no_day()
    {
        await using var server = WireServer.Answering(WireReply.Json(200, """{"all":{"daily_metrics":[null,{"date":"2026-01-02"}]}}"""));
        var query = new AccountAnalyticsQuery { From = new DateOnly(2026, 1, 2), To = new DateOnly(2026, 1, 3) };

        var report = await AClient(_http, server.Host).Analytics.GetForAccountAsync(query, Cancel);

        report.All.DailyMetrics.ShouldHaveSingleItem().Date.ShouldBe(new DateOnly(2026, 1, 2));
    }
}
