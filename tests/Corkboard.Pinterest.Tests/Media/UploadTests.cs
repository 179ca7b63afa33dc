using System.Text;
using Corkboard.Pinterest.Tests.Wire;
using static Corkboard.Pinterest.Tests.Given;

namespace Corkboard.Pinterest.Tests.Media;

public sealed class UploadTests : IDisposable
{
    private readonly HttpClient _http = AnHttpClient();

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task Every_field_is_sent_and_the_file_last_without_a_token()
    {
        await using var store = WireServer.Answering(WireReply.Empty(204));

        await Uploads().UploadAsync(AnUpload(store), AVideo("movie"), cancellationToken: Cancel);

        var request = store.Requests.ShouldHaveSingleItem();
        request.IsComplete.ShouldBeTrue();
        request.Headers.Keys.ShouldBe(["Host", "Accept-Encoding", "Content-Type", "Content-Length"], ignoreOrder: true);
        var boundary = request.Headers["Content-Type"].Split("boundary=")[1];
        request.Text.ShouldBe($"""
            --{boundary}
            Content-Disposition: form-data; name="key"

            a/b.mp4
            --{boundary}
            Content-Disposition: form-data; name="policy"

            allowed
            --{boundary}
            Content-Disposition: form-data; name="Content-Type"

            multipart/form-data
            --{boundary}
            Content-Disposition: form-data; name="file"; filename="clip.mp4"
            Content-Type: video/mp4

            movie
            --{boundary}--

            """.ReplaceLineEndings("\r\n"));
    }

    [Fact]
    public async Task Progress_is_told_to_the_last_byte_and_no_more_than_a_piece_at_a_time()
    {
        await using var store = WireServer.Answering(WireReply.Empty(204));
        var told = new Told();

        await Uploads().UploadAsync(AnUpload(store), AVideo(new string('x', 40_000)), told, Cancel);

        told.Bytes.ShouldBe([16_384, 32_768, 40_000]);
    }

    [Fact]
    public async Task The_stream_stays_open_and_is_read_from_where_it_stands()
    {
        await using var store = WireServer.Answering(WireReply.Empty(204));
        using var content = new MemoryStream("headmovietail"u8.ToArray());
        content.Position = 4;

        await Uploads().UploadAsync(AnUpload(store), new VideoFile(content, "clip.mp4", length: 5), cancellationToken: Cancel);

        content.Position.ShouldBe(9);
        store.Requests.ShouldHaveSingleItem().Text.ShouldContain("\r\n\r\nmovie\r\n--");
    }

    [Theory]
    [InlineData(403, PinterestErrorKind.Refused, PinterestOutcome.NothingHappened)]
    [InlineData(400, PinterestErrorKind.Refused, PinterestOutcome.NothingHappened)]
    [InlineData(503, PinterestErrorKind.ServerError, PinterestOutcome.Unknown)]
    [InlineData(307, PinterestErrorKind.UnreadableAnswer, PinterestOutcome.Unknown)]
    public async Task A_refusal_of_the_store_tells_its_words_but_nothing_that_was_signed(
        int status, PinterestErrorKind kind, PinterestOutcome outcome)
    {
        await using var store = WireServer.Answering(WireReply.Html(
            status, "<Error><Code>AccessDenied</Code><Message>Policy allowed expired.</Message><Other>x</Other></Error>"));

        var failure = await Should.ThrowAsync<PinterestException>(
            () => Uploads().UploadAsync(AnUpload(store), AVideo("movie"), cancellationToken: Cancel));

        failure.Kind.ShouldBe(kind);
        failure.Outcome.ShouldBe(outcome);
        failure.Message.ShouldBe(
            $"POST to the upload address: it was answered with {status}: AccessDenied: Policy [hidden] expired.");
    }

    [Theory]
    [InlineData("http://uploads.example/")]
    [InlineData("ftp://uploads.example/")]
    [InlineData(null)]
    public async Task Only_an_address_that_is_safe_is_sent_to(string? address)
    {
        var upload = new MediaUpload
        {
            MediaId = new MediaId("1"),
            UploadUrl = address is null ? null : new Uri(address),
            UploadParameters = new Dictionary<string, string?>(),
        };

        var failure = await Should.ThrowAsync<PinterestLimitException>(
            () => Uploads().UploadAsync(upload, AVideo("movie"), cancellationToken: Cancel));

        failure.Field.ShouldBe("upload_url");
    }

    [Fact]
    public async Task An_upload_without_fields_is_not_sent()
    {
        await using var store = WireServer.Answering(WireReply.Empty(204));

        await Should.ThrowAsync<PinterestLimitException>(() => Uploads().UploadAsync(
            AnUpload(store) with { UploadParameters = null }, AVideo("movie"), cancellationToken: Cancel));

        store.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_client_that_adds_a_token_to_everything_is_refused()
    {
        await using var store = WireServer.Answering(WireReply.Empty(204));
        _http.DefaultRequestHeaders.Authorization = new("Bearer", "of-somebody");

        await Should.ThrowAsync<InvalidOperationException>(
            () => Uploads().UploadAsync(AnUpload(store), AVideo("movie"), cancellationToken: Cancel));

        store.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_ends_too_early_is_never_completed()
    {
        await using var store = WireServer.Answering(WireReply.Empty(204));

        var failure = await Should.ThrowAsync<IOException>(() => Uploads().UploadAsync(
            AnUpload(store), new VideoFile(new MemoryStream([1, 2, 3]), "clip.mp4", length: 4), cancellationToken: Cancel));

        failure.Message.ShouldContain("after 3 of 4 bytes");
        await store.DrainAsync();
        store.Requests.ShouldAllBe(request => !request.IsComplete);
    }

    [Fact]
    public async Task A_veto_stops_a_file_half_way()
    {
        await using var store = WireServer.Answering(WireReply.Empty(204));
        var asked = 0;
        var uploads = Uploads(new PinterestOptions { MayStillWrite = () => ++asked < 50 });

        var failure = await Should.ThrowAsync<PinterestException>(() => uploads.UploadAsync(
            AnUpload(store), new VideoFile(new MemoryStream(new byte[4 * 1024 * 1024]), "clip.mp4"), cancellationToken: Cancel));

        failure.Kind.ShouldBe(PinterestErrorKind.WriteVetoed);
        failure.Outcome.ShouldBe(PinterestOutcome.NothingHappened);
        await store.DrainAsync();
        store.Requests.ShouldHaveSingleItem().IsComplete.ShouldBeFalse();
    }

    [Fact]
    public async Task An_upload_has_its_own_patience()
    {
        var reached = new TaskCompletionSource();
        await using var store = WireServer.Answering(WireReply.Silence(reached));
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        var uploads = Uploads(new PinterestOptions { TimeProvider = time, UploadTimeout = TimeSpan.FromMinutes(30) });

        var uploading = uploads.UploadAsync(AnUpload(store), AVideo("movie"), cancellationToken: Cancel);
        await reached.Task.WaitAsync(Cancel);
        time.Advance(TimeSpan.FromMinutes(30) - TimeSpan.FromTicks(1));
        uploading.IsCompleted.ShouldBeFalse();
        time.Advance(TimeSpan.FromTicks(1));

        var failure = await Should.ThrowAsync<PinterestException>(() => uploading);
        failure.Kind.ShouldBe(PinterestErrorKind.Timeout);
        failure.Outcome.ShouldBe(PinterestOutcome.Unknown);
    }

    [Fact]
    public async Task Names_cannot_break_out_of_the_form()
    {
        await using var store = WireServer.Answering(WireReply.Empty(204));
        var upload = AnUpload(store) with { UploadParameters = new Dictionary<string, string?> { ["a\"\r\nb"] = "c", ["none"] = null } };

        await Uploads().UploadAsync(upload, new VideoFile(new MemoryStream([1]), "a\"b.mp4"), cancellationToken: Cancel);

        var text = store.Requests.ShouldHaveSingleItem().Text;
        text.ShouldContain("name=\"a%22%0D%0Ab\"");
        text.ShouldContain("filename=\"a%22b.mp4\"");
        text.ShouldNotContain("none");
    }

    private MediaOperations Uploads(PinterestOptions? options = null) =>
        AClient(_http, PinterestHost.At(new Uri("https://pinterest.invalid")), options).Media;

    private static VideoFile AVideo(string content) => new(new MemoryStream(Encoding.UTF8.GetBytes(content)), "clip.mp4");

    private static MediaUpload AnUpload(WireServer store) => new()
    {
        MediaId = new MediaId("12345"),
        UploadUrl = store.Address,
        UploadParameters = new Dictionary<string, string?>
        {
            ["key"] = "a/b.mp4",
            ["policy"] = "allowed",
            ["Content-Type"] = "multipart/form-data",
        },
    };

    private sealed class Told : IProgress<long>
    {
        public List<long> Bytes { get; } = [];

        public void Report(long value) => Bytes.Add(value);
    }
}
