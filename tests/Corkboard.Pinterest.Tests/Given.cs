namespace Corkboard.Pinterest.Tests;

/// <summary>The ordinary case of everything, to be changed where a test is about it.</summary>
internal static class Given
{
    /// <summary>Put together at run time, so that no scanner takes it for a real token.</summary>
    public static readonly string Token = string.Concat("pina", "_", "ThisIsATokenForTestsOnly0123456789");

    /// <summary>The system's clock, but for the time of day: it is always noon on 5 March 2026, and timers still run.</summary>
    public static TimeProvider OnTheFifthOfMarch { get; } = new FixedTime();

    public static DateOnly Today { get; } = new(2026, 3, 5);

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static HttpClient AnHttpClient() => new(new PinterestHttpHandler(), disposeHandler: true);

    public static PinterestClient AClient(HttpClient http, PinterestHost host, PinterestOptions? options = null) =>
        new(http, new PinterestAccessToken(Token, host), options ?? new PinterestOptions { TimeProvider = OnTheFifthOfMarch });

    public static NewPin APin() => new()
    {
        BoardId = new BoardId("123456789012"),
        Title = "A tree",
        MediaSource = new MediaSource.ImageUrl(new Uri("https://example.com/tree.jpg")),
    };

    private sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 3, 5, 12, 0, 0, TimeSpan.Zero);
    }
}
