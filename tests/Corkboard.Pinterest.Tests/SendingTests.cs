using System.Text.Json;
using Corkboard.Pinterest.Tests.Wire;
using static Corkboard.Pinterest.Tests.Given;

namespace Corkboard.Pinterest.Tests;

public sealed class SendingTests : IDisposable
{
    private readonly HttpClient _http = AnHttpClient();

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task A_new_Pin_is_sent_as_the_description_says()
    {
        await using var server = WireServer.Answering(WireReply.Json(201, """{"id":"42"}"""));
        var pin = APin() with
        {
            BoardSectionId = new BoardSectionId("7"),
            Description = "Tall & green",
            Link = "https://Example.com/a b",
            AltText = "A tall tree",
        };

        var created = await AClient(_http, server.Host).Pins.CreateAsync(pin, Cancel);

        created.Id.Value.ShouldBe("42");
        var request = server.Requests.ShouldHaveSingleItem();
        request.Method.ShouldBe("POST");
        request.Target.ShouldBe("/v5/pins");
        request.Headers["Authorization"].ShouldBe($"Bearer {Token}");
        request.Headers["Content-Type"].ShouldBe("application/json; charset=utf-8");
        JsonElement.DeepEquals(JsonElement.Parse(request.Text), JsonElement.Parse("""
            {
              "board_id": "123456789012", "board_section_id": "7", "title": "A tree", "description": "Tall & green",
              "link": "https://Example.com/a b", "alt_text": "A tall tree",
              "media_source": { "source_type": "image_url", "url": "https://example.com/tree.jpg" }
            }
            """)).ShouldBeTrue(request.Text);
    }

    [Fact]
    public async Task A_picture_is_sent_as_plain_base64()
    {
        await using var server = WireServer.Answering(WireReply.Json(201, """{"id":"42"}"""));
        var pin = APin() with { MediaSource = new MediaSource.ImageBase64(ImageContentType.Png, new byte[] { 0xFB, 0xFF, 0xFE, 0x01 }) };

        await AClient(_http, server.Host).Pins.CreateAsync(pin, Cancel);

        server.Requests.ShouldHaveSingleItem().Text.ShouldContain(
            """
            "media_source":{"source_type":"image_base64","content_type":"image/png","data":"+//+AQ=="}
            """.Trim());
    }

    [Fact]
    public async Task A_deletion_takes_an_empty_answer()
    {
        await using var server = WireServer.Answering(WireReply.Empty(204));

        await AClient(_http, server.Host).Pins.DeleteAsync(new PinId("42"), Cancel);

        var request = server.Requests.ShouldHaveSingleItem();
        request.Method.ShouldBe("DELETE");
        request.Target.ShouldBe("/v5/pins/42");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_write_is_never_sent_again_when_the_connection_breaks(bool deletes)
    {
        var answers = new Queue<WireReply>([WireReply.Json(200, "{}"), WireReply.HangUp]);
        await using var server = WireServer.Answering(_ => answers.TryDequeue(out var next) ? next : WireReply.Json(201, """{"id":"42"}"""));
        var client = AClient(_http, server.Host);
        await client.User.GetAsync(Cancel);

        var failure = await Should.ThrowAsync<PinterestException>(
            () => deletes ? client.Pins.DeleteAsync(new PinId("42"), Cancel) : client.Pins.CreateAsync(APin(), Cancel));

        failure.Kind.ShouldBe(PinterestErrorKind.Interrupted);
        failure.Outcome.ShouldBe(PinterestOutcome.Unknown);
        server.Requests.Select(r => r.Method).ShouldBe(["GET", deletes ? "DELETE" : "POST"]);
    }

    [Fact]
    public async Task A_section_is_made_on_its_board()
    {
        await using var server = WireServer.Answering(WireReply.Json(201, """{"id":"9","name":"Oaks"}"""));

        var section = await AClient(_http, server.Host).Boards.CreateSectionAsync(new BoardId("5"), "Oaks", Cancel);

        section.ShouldBe(new BoardSection { Id = new BoardSectionId("9"), Name = "Oaks" });
        server.Requests.ShouldHaveSingleItem().Text.ShouldBe("""{"name":"Oaks"}""");
        server.Requests[0].Target.ShouldBe("/v5/boards/5/sections");
    }

    [Fact]
    public async Task Analytics_are_asked_for_by_day_and_joined_names()
    {
        await using var server = WireServer.Answering(WireReply.Json(200, "{}"));
        var query = new PinAnalyticsQuery
        {
            From = new DateOnly(2026, 1, 2),
            To = new DateOnly(2026, 3, 4),
            Metrics = [MetricType.Impression, MetricType.SaveRate],
        };

        await AClient(_http, server.Host).Analytics.GetForPinAsync(new PinId("42"), query, Cancel);

        server.Requests.ShouldHaveSingleItem().Target.ShouldBe(
            "/v5/pins/42/analytics?start_date=2026-01-02&end_date=2026-03-04&metric_types=IMPRESSION%2CSAVE_RATE");
    }
}
