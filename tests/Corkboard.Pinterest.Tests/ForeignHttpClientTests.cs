using System.Net;
using Corkboard.Pinterest.Tests.Wire;
using static Corkboard.Pinterest.Tests.Given;

namespace Corkboard.Pinterest.Tests;

/// <summary>What holds for an <see cref="HttpClient"/> that the caller made in another way than we would.</summary>
public sealed class ForeignHttpClientTests
{
    [Fact]
    public async Task Any_client_will_do()
    {
        using var http = new HttpClient { BaseAddress = new Uri("https://elsewhere.example/"), DefaultRequestVersion = HttpVersion.Version20 };
        await using var server = WireServer.Answering(WireReply.Json(201, """{"id":"42"}"""));

        var pin = await AClient(http, server.Host).Pins.CreateAsync(APin(), Cancel);

        pin.Id.ShouldBe(new PinId("42"));
        server.Requests.ShouldHaveSingleItem().Headers["Authorization"].ShouldBe($"Bearer {Token}");
    }

    [Fact]
    public async Task A_read_that_was_redirected_is_no_answer()
    {
        using var http = new HttpClient();
        await using var elsewhere = WireServer.Answering(WireReply.Json(200, """{"username":"mallory"}"""));
        await using var server = WireServer.Answering(Redirect(302, elsewhere));

        var failure = await Should.ThrowAsync<PinterestException>(() => AClient(http, server.Host).User.GetAsync(Cancel));

        failure.Kind.ShouldBe(PinterestErrorKind.UnreadableAnswer);
        failure.Message.ShouldContain("redirect");
        elsewhere.Requests.ShouldHaveSingleItem().Headers.ShouldNotContainKey("Authorization");
    }

    [Fact]
    public async Task A_write_that_became_a_read_elsewhere_has_an_unknown_outcome()
    {
        using var http = new HttpClient();
        await using var elsewhere = WireServer.Answering(WireReply.Json(201, """{"id":"42"}"""));
        await using var server = WireServer.Answering(Redirect(303, elsewhere));

        var failure = await Should.ThrowAsync<PinterestException>(() => AClient(http, server.Host).Pins.CreateAsync(APin(), Cancel));

        (failure.Kind, failure.Outcome).ShouldBe((PinterestErrorKind.UnreadableAnswer, PinterestOutcome.Unknown));
    }

    [Theory]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_that_keeps_the_method_never_gets_the_body(int status)
    {
        using var http = new HttpClient();
        await using var elsewhere = WireServer.Answering(WireReply.Json(201, """{"id":"42"}"""));
        await using var server = WireServer.Answering(Redirect(status, elsewhere));

        var failure = await Should.ThrowAsync<PinterestException>(() => AClient(http, server.Host).Pins.CreateAsync(APin(), Cancel));

        (failure.Kind, failure.Outcome).ShouldBe((PinterestErrorKind.Interrupted, PinterestOutcome.Unknown));
        http.Dispose();
        await elsewhere.DrainAsync();
        elsewhere.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false, "create")]
    [InlineData(false, "delete")]
    [InlineData(false, "refresh")]
    [InlineData(true, "create")]
    [InlineData(true, "delete")]
    [InlineData(true, "refresh")]
    public async Task A_handler_that_repeats_cannot_send_a_write_twice(bool isOurs, string write)
    {
        using var repeating = new RepeatingHandler(isOurs ? new PinterestHttpHandler() : new SocketsHttpHandler());
        using var http = new HttpClient(repeating, disposeHandler: true);
        await using var server = WireServer.Answering(WireReply.Empty(503));
        var app = new PinterestApp("1", "secret");

        var failure = await Should.ThrowAsync<PinterestException>(() => write switch
        {
            "create" => AClient(http, server.Host).Pins.CreateAsync(APin(), Cancel),
            "delete" => AClient(http, server.Host).Pins.DeleteAsync(new PinId("42"), Cancel),
            _ => new PinterestOAuth(http, app, server.Host).RefreshAsync(new PinterestRefreshToken("refresh"), Cancel),
        });

        (failure.Kind, failure.Outcome).ShouldBe((PinterestErrorKind.Interrupted, PinterestOutcome.Unknown));
        http.Dispose();
        await server.DrainAsync();
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_handler_that_reads_the_body_first_and_repeats_cannot_send_it_twice_through_ours()
    {
        using var repeating = new RepeatingHandler(new PinterestHttpHandler()) { ReadsBody = true };
        using var http = new HttpClient(repeating, disposeHandler: true);
        await using var server = WireServer.Answering(WireReply.Empty(503));

        var failure = await Should.ThrowAsync<PinterestException>(() => AClient(http, server.Host).Pins.CreateAsync(APin(), Cancel));

        failure.Kind.ShouldBe(PinterestErrorKind.Interrupted);
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_handler_may_repeat_a_read()
    {
        using var repeating = new RepeatingHandler(new PinterestHttpHandler());
        using var http = new HttpClient(repeating, disposeHandler: true);
        var answers = new Queue<WireReply>([WireReply.Empty(503), WireReply.Json(200, "{}")]);
        await using var server = WireServer.Answering(_ => answers.Dequeue());

        await AClient(http, server.Host).User.GetAsync(Cancel);

        server.Requests.Count.ShouldBe(2);
    }

    private static WireReply Redirect(int status, WireServer elsewhere) =>
        WireReply.Json(status, "{}", ("Location", new Uri(elsewhere.Address, "/v5/there").AbsoluteUri));

    private sealed class RepeatingHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        public bool ReadsBody { get; init; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (ReadsBody)
            {
                await request.Content!.LoadIntoBufferAsync(cancellationToken);
            }

            var answer = await base.SendAsync(request, cancellationToken);
            if (answer.StatusCode is not HttpStatusCode.ServiceUnavailable)
            {
                return answer;
            }

            answer.Dispose();
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
