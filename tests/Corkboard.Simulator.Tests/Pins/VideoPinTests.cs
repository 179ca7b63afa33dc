using System.Text.Json;
using System.Text.Json.Nodes;
using Corkboard.Simulator.Tests.Media;

namespace Corkboard.Simulator.Tests.Pins;

public sealed class VideoPinTests : IAsyncLifetime
{
    private RunningSimulator _simulator = null!;
    private Caller _anna = null!;
    private string _board = null!;

    public static TheoryData<string> Covers => new(
        """{ "cover_image_key_frame_time": 0 }""",
        """{ "cover_image_key_frame_time": 100000 }""",
        $$"""{ "cover_image_content_type": "image/png", "cover_image_data": "{{Convert.ToBase64String(APin.Picture())}}" }""");

    public async ValueTask InitializeAsync()
    {
        _simulator = await RunningSimulator.StartAsync();
        _anna = await _simulator.CallerAsync();
        _board = await _anna.BoardAsync();
    }

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    [Theory]
    [MemberData(nameof(Covers))]
    public async Task A_video_has_a_cover_in_one_of_its_forms(string cover)
    {
        var media = await Upload.ProcessedAsync(_simulator, _anna);

        var pin = (await _anna.PostAsync("pins", Request(media, cover))).ShouldBe(201).Body;

        var address = pin.GetProperty("media").GetProperty("cover_image_url").GetString();
        (await _simulator.Http.GetAsync(address, RunningSimulator.Cancel)).IsSuccessStatusCode.ShouldBeTrue();
    }

    [Fact]
    public async Task A_cover_that_cannot_be_fetched_is_refused()
    {
        var media = await Upload.ProcessedAsync(_simulator, _anna);

        (await _anna.PostAsync("pins", Request(media, """{ "cover_image_url": "http://127.0.0.1:1/cover.png" }""")))
            .ShouldBeRefused(400, 1, "Sorry we could not fetch the image.");
    }

    [Fact]
    public async Task Without_a_cover_or_with_two_a_video_is_refused()
    {
        var media = await Upload.ProcessedAsync(_simulator, _anna);

        var without = await _anna.PostAsync("pins", Request(media, "{}"));
        var withTwo = await _anna.PostAsync(
            "pins", Request(media, """{ "cover_image_key_frame_time": 1, "cover_image_url": "https://shop.example/a.png" }"""));

        without.ShouldBeRefused(400, 1, "Invalid request: body.media_source.cover_image_url or cover_image_content_type");
        withTwo.ShouldBeRefused(400, 1, "Invalid request: body.media_source.cover_image_url or cover_image_content_type");
    }

    [Fact]
    public async Task A_video_shows_as_one_when_it_has_been_processed()
    {
        var media = await Upload.ProcessedAsync(_simulator, _anna, AVideo.Mp4(720, 1280, 9_500));
        var fresh = (await _anna.PostAsync("pins", Request(media))).ShouldBe(201);
        _simulator.Time.Advance(TimeSpan.FromSeconds(2));

        var later = (await _anna.GetAsync($"pins/{fresh.Id}")).Body;

        Facts(fresh.Body).ShouldBe(("REGULAR", "video", null, null, null));
        Facts(later).ShouldBe(("VIDEO", "video", 9_500, 720, 1280));
        (await _anna.GetAsync("pins?creative_types=VIDEO")).Items.ShouldHaveSingleItem();
        (await _simulator.LedgerAsync("pin-created"))[0].GetProperty("video").GetProperty("width").GetInt32().ShouldBe(720);
    }

    [Fact]
    public async Task Only_a_video_that_has_been_processed_is_published()
    {
        var registered = await Upload.RegisterAsync(_simulator, _anna);
        var processing = await Upload.RegisterAsync(_simulator, _anna);
        var failed = await Upload.ProcessedAsync(_simulator, _anna, APin.Picture());
        await processing.SendAsync(AVideo.Mp4());

        foreach (var media in (string[])[registered.Id, processing.Id, failed])
        {
            (await _anna.PostAsync("pins", Request(media))).ShouldBeRefused(400, 1, "Invalid request: body.media_source.media_id");
        }
    }

    [Fact]
    public async Task An_unknown_upload_or_somebody_elses_is_not_found()
    {
        var ben = await _simulator.CallerAsync("ben_outdoors");
        var bens = await Upload.ProcessedAsync(_simulator, ben);

        (await _anna.PostAsync("pins", Request("1"))).ShouldBeRefused(404, 404, "Media upload not found");
        (await _anna.PostAsync("pins", Request(bens))).ShouldBeRefused(404, 404, "Media upload not found");
    }

    [Fact]
    public async Task The_sandbox_has_no_video_Pins()
    {
        var sandboxed = await _simulator.CallerAsync(store: "sandbox");
        var media = await Upload.ProcessedAsync(_simulator, sandboxed);
        var request = Request(media).With("board_id", await sandboxed.BoardAsync());

        (await sandboxed.PostAsync("pins", request)).ShouldBeRefused(403, 29, "Video Pins cannot be created in the API Sandbox.");
    }

    private JsonObject Request(string media, string cover = """{ "cover_image_key_frame_time": 1 }""")
    {
        var source = JsonNode.Parse(cover)!.AsObject().With("source_type", "video_id").With("media_id", media);

        return APin.On(_board).With("media_source", source);
    }

    private static (string?, string?, int?, int?, int?) Facts(JsonElement pin)
    {
        var media = pin.GetProperty("media");

        return (
            pin.GetProperty("creative_type").GetString(),
            media.GetProperty("media_type").GetString(),
            Number(media.GetProperty("duration")),
            Number(media.GetProperty("width")),
            Number(media.GetProperty("height")));
    }

    private static int? Number(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : value.GetInt32();
}
