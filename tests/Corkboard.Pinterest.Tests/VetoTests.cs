using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Corkboard.Pinterest.Tests.Wire;
using static Corkboard.Pinterest.Tests.Given;

namespace Corkboard.Pinterest.Tests;

public sealed class VetoTests : IDisposable
{
    private const int PictureSize = 6 * 1024 * 1024;

    private readonly HttpClient _http = AnHttpClient();

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task A_veto_in_the_middle_of_a_picture_leaves_the_body_incomplete()
    {
        await using var server = WireServer.Answering(WireReply.Json(201, """{"id":"42"}"""));
        var asked = 0;
        var client = AClient(_http, server.Host, new PinterestOptions { MayStillWrite = () => ++asked < 100 });

        var failure = await Should.ThrowAsync<PinterestException>(() => client.Pins.CreateAsync(APinWithAPicture(), Cancel));

        failure.Kind.ShouldBe(PinterestErrorKind.WriteVetoed);
        failure.Outcome.ShouldBe(PinterestOutcome.NothingHappened);
        asked.ShouldBe(100);
        await server.DrainAsync();
        var request = server.Requests.ShouldHaveSingleItem();
        request.IsComplete.ShouldBeFalse();
        request.Body.Length.ShouldBeLessThan(100 * 16 * 1024);
    }

    [Fact]
    public async Task A_big_picture_is_asked_for_at_least_once_for_each_16_KiB()
    {
        await using var server = WireServer.Answering(WireReply.Json(201, """{"id":"42"}"""));
        var asked = 0;
        var client = AClient(_http, server.Host, new PinterestOptions { MayStillWrite = () => ++asked > 0 });

        await client.Pins.CreateAsync(APinWithAPicture(), Cancel);

        var request = server.Requests.ShouldHaveSingleItem();
        request.IsComplete.ShouldBeTrue();
        asked.ShouldBeGreaterThanOrEqualTo(request.Body.Length / (16 * 1024));
    }

    [Fact]
    public async Task A_veto_from_the_start_sends_nothing()
    {
        await using var server = WireServer.Answering(WireReply.Json(201, """{"id":"42"}"""));
        var client = AClient(_http, server.Host, new PinterestOptions { MayStillWrite = () => false });

        var failure = await Should.ThrowAsync<PinterestException>(() => client.Pins.CreateAsync(APin(), Cancel));

        failure.Kind.ShouldBe(PinterestErrorKind.WriteVetoed);
        server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_veto_is_of_its_own_request_even_on_a_kept_connection()
    {
        await using var server = WireServer.Answering(WireReply.Json(201, """{"id":"42"}"""));
        await AClient(_http, server.Host).Pins.CreateAsync(APin(), Cancel);
        var vetoed = AClient(_http, server.Host, new PinterestOptions { MayStillWrite = () => false });

        var failure = await Should.ThrowAsync<PinterestException>(() => vetoed.Pins.DeleteAsync(new PinId("42"), Cancel));
        await AClient(_http, server.Host).Pins.CreateAsync(APin(), Cancel);

        failure.Kind.ShouldBe(PinterestErrorKind.WriteVetoed);
        server.Requests.Select(r => r.Method).ShouldBe(["POST", "POST"]);
    }

    [Fact]
    public async Task A_question_that_fails_is_a_veto()
    {
        await using var server = WireServer.Answering(WireReply.Json(201, """{"id":"42"}"""));
        var client = AClient(_http, server.Host, new PinterestOptions
        {
            MayStillWrite = () => throw new InvalidOperationException("The lease is unknown."),
        });

        var failure = await Should.ThrowAsync<PinterestException>(() => client.Pins.CreateAsync(APin(), Cancel));

        failure.Kind.ShouldBe(PinterestErrorKind.WriteVetoed);
        failure.InnerException!.ToString().ShouldContain("The lease is unknown.");
    }

    [Fact]
    public async Task A_veto_that_could_not_work_is_refused_before_the_body_is_sent()
    {
        await using var server = WireServer.Answering(WireReply.Json(201, """{"id":"42"}"""));
        using var foreign = new HttpClient();
        var client = AClient(foreign, server.Host, new PinterestOptions { MayStillWrite = () => true });

        await Should.ThrowAsync<InvalidOperationException>(() => client.Pins.CreateAsync(APin(), Cancel));

        await server.DrainAsync();
        server.Requests.ShouldAllBe(r => !r.IsComplete);
    }

    [Fact]
    public async Task A_veto_stops_an_encrypted_body_as_well()
    {
        using var certificate = ACertificate();
        await using var server = WireServer.AnsweringOverTls(WireReply.Json(201, """{"id":"42"}"""), certificate);
        using var handler = new PinterestHttpHandler();
        handler.InnerHandler.ShouldBeOfType<SocketsHttpHandler>().SslOptions.RemoteCertificateValidationCallback =
            (_, offered, _, _) => offered?.GetCertHashString() == certificate.GetCertHashString();
        using var http = new HttpClient(handler);
        var asked = 0;
        var client = AClient(http, server.Host, new PinterestOptions { MayStillWrite = () => ++asked < 100 });

        var failure = await Should.ThrowAsync<PinterestException>(() => client.Pins.CreateAsync(APinWithAPicture(), Cancel));

        failure.Kind.ShouldBe(PinterestErrorKind.WriteVetoed);
        await server.DrainAsync();
        var request = server.Requests.ShouldHaveSingleItem();
        request.IsComplete.ShouldBeFalse();
        request.Body.Length.ShouldBeLessThan(100 * 16 * 1024);
    }

    private static X509Certificate2 ACertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = TimeProvider.System.GetUtcNow();

        return new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }

    private static NewPin APinWithAPicture() => APin() with
    {
        MediaSource = new MediaSource.ImageBase64(ImageContentType.Jpeg, new byte[PictureSize]),
    };
}
