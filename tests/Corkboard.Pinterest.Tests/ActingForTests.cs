using Corkboard.Pinterest.Tests.Wire;
using static Corkboard.Pinterest.Tests.Given;

namespace Corkboard.Pinterest.Tests;

public sealed class ActingForTests : IDisposable
{
    private readonly HttpClient _http = AnHttpClient();

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task A_client_that_acts_for_an_ad_account_names_it_with_or_without_a_query()
    {
        await using var server = WireServer.Answering(WireReply.Json(200, "{}"));
        var client = AClient(_http, server.Host).ActingFor(new AdAccountId("549755885175"));
        var days = new AccountAnalyticsQuery { From = new DateOnly(2026, 1, 2), To = new DateOnly(2026, 1, 3) };

        await client.User.GetAsync(Cancel);
        await client.Analytics.GetForAccountAsync(days, Cancel);

        server.Requests.Select(r => r.Target).ShouldBe(
        [
            "/v5/user_account?ad_account_id=549755885175",
            "/v5/user_account/analytics?start_date=2026-01-02&end_date=2026-01-03&ad_account_id=549755885175",
        ]);
    }

    [Fact]
    public async Task The_client_that_it_was_made_from_goes_on_acting_for_its_own_user()
    {
        await using var server = WireServer.Answering(WireReply.Json(200, "{}"));
        var own = AClient(_http, server.Host);

        var acting = own.ActingFor(new AdAccountId("1")).ActingFor(new AdAccountId("2"));
        await own.User.GetAsync(Cancel);
        await acting.User.GetAsync(Cancel);

        (own.ActsFor, acting.ActsFor).ShouldBe((null, new AdAccountId("2")));
        server.Requests.Select(r => r.Target).ShouldBe(["/v5/user_account", "/v5/user_account?ad_account_id=2"]);
    }

    [Fact]
    public async Task Both_share_what_is_known_of_the_quotas()
    {
        await using var server = WireServer.Answering(WireReply.Json(200, "{}", ("x-ratelimit-remaining", "7")));
        var own = AClient(_http, server.Host);

        await own.ActingFor(new AdAccountId("1")).User.GetAsync(Cancel);

        own.LastRateLimit!.Remaining.ShouldBe(7);
    }

    [Fact]
    public void An_ad_account_id_that_was_never_set_is_refused_at_once()
    {
        var client = AClient(_http, PinterestHost.Production);

        Should.Throw<InvalidOperationException>(() => client.ActingFor(default));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("12345678901234567")]
    [InlineData("123456789012345678")]
    public void An_ad_account_id_has_up_to_18_digits(string digits) =>
        new AdAccountId(digits).Value.ShouldBe(digits);

    [Theory]
    [InlineData("", "ad_account_id: must be digits only, but it is ''.")]
    [InlineData("12a", "ad_account_id: must be digits only, but it is '12a'.")]
    [InlineData("1234567890123456789", "ad_account_id: must have at most 18 characters, but it is 19 characters long.")]
    public void Anything_else_is_refused(string value, string message) =>
        Should.Throw<PinterestLimitException>(() => new AdAccountId(value)).Message.ShouldBe(message);
}
