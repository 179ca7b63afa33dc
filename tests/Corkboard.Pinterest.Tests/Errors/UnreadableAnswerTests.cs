using System.Net;
using Corkboard.Pinterest.Tests.Wire;
using static Corkboard.Pinterest.Tests.Given;

namespace Corkboard.Pinterest.Tests.Errors;

public sealed class UnreadableAnswerTests : IDisposable
{
    private readonly HttpClient _http = AnHttpClient();

    public void Dispose() => _http.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"id":null}""")]
    [InlineData("""{"id":""}""")]
    [InlineData("""{"id":"42" """)]
    [InlineData("<html>Fine</html>")]
    public async Task Success_without_an_id_leaves_the_outcome_open(string body)
    {
        await using var server = WireServer.Answering(WireReply.Json(201, body, ("x-pinterest-rid", "4711")));

        var failure = await Should.ThrowAsync<PinterestException>(
            () => AClient(_http, server.Host).Pins.CreateAsync(APin(), Cancel));

        failure.Kind.ShouldBe(PinterestErrorKind.UnreadableAnswer);
        failure.Outcome.ShouldBe(PinterestOutcome.Unknown);
        failure.Status.ShouldBe(HttpStatusCode.Created);
        failure.RequestId.ShouldBe("4711");
    }

    [Fact]
    public async Task A_redirect_is_not_followed_so_the_token_goes_nowhere_else()
    {
        await using var elsewhere = WireServer.Answering(WireReply.Json(201, """{"id":"42"}"""));
        await using var server = WireServer.Answering(
            WireReply.Empty(307, ("Location", new Uri(elsewhere.Address, "/v5/pins").AbsoluteUri)));

        var failure = await Should.ThrowAsync<PinterestException>(
            () => AClient(_http, server.Host).Pins.CreateAsync(APin(), Cancel));

        failure.Kind.ShouldBe(PinterestErrorKind.UnreadableAnswer);
        failure.Outcome.ShouldBe(PinterestOutcome.Unknown);
        elsewhere.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_list_without_items_is_not_taken_for_an_empty_one()
    {
        await using var server = WireServer.Answering(WireReply.Json(200, """{"bookmark":null}"""));

        var failure = await Should.ThrowAsync<PinterestException>(
            async () => await AClient(_http, server.Host).Boards.ListAsync(cancellationToken: Cancel).ToListAsync(Cancel));

        failure.Kind.ShouldBe(PinterestErrorKind.UnreadableAnswer);
    }

    [Fact]
    public async Task An_answer_beyond_16_MiB_is_not_read()
    {
        await using var server = WireServer.Answering(WireReply.Raw(
            $"HTTP/1.1 201 Created\r\nContent-Length: {(16 * 1024 * 1024) + 1}\r\n\r\n"));

        var failure = await Should.ThrowAsync<PinterestException>(
            () => AClient(_http, server.Host).Pins.CreateAsync(APin(), Cancel));

        failure.Kind.ShouldBe(PinterestErrorKind.UnreadableAnswer);
        failure.Outcome.ShouldBe(PinterestOutcome.Unknown);
    }
}
