using Corkboard.Pinterest;

namespace Corkboard.Server.Analytics;

/// <summary>The numbers that Corkboard keeps. One that Pinterest did not give is none, never zero.</summary>
public sealed record Metrics
{
    public static readonly Metrics None = new();

    /// <summary>Asked of an account.</summary>
    public static readonly IReadOnlyList<MetricType> OfAccount =
        [MetricType.Impression, MetricType.Save, MetricType.PinClick, MetricType.OutboundClick, MetricType.Engagement];

    /// <summary>Asked of a Pin: Pinterest gives no engagements there.</summary>
    public static readonly IReadOnlyList<MetricType> OfPin =
        [MetricType.Impression, MetricType.Save, MetricType.PinClick, MetricType.OutboundClick];

    public long? Impressions { get; init; }

    public long? Saves { get; init; }

    public long? PinClicks { get; init; }

    public long? OutboundClicks { get; init; }

    public long? Engagements { get; init; }

    public static Metrics Of(IReadOnlyDictionary<MetricType, double> told)
    {
        return new()
        {
            Impressions = Count(MetricType.Impression),
            Saves = Count(MetricType.Save),
            PinClicks = Count(MetricType.PinClick),
            OutboundClicks = Count(MetricType.OutboundClick),
            Engagements = Count(MetricType.Engagement),
        };

        long? Count(MetricType type) =>
            told.TryGetValue(type, out var value) ? checked((long)Math.Round(value, MidpointRounding.AwayFromZero)) : null;
    }

    public static Metrics Sum(IEnumerable<Metrics> all) => all.Aggregate(None, (sum, one) => sum + one);

    /// <summary>A number that one side lacks is the other's; one that both lack is none.</summary>
    public static Metrics operator +(Metrics left, Metrics right) => new()
    {
        Impressions = Add(left.Impressions, right.Impressions),
        Saves = Add(left.Saves, right.Saves),
        PinClicks = Add(left.PinClicks, right.PinClicks),
        OutboundClicks = Add(left.OutboundClicks, right.OutboundClicks),
        Engagements = Add(left.Engagements, right.Engagements),
    };

    private static long? Add(long? left, long? right) => (left, right) switch
    {
        (null, _) => right,
        (_, null) => left,
        _ => left + right,
    };
}
