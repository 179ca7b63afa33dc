using System.Net;
using System.Net.Sockets;
using Corkboard.Pinterest.Tests.Wire;
using Microsoft.Extensions.Time.Testing;
using static Corkboard.Pinterest.Tests.Given;

namespace Corkboard.Pinterest.Tests.Errors;

public sealed class NoAnswerTests : IDisposable
{
    private readonly HttpClient _http = AnHttpClient();
    private readonly FakeTimeProvider _clock = new();

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task A_closed_port_is_unreachable_and_nothing_happened()
    {
        var failure = await FailureOfAPin(PinterestHost.At(AClosedPort()));

        failure.Kind.ShouldBe(PinterestErrorKind.Unreachable);
        failure.Outcome.ShouldBe(PinterestOutcome.NothingHappened);
        failure.Status.ShouldBeNull();
    }

    [Fact]
    public async Task A_name_that_does_not_exist_is_unreachable()
    {
        var failure = await FailureOfAPin(PinterestHost.At(new Uri("https://pinterest.invalid")));

        failure.Kind.ShouldBe(PinterestErrorKind.Unreachable);
        failure.Outcome.ShouldBe(PinterestOutcome.NothingHappened);
    }

    [Fact]
    public async Task A_server_that_does_not_speak_TLS_is_unreachable()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var call = FailureOfAPin(PinterestHost.At(new Uri($"https://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}")));
        using (var accepted = await listener.AcceptSocketAsync(Cancel))
        {
            await accepted.SendAsync("220 mail.example.com ESMTP\r\n"u8.ToArray(), Cancel);
        }

        var failure = await call;

        failure.Kind.ShouldBe(PinterestErrorKind.Unreachable);
        failure.Outcome.ShouldBe(PinterestOutcome.NothingHappened);
    }

    [Fact]
    public async Task A_server_that_hangs_up_leaves_the_outcome_open()
    {
        await using var server = WireServer.Answering(WireReply.HangUp);

        var failure = await FailureOfAPin(server.Host);

        failure.Kind.ShouldBe(PinterestErrorKind.Interrupted);
        failure.Outcome.ShouldBe(PinterestOutcome.Unknown);
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_reset_leaves_the_outcome_open()
    {
        await using var server = WireServer.Answering(WireReply.Reset);

        var failure = await FailureOfAPin(server.Host);

        failure.Kind.ShouldBe(PinterestErrorKind.Interrupted);
        failure.Outcome.ShouldBe(PinterestOutcome.Unknown);
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_cut_off_leaves_the_outcome_open()
    {
        await using var server = WireServer.Answering(WireReply.CutOff("""{"id":"42","title":"A tree"}"""));

        var failure = await FailureOfAPin(server.Host);

        failure.Kind.ShouldBe(PinterestErrorKind.Interrupted);
        failure.Outcome.ShouldBe(PinterestOutcome.Unknown);
    }

    [Fact]
    public async Task An_answer_that_is_not_HTTP_leaves_the_outcome_open()
    {
        await using var server = WireServer.Answering(WireReply.Raw("220 mail.example.com ESMTP\r\n\r\n"));

        var failure = await FailureOfAPin(server.Host);

        failure.Outcome.ShouldBe(PinterestOutcome.Unknown);
    }

    [Fact]
    public async Task Silence_ends_at_the_time_out_and_not_before()
    {
        var reached = new TaskCompletionSource();
        await using var server = WireServer.Answering(WireReply.Silence(reached));
        var call = AClient(_http, server.Host, AnOption()).Pins.CreateAsync(APin(), Cancel);
        await reached.Task;

        _clock.Advance(TimeSpan.FromSeconds(20) - TimeSpan.FromMilliseconds(1));
        var waitedOn = !call.IsCompleted;
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        var failure = await Should.ThrowAsync<PinterestException>(call);

        waitedOn.ShouldBeTrue();
        failure.Kind.ShouldBe(PinterestErrorKind.Timeout);
        failure.Outcome.ShouldBe(PinterestOutcome.Unknown);
        failure.Message.ShouldBe("POST /pins: no complete answer within 20 s.");
    }

    [Fact]
    public async Task The_time_out_covers_the_body_of_the_answer()
    {
        var reached = new TaskCompletionSource();
        var head = WireReply.Head(201, """{"id":"42"}""", "application/json");
        await using var server = WireServer.Answering(WireReply.Silence(reached, $$"""{{head}}{"id":"""));
        var call = AClient(_http, server.Host, AnOption()).Pins.CreateAsync(APin(), Cancel);
        await reached.Task;

        _clock.Advance(TimeSpan.FromSeconds(20));

        (await Should.ThrowAsync<PinterestException>(call)).Kind.ShouldBe(PinterestErrorKind.Timeout);
    }

    [Fact]
    public async Task Silence_after_a_read_changed_nothing()
    {
        var reached = new TaskCompletionSource();
        await using var server = WireServer.Answering(WireReply.Silence(reached));
        var call = AClient(_http, server.Host, AnOption()).User.GetAsync(Cancel);
        await reached.Task;

        _clock.Advance(TimeSpan.FromSeconds(20));

        (await Should.ThrowAsync<PinterestException>(call)).Outcome.ShouldBe(PinterestOutcome.NothingHappened);
    }

    [Fact]
    public async Task A_connection_that_is_never_accepted_for_TLS_is_unreachable_at_the_time_out()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var host = PinterestHost.At(new Uri($"https://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}"));
        var call = AClient(_http, host, AnOption()).Pins.CreateAsync(APin(), Cancel);
        using var accepted = await listener.AcceptSocketAsync(Cancel);
        await accepted.ReceiveAsync(new byte[1], Cancel);

        _clock.Advance(TimeSpan.FromSeconds(20));

        var failure = await Should.ThrowAsync<PinterestException>(call);
        failure.Kind.ShouldBe(PinterestErrorKind.Unreachable);
        failure.Outcome.ShouldBe(PinterestOutcome.NothingHappened);
    }

    [Fact]
    public async Task The_callers_own_cancellation_is_no_failure_of_Pinterest()
    {
        var reached = new TaskCompletionSource();
        await using var server = WireServer.Answering(WireReply.Silence(reached));
        using var callers = new CancellationTokenSource();
        var call = AClient(_http, server.Host).Pins.CreateAsync(APin(), callers.Token);
        await reached.Task;

        await callers.CancelAsync();

        (await Should.ThrowAsync<OperationCanceledException>(call)).CancellationToken.ShouldBe(callers.Token);
    }

    private PinterestOptions AnOption() => new() { TimeProvider = _clock };

    private async Task<PinterestException> FailureOfAPin(PinterestHost host) =>
        await Should.ThrowAsync<PinterestException>(() => AClient(_http, host).Pins.CreateAsync(APin(), Cancel));

    private static Uri AClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }
}
