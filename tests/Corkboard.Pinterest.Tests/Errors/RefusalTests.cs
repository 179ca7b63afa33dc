using System.Net;
using Corkboard.Pinterest.Tests.Wire;
using Microsoft.Extensions.Time.Testing;
using static Corkboard.Pinterest.Tests.Given;

namespace Corkboard.Pinterest.Tests.Errors;

public sealed class RefusalTests : IDisposable
{
    private readonly HttpClient _http = AnHttpClient();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 10, 5, 12, 0, 0, TimeSpan.Zero));

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task An_HTML_page_of_a_gateway_gives_a_message_without_its_markup()
    {
        var failure = await FailureOfAPin(WireReply.Html(502, "<html><body>Bad gateway</body></html>"));

        failure.Kind.ShouldBe(PinterestErrorKind.ServerError);
        failure.Status.ShouldBe(HttpStatusCode.BadGateway);
        failure.Code.ShouldBeNull();
        failure.Message.ShouldBe("POST /pins: Pinterest answered 502 with text/html and no error message.");
    }

    [Fact]
    public async Task An_empty_refusal_gives_a_message_too()
    {
        var failure = await FailureOfAPin(WireReply.Empty(401));

        failure.Kind.ShouldBe(PinterestErrorKind.AuthenticationFailed);
        failure.Message.ShouldBe("POST /pins: Pinterest answered 401 with no content type and no error message.");
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"code":"x","message":7}""")]
    [InlineData("""{"code":99999999999,"message":null}""")]
    public async Task A_body_of_another_shape_does_no_harm(string body)
    {
        var failure = await FailureOfAPin(WireReply.Json(400, body));

        failure.Kind.ShouldBe(PinterestErrorKind.Validation);
        failure.Code.ShouldBeNull();
    }

    [Fact]
    public async Task The_request_id_is_kept_for_support()
    {
        var failure = await FailureOfAPin(WireReply.Json(400, """{"code":1,"message":"No"}""", ("x-pinterest-rid", "4711")));

        failure.RequestId.ShouldBe("4711");
    }

    [Fact]
    public async Task A_spent_quota_says_when_to_come_back()
    {
        var failure = await FailureOfAPin(WireReply.Json(429, """{"code":8,"message":"Slow"}""", ("x-ratelimit-reset", "67150")));

        failure.RetryAfter.ShouldBe(TimeSpan.FromSeconds(67150));
    }

    [Fact]
    public async Task Retry_After_goes_before_the_reset_of_the_quota()
    {
        var failure = await FailureOfAPin(WireReply.Json(
            429, """{"code":8,"message":"Slow"}""", ("x-ratelimit-reset", "60"), ("Retry-After", "7")));

        failure.RetryAfter.ShouldBe(TimeSpan.FromSeconds(7));
    }

    [Theory]
    [InlineData("Mon, 05 Oct 2026 12:01:30 GMT", 90)]
    [InlineData("Mon, 05 Oct 2026 11:00:00 GMT", 0)]
    public async Task Retry_After_may_be_a_date(string date, int seconds)
    {
        var failure = await FailureOfAPin(WireReply.Json(503, "{}", ("Retry-After", date)));

        failure.RetryAfter.ShouldBe(TimeSpan.FromSeconds(seconds));
    }

    [Fact]
    public async Task The_reset_of_the_quota_is_no_reason_to_wait_after_another_refusal()
    {
        var failure = await FailureOfAPin(WireReply.Json(400, """{"code":1,"message":"No"}""", ("x-ratelimit-reset", "60")));

        failure.RetryAfter.ShouldBeNull();
    }

    [Fact]
    public async Task A_token_that_comes_back_in_a_message_is_hidden()
    {
        var other = string.Concat("pinr", "_", "AnotherSecret0123456789");

        var failure = await FailureOfAPin(WireReply.Json(400, $$"""{"code":1,"message":"Bad {{Token}} and {{other}}."}"""));

        failure.ToString().ShouldNotContain(Token);
        failure.ToString().ShouldNotContain(other);
        failure.Message.ShouldEndWith("Bad [hidden] and [hidden].");
    }

    [Fact]
    public async Task A_very_long_message_is_cut()
    {
        var failure = await FailureOfAPin(WireReply.Json(400, $$"""{"code":1,"message":"{{new string('x', 5000)}}"}"""));

        failure.Message.Length.ShouldBeLessThan(400);
    }

    [Fact]
    public async Task A_refused_read_changed_nothing_whatever_the_status()
    {
        await using var server = WireServer.Answering(WireReply.Html(500, "oops"));

        var failure = await Should.ThrowAsync<PinterestException>(() => AClient(_http, server.Host).User.GetAsync(Cancel));

        failure.Kind.ShouldBe(PinterestErrorKind.ServerError);
        failure.Outcome.ShouldBe(PinterestOutcome.NothingHappened);
    }

    private async Task<PinterestException> FailureOfAPin(WireReply reply)
    {
        await using var server = WireServer.Answering(reply);
        var client = AClient(_http, server.Host, new PinterestOptions { TimeProvider = _clock });

        return await Should.ThrowAsync<PinterestException>(() => client.Pins.CreateAsync(APin(), Cancel));
    }
}
