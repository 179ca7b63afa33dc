namespace Corkboard.Simulator.Tests.Media;

public sealed class MediaTests : IAsyncLifetime
{
    private RunningSimulator _simulator = null!;
    private Caller _anna = null!;

    public static TheoryData<string, byte[]> FilesWithoutAVideo => new()
    {
        { "a picture", APin.Picture() },
        { "text", "<html>"u8.ToArray() },
        { "zeros", new byte[1000] },
        { "a picture in the container of a video", AVideo.Mp4(brand: "avif") },
        { "sound alone", AVideo.Mp4(track: "soun") },
        { "a kind and nothing else", AVideo.Kind("mp42") },
        { "something after the boxes", [.. AVideo.Mp4(), 1, 2, 3] },
        { "half of a video", AVideo.Mp4()[..^40] },
    };

    public async ValueTask InitializeAsync()
    {
        _simulator = await RunningSimulator.StartAsync();
        _anna = await _simulator.CallerAsync();
    }

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    [Fact]
    public async Task A_video_is_registered_then_processed_and_there()
    {
        var upload = await Upload.RegisterAsync(_simulator, _anna);

        var registered = await upload.StatusAsync();
        (await upload.SendAsync(AVideo.Mp4())).ShouldBe(204);
        _simulator.Time.Advance(TimeSpan.FromMilliseconds(1999));
        var processing = await upload.StatusAsync();
        _simulator.Time.Advance(TimeSpan.FromMilliseconds(1));
        var done = await upload.StatusAsync();

        (registered, processing, done).ShouldBe(("registered", "processing", "succeeded"));
    }

    [Fact]
    public async Task The_form_has_every_field_that_the_description_names()
    {
        var upload = await Upload.RegisterAsync(_simulator, _anna);

        upload.Address.ShouldStartWith(_simulator.Http.BaseAddress!.AbsoluteUri);
        upload.Fields.Select(field => field.Key).ShouldBe(
            [
                "x-amz-date", "x-amz-signature", "x-amz-security-token", "x-amz-algorithm", "key", "policy",
                "x-amz-credential", "Content-Type",
            ],
            ignoreOrder: true);
        upload.Fields.ShouldContain(new KeyValuePair<string, string>("Content-Type", "multipart/form-data"));
    }

    [Theory]
    [MemberData(nameof(FilesWithoutAVideo))]
    public async Task What_is_no_video_fails(string what, byte[] file)
    {
        var upload = await Upload.RegisterAsync(_simulator, _anna);

        (await upload.SendAsync(file)).ShouldBe(204);

        (await upload.StatusAsync()).ShouldBe("processing", what);
        _simulator.Time.Advance(TimeSpan.FromSeconds(2));
        (await upload.StatusAsync()).ShouldBe("failed", what);
    }

    [Fact]
    public async Task Only_videos_are_uploaded() => (await _anna.PostAsync("media", new { media_type = "image" })).ShouldBeRefused(
        400, 1, "Invalid request: body.media_type 'image'");

    [Fact]
    public async Task Slow_media_take_as_long_as_the_knob_says()
    {
        await _simulator.TurnAsync(new { slowMediaSeconds = 60 });
        (await _simulator.ControlAsync(HttpMethod.Post, "faults", new { name = "slow-media" })).ShouldBe(201);
        var slow = await Upload.RegisterAsync(_simulator, _anna);
        var next = await Upload.RegisterAsync(_simulator, _anna);
        await slow.SendAsync(AVideo.Mp4());
        await next.SendAsync(AVideo.Mp4());

        await _simulator.AdvanceAsync(TimeSpan.FromSeconds(59));

        (await slow.StatusAsync()).ShouldBe("processing");
        (await next.StatusAsync()).ShouldBe("succeeded");
        await _simulator.AdvanceAsync(TimeSpan.FromSeconds(1));
        (await slow.StatusAsync()).ShouldBe("succeeded");
    }

    [Fact]
    public async Task Uploads_are_listed_for_their_owner_alone()
    {
        var first = await Upload.RegisterAsync(_simulator, _anna);
        var second = await Upload.RegisterAsync(_simulator, _anna);
        var ben = await _simulator.CallerAsync("ben_outdoors");

        var page = await _anna.GetAsync("media?page_size=1");
        var rest = await _anna.GetAsync($"media?page_size=1&bookmark={page.Bookmark}");

        page.Items[0].GetProperty("media_id").GetString().ShouldBe(second.Id);
        rest.Items[0].GetProperty("media_id").GetString().ShouldBe(first.Id);
        rest.Bookmark.ShouldBeNull();
        (await ben.GetAsync("media")).Items.ShouldBeEmpty();
        (await ben.GetAsync($"media/{first.Id}")).ShouldBeRefused(404, 404, "Media upload not found");
    }

    [Fact]
    public async Task An_unknown_upload_is_not_found_and_a_wrong_id_is_invalid()
    {
        (await _anna.GetAsync("media/1")).ShouldBeRefused(404, 404, "Media upload not found");
        (await _anna.GetAsync("media/one")).ShouldBeRefused(400, 1, "Invalid request: path.media_id");
    }

    [Fact]
    public async Task The_sandbox_has_uploads_of_its_own()
    {
        var sandboxed = await _simulator.CallerAsync(store: "sandbox");
        var upload = await Upload.RegisterAsync(_simulator, sandboxed);

        (await upload.SendAsync(AVideo.Mp4())).ShouldBe(204);

        (await upload.StatusAsync()).ShouldBe("processing");
        (await _anna.GetAsync($"media/{upload.Id}")).ShouldBeRefused(404, 404, "Media upload not found");
        (await _simulator.LedgerAsync("media-uploaded", "sandbox")).ShouldHaveSingleItem();
    }
}
