using NodaTime;

namespace Corkboard.Server.Accounts.Connection;

/// <summary>How much of one of a plan's quotas is used and left. It rolls: it counts any span of its length, wherever that begins.</summary>
internal sealed record PlaceUse
{
    public required int Limit { get; init; }

    public required int Hours { get; init; }

    /// <summary>Pins that went out, or had their time, in the span that ends now.</summary>
    public required int Used { get; init; }

    /// <summary>Pins that are planned in the span that begins now.</summary>
    public required int Planned { get; init; }

    /// <summary>Pins that could still go out now without any span getting too full.</summary>
    public required int Left { get; init; }

    /// <summary>When one more Pin can go out; none where the plan allows none at all.</summary>
    public required Instant? NextPlaceAt { get; init; }

    public static PlaceUse Of(int limit, Duration span, IReadOnlyList<Instant> places, Instant now) => new()
    {
        Limit = limit,
        Hours = (int)span.TotalHours,
        Used = places.Count(place => place > now - span && place <= now),
        Planned = places.Count(place => place > now && place < now + span),
        Left = Math.Max(0, limit - Fullest(span, places, now)),
        NextPlaceAt = limit == 0 ? null : FirstFree(limit, span, places, now),
    };

    // Whether a place fits changes for the better only one span after another one.
    private static Instant FirstFree(int limit, Duration span, IReadOnlyList<Instant> places, Instant now) =>
        places.Select(place => place + span)
            .Where(end => end > now)
            .Order()
            .Prepend(now)
            .First(candidate => Fullest(span, places, candidate) < limit);

    private static int Fullest(Duration span, IReadOnlyList<Instant> places, Instant at)
    {
        var near = places.Where(place => place > at - span && place < at + span).ToList();

        return near.Where(place => place <= at).Append(at)
            .Max(begin => near.Count(place => place >= begin && place < begin + span));
    }
}
