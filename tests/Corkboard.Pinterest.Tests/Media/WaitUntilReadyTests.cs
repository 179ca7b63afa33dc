using Corkboard.Pinterest.Tests.Wire;
using static Corkboard.Pinterest.Tests.Given;

namespace Corkboard.Pinterest.Tests.Media;

public sealed class WaitUntilReadyTests : IDisposable
{
    private static readonly MediaId Id = new("12345");

    private readonly HttpClient _http = AnHttpClient();
    private readonly WaitingTime _time = new();

    public void Dispose() => _http.Dispose();

    [Theory]
    [InlineData("succeeded", MediaReadiness.Succeeded)]
    [InlineData("failed", MediaReadiness.Failed)]
    public async Task The_end_of_processing_is_a_value(string end, MediaReadiness readiness)
    {
        var asked = 0;
        await using var server = WireServer.Answering(_ => InState(++asked switch { 1 => "registered", 2 => "processing", _ => end }));

        (await AClient(server).WaitUntilReadyAsync(Id, cancellationToken: Cancel)).ShouldBe(readiness);

        _time.Waits.ShouldBe([1, 2]);
    }

    [Fact]
    public async Task The_waits_grow_to_ten_seconds_and_end_with_patience()
    {
        await using var server = WireServer.Answering(InState("processing"));

        var readiness = await AClient(server).WaitUntilReadyAsync(Id, TimeSpan.FromSeconds(42), Cancel);

        readiness.ShouldBe(MediaReadiness.StillProcessing);
        _time.Waits.ShouldBe([1, 2, 4, 8, 10, 10, 7]);
        server.Requests.Count.ShouldBe(8);
    }

    [Fact]
    public async Task Patience_lasts_ten_minutes_unless_told_otherwise()
    {
        await using var server = WireServer.Answering(InState("processing"));

        await AClient(server).WaitUntilReadyAsync(Id, cancellationToken: Cancel);

        _time.Waits.Sum().ShouldBe(600);
    }

    [Fact]
    public async Task No_patience_asks_once()
    {
        await using var server = WireServer.Answering(InState("some new state"));

        (await AClient(server).WaitUntilReadyAsync(Id, TimeSpan.Zero, Cancel)).ShouldBe(MediaReadiness.StillProcessing);

        server.Requests.ShouldHaveSingleItem();
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => AClient(server).WaitUntilReadyAsync(Id, TimeSpan.FromTicks(-1), Cancel));
    }

    [Fact]
    public async Task A_wait_can_be_cancelled()
    {
        await using var server = WireServer.Answering(InState("processing"));
        using var end = new CancellationTokenSource();
        var client = new PinterestClient(_http, new PinterestAccessToken(Token, server.Host), new PinterestOptions
        {
            OnRateLimit = _ => end.Cancel(),
        });

        await Should.ThrowAsync<OperationCanceledException>(() => client.Media.WaitUntilReadyAsync(Id, cancellationToken: end.Token));
    }

    private MediaOperations AClient(WireServer server) =>
        Given.AClient(_http, server.Host, new PinterestOptions { TimeProvider = _time }).Media;

    private static WireReply InState(string status) => WireReply.Json(
        200,
        $$"""{"media_id":"12345","media_type":"video","status":"{{status}}"}""",
        ("x-ratelimit-limit", "1000"), ("x-ratelimit-remaining", "999"), ("x-ratelimit-reset", "60"));

    /// <summary>A clock on which each wait is over at once and takes its whole length; the time-outs of requests never come.</summary>
    private sealed class WaitingTime : TimeProvider
    {
        private long _now;

        public List<double> Waits { get; } = [];

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime >= PinterestOptions.Default.RequestTimeout || dueTime < TimeSpan.Zero)
            {
                return System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, period);
            }

            Waits.Add(dueTime.TotalSeconds);
            _now += dueTime.Ticks;
            return System.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
