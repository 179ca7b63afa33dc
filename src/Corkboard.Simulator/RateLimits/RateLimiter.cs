using System.Globalization;
using Corkboard.Simulator.Api;
using Corkboard.Simulator.Control;

namespace Corkboard.Simulator.RateLimits;

/// <summary>
/// Counts requests in windows of the simulator's clock: with standard access per minute, user and category under a
/// limit per second; with trial access per day and category for the app as a whole.
/// </summary>
internal sealed class RateLimiter(SimulatorClock clock, Knobs knobs)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Who, string What), Window> _windows = [];

    /// <summary>Counts a request where every window has room for it, and says how the windows stand.</summary>
    public RateState Take(string user, RateCategory category)
    {
        var settings = knobs.Settings;
        var name = NameOf(category);
        var limit = settings.Limits.TryGetValue(name, out var given) ? given : Published(settings.Tier, category);
        var now = clock.Now;

        lock (_gate)
        {
            Window[] windows = settings.Tier == AccessTier.Trial
                ? [Open("", "all", 1000, Day, now), Open("", name, limit, Day, now)]
                : [Open(user, "all", settings.RequestsPerSecond, Second, now), Open(user, name, limit, Minute, now)];

            var isAllowed = Array.TrueForAll(windows, window => window.Remaining > 0);

            if (isAllowed)
            {
                Array.ForEach(windows, window => window.Used++);
            }

            return RateState.Of(isAllowed, windows, now);
        }
    }

    public static string NameOf(RateCategory category) => category switch
    {
        RateCategory.OrgRead => "org_read",
        RateCategory.OrgWrite => "org_write",
        RateCategory.OrgAnalytics => "org_analytics",
        RateCategory.AdsRead => "ads_read",
        RateCategory.AdsWrite => "ads_write",
        RateCategory.AdsAnalytics => "ads_analytics",
        _ => "trends_read",
    };

    private static int Published(AccessTier tier, RateCategory category) => (tier, category) switch
    {
        (AccessTier.Trial, RateCategory.OrgWrite or RateCategory.AdsWrite) => 300,
        (AccessTier.Trial, _) => 1000,
        (_, RateCategory.OrgRead or RateCategory.AdsRead) => 1000,
        (_, RateCategory.OrgWrite) => 100,
        (_, RateCategory.AdsWrite) => 400,
        (_, RateCategory.AdsAnalytics) => 300,
        _ => 60,
    };

    private Window Open(string who, string what, int limit, TimeSpan length, DateTimeOffset now)
    {
        if (_windows.TryGetValue((who, what), out var window) && now < window.EndsAt && window.Length == length)
        {
            window.Limit = limit;

            return window;
        }

        return _windows[(who, what)] = new() { Limit = limit, Length = length, EndsAt = now + length };
    }
}

internal sealed class Window
{
    public required int Limit { get; set; }

    public required TimeSpan Length { get; init; }

    public required DateTimeOffset EndsAt { get; init; }

    public int Used { get; set; }

    public int Remaining => Math.Max(0, Limit - Used);
}

/// <summary>How the windows stood after a request, as the three headers say it.</summary>
internal sealed record RateState(bool IsAllowed, string Limit, int Remaining, int ResetAfterSeconds)
{
    public static RateState Of(bool isAllowed, IReadOnlyList<Window> windows, DateTimeOffset now)
    {
        // Of two that are spent the longer one binds: it is the one that has to pass.
        var binding = windows.OrderBy(window => window.Remaining).ThenByDescending(window => window.EndsAt).First();
        var list = string.Join(", ", windows.Select(window =>
            string.Create(CultureInfo.InvariantCulture, $"{window.Limit};w={window.Length.TotalSeconds:0}")));

        return new(
            isAllowed,
            string.Create(CultureInfo.InvariantCulture, $"{binding.Limit}, {list}"),
            binding.Remaining,
            (int)Math.Ceiling((binding.EndsAt - now).TotalSeconds));
    }

    public void WriteTo(HttpResponse response)
    {
        response.Headers["x-ratelimit-limit"] = Limit;
        response.Headers["x-ratelimit-remaining"] = Remaining.ToString(CultureInfo.InvariantCulture);
        response.Headers["x-ratelimit-reset"] = ResetAfterSeconds.ToString(CultureInfo.InvariantCulture);
    }
}
