using Corkboard.Pinterest.Tests.Wire;
using static Corkboard.Pinterest.Tests.Given;

namespace Corkboard.Pinterest.Tests.Media;

public sealed class MediaOperationTests : IDisposable
{
    private readonly HttpClient _http = AnHttpClient();

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task A_video_is_registered()
    {
        await using var server = WireServer.Answering(WireReply.Json(201, """
            {"media_id":"12345","media_type":"video","upload_url":"https://uploads.example/",
             "upload_parameters":{"key":"a/b","x-amz-signature":"signed","Content-Type":"multipart/form-data","policy":null}}
            """));

        var upload = await AClient(_http, server.Host).Media.RegisterAsync(Cancel);

        upload.MediaId.ShouldBe(new MediaId("12345"));
        upload.MediaType.ShouldBe(MediaType.Video);
        upload.UploadUrl.ShouldBe(new Uri("https://uploads.example/"));
        upload.UploadParameters!.ShouldContainKeyAndValue("Content-Type", "multipart/form-data");
        upload.ToString().ShouldNotContain("signed");
        var request = server.Requests.ShouldHaveSingleItem();
        $"{request.Method} {request.Target} {request.Text}".ShouldBe("""POST /v5/media {"media_type":"video"}""");
    }

    [Fact]
    public async Task An_upload_is_asked_for_by_its_id()
    {
        await using var server = WireServer.Answering(WireReply.Json(
            200, """{"media_id":"12345","media_type":"hologram","status":"resting"}"""));

        var media = await AClient(_http, server.Host).Media.GetAsync(new MediaId("12345"), Cancel);

        media.ShouldBe(new Pinterest.Media
        {
            MediaId = new MediaId("12345"),
            MediaType = new MediaType("hologram"),
            Status = new MediaStatus("resting"),
        });
        server.Requests.ShouldHaveSingleItem().Target.ShouldBe("/v5/media/12345");
    }

    [Fact]
    public async Task Uploads_are_listed_page_after_page()
    {
        await using var server = WireServer.Answering(request => WireReply.Json(200, request.Target.Contains("bookmark", StringComparison.Ordinal)
            ? """{"items":[{"media_id":"2","media_type":"video"}]}"""
            : """{"items":[{"media_id":"1","media_type":"video","status":"failed"}],"bookmark":"b"}"""));

        var all = await AClient(_http, server.Host).Media.ListAsync(new PageQuery { PageSize = 1 }, Cancel).ToListAsync(Cancel);

        all.Select(media => media.MediaId.Value).ShouldBe(["1", "2"]);
        server.Requests.Select(r => r.Target).ShouldBe(["/v5/media?page_size=1", "/v5/media?page_size=1&bookmark=b"]);
    }

    [Fact]
    public async Task An_upload_is_the_tokens_own_users_whomever_the_client_acts_for()
    {
        await using var server = WireServer.Answering(WireReply.Json(200, """{"media_id":"1","media_type":"video"}"""));

        await AClient(_http, server.Host).ActingFor(new AdAccountId("549755885175")).Media.GetAsync(new MediaId("1"), Cancel);

        server.Requests.ShouldHaveSingleItem().Target.ShouldBe("/v5/media/1");
    }

    [Fact]
    public async Task An_unknown_upload_is_told_from_other_things_that_are_gone()
    {
        await using var server = WireServer.Answering(WireReply.Json(404, """{"code":404,"message":"Media upload not found"}"""));

        var failure = await Should.ThrowAsync<PinterestException>(
            () => AClient(_http, server.Host).Media.GetAsync(new MediaId("1"), Cancel));

        failure.Kind.ShouldBe(PinterestErrorKind.NotFound);
        failure.Resource.ShouldBe(PinterestResource.Media);
    }
}
