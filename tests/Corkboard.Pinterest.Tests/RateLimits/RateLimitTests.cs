using Corkboard.Pinterest.Tests.Wire;
using static Corkboard.Pinterest.Tests.Given;

namespace Corkboard.Pinterest.Tests.RateLimits;

public sealed class RateLimitTests : IDisposable
{
    private readonly HttpClient _http = AnHttpClient();

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task Windows_are_read_from_the_list_form()
    {
        var state = await StateAfter(
            ("x-ratelimit-limit", "100, 100;w=1, 1000;w=60"), ("x-ratelimit-remaining", "99"), ("x-ratelimit-reset", "1"));

        state.ShouldNotBeNull();
        state.Category.ShouldBe(RateCategory.OrgRead);
        state.Limit.ShouldBe(100);
        state.Windows.ShouldBe([new RateLimitWindow(100, TimeSpan.FromSeconds(1)), new RateLimitWindow(1000, TimeSpan.FromMinutes(1))]);
        state.Remaining.ShouldBe(99);
        state.Reset.ShouldBe(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task What_remains_may_be_a_list_of_which_the_smallest_binds()
    {
        var state = await StateAfter(("x-ratelimit-remaining", "99, 998, 3"));

        state!.Remaining.ShouldBe(3);
        state.RemainingByWindow.ShouldBe([99, 998, 3]);
        state.Limit.ShouldBeNull();
        state.Windows.ShouldBeEmpty();
    }

    [Fact]
    public async Task Headers_that_make_no_sense_are_left_out()
    {
        var state = await StateAfter(("x-ratelimit-limit", "many, 5;w=x, 7;q=1"), ("x-ratelimit-remaining", "-, 4"));

        state!.Limit.ShouldBeNull();
        state.Windows.ShouldBeEmpty();
        state.Remaining.ShouldBe(4);
    }

    [Fact]
    public async Task An_answer_without_the_headers_says_nothing() => (await StateAfter()).ShouldBeNull();

    [Fact]
    public async Task A_refusal_tells_the_quota_of_its_category_to_who_asked_to_be_told()
    {
        await using var server = WireServer.Answering(WireReply.Json(429, """{"code":8,"message":"Slow"}""", ("x-ratelimit-remaining", "0")));
        var told = new List<RateLimitState>();
        var client = AClient(_http, server.Host, new PinterestOptions { OnRateLimit = told.Add, TimeProvider = OnTheFifthOfMarch });

        await Should.ThrowAsync<PinterestException>(() => client.Pins.CreateAsync(APin(), Cancel));
        await Should.ThrowAsync<PinterestException>(() => client.Analytics.GetForAccountAsync(
            new AccountAnalyticsQuery { From = new DateOnly(2026, 1, 2), To = new DateOnly(2026, 1, 3) }, Cancel));

        told.Select(state => (state.Category, state.Remaining)).ShouldBe([(RateCategory.OrgWrite, 0), (RateCategory.OrgAnalytics, 0)]);
        client.LastRateLimit.ShouldBeSameAs(told[^1]);
    }

    [Fact]
    public async Task The_quota_of_each_category_is_kept_apart_in_the_list_form_too()
    {
        await using var server = WireServer.Answering(request => WireReply.Json(
            200,
            request.Target.Contains("ad_accounts", StringComparison.Ordinal) ? """{"id":"1"}""" : """{"items":[]}""",
            ("x-ratelimit-limit", "100, 100;w=1, 1000;w=60"),
            ("x-ratelimit-remaining", request.Target switch
            {
                "/v5/ad_accounts" => "1, 11",
                "/v5/ad_accounts/1" => "2, 22",
                _ => "3, 33",
            })));
        var client = AClient(_http, server.Host);

        await client.AdAccounts.CreateAsync(new NewAdAccount(), Cancel);
        await client.AdAccounts.GetAsync(new AdAccountId("1"), Cancel);
        await client.User.ListFollowingAsync(cancellationToken: Cancel).ToListAsync(Cancel);

        client.RateLimitOf(RateCategory.AdsWrite)!.RemainingByWindow.ShouldBe([1, 11]);
        client.RateLimitOf(RateCategory.AdsRead)!.RemainingByWindow.ShouldBe([2, 22]);
        client.RateLimitOf(RateCategory.OrgRead)!.RemainingByWindow.ShouldBe([3, 33]);
        client.RateLimitOf(RateCategory.OrgRead)!.Windows.Count.ShouldBe(2);
        client.RateLimitOf(RateCategory.OrgWrite).ShouldBeNull();
        client.LastRateLimit!.Category.ShouldBe(RateCategory.OrgRead);

        await client.User.ListFollowersAsync(cancellationToken: Cancel).ToListAsync(Cancel);

        client.RateLimitOf(RateCategory.AdsRead)!.RemainingByWindow.ShouldBe([3, 33]);
    }

    private async Task<RateLimitState?> StateAfter(params (string Name, string Value)[] headers)
    {
        await using var server = WireServer.Answering(WireReply.Json(200, "{}", headers));
        var client = AClient(_http, server.Host);

        await client.User.GetAsync(Cancel);

        return client.LastRateLimit;
    }
}
