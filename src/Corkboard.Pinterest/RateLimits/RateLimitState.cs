using System.Globalization;
using System.Net.Http.Headers;

namespace Corkboard.Pinterest;

/// <summary>What an answer said about the quota of its category.</summary>
public sealed record RateLimitState
{
    /// <summary>The category whose quota this is.</summary>
    public required RateCategory Category { get; init; }

    /// <summary>The calls allowed in the window that binds now (the first number of <c>x-ratelimit-limit</c>).</summary>
    public int? Limit { get; init; }

    /// <summary>All windows that were listed, such as 100 a second and 1,000 a minute; empty where none was.</summary>
    public IReadOnlyList<RateLimitWindow> Windows { get; init; } = [];

    /// <summary>The calls left: the smallest number of <c>x-ratelimit-remaining</c>.</summary>
    public int? Remaining { get; init; }

    /// <summary>The calls left in each window, in the order sent; one number in most answers.</summary>
    public IReadOnlyList<int> RemainingByWindow { get; init; } = [];

    /// <summary>The time until calls are given back. After a spent daily quota it can be most of a day.</summary>
    public TimeSpan? Reset { get; init; }

    /// <summary>Reads the headers of an answer; null when it has none of them. Done after each answer, so without detours.</summary>
    internal static RateLimitState? From(HttpResponseHeaders headers, RateCategory category)
    {
        var sent = headers.NonValidated;
        var limits = new List<RateLimitWindow>();
        var hasLimit = ReadLimits(sent, limits, out var limit);
        var remaining = Numbers(sent, "x-ratelimit-remaining");
        var resets = Numbers(sent, "x-ratelimit-reset");

        return !hasLimit && remaining is [] && resets is []
            ? null
            : new RateLimitState
            {
                Category = category,
                Limit = limit,
                Windows = limits,
                Remaining = remaining is [] ? null : remaining.Min(),
                RemainingByWindow = remaining,
                Reset = resets is [] ? null : TimeSpan.FromSeconds(resets.Max()),
            };
    }

    /// <summary>Whether there is any limit at all; the first number of all is that of the window that binds now.</summary>
    private static bool ReadLimits(HttpHeadersNonValidated headers, List<RateLimitWindow> windows, out int? first)
    {
        var isFirst = true;
        first = null;
        if (headers.TryGetValues("x-ratelimit-limit", out var values))
        {
            foreach (var value in values)
            {
                foreach (var place in value.AsSpan().Split(','))
                {
                    if (value.AsSpan(place).Trim() is { Length: > 0 } part)
                    {
                        first = isFirst ? LeadingNumber(part) : first;
                        isFirst = false;
                        AddWindow(windows, part);
                    }
                }
            }
        }

        return !isFirst;
    }

    private static void AddWindow(List<RateLimitWindow> windows, ReadOnlySpan<char> part)
    {
        foreach (var place in part.Split(';'))
        {
            var detail = part[place].Trim();
            if (detail.StartsWith("w=", StringComparison.OrdinalIgnoreCase))
            {
                if (LeadingNumber(part) is { } calls && Number(detail[2..]) is { } seconds)
                {
                    windows.Add(new RateLimitWindow(calls, TimeSpan.FromSeconds(seconds)));
                }

                return;
            }
        }
    }

    private static List<int> Numbers(HttpHeadersNonValidated headers, string name)
    {
        var numbers = new List<int>(1);
        if (headers.TryGetValues(name, out var values))
        {
            foreach (var value in values)
            {
                foreach (var place in value.AsSpan().Split(','))
                {
                    if (LeadingNumber(value.AsSpan(place)) is { } number)
                    {
                        numbers.Add(number);
                    }
                }
            }
        }

        return numbers;
    }

    private static int? LeadingNumber(ReadOnlySpan<char> part) => Number(part.IndexOf(';') is var end and >= 0 ? part[..end] : part);

    private static int? Number(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
