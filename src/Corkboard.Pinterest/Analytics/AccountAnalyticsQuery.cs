namespace Corkboard.Pinterest;

/// <summary>Which numbers of the account a report has. What is left out is Pinterest's default: everything, not split.</summary>
public sealed record AccountAnalyticsQuery
{
    /// <summary>The first day, in UTC; at most <see cref="AnalyticsLimits.Days"/> ago.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day, in UTC; at most <see cref="AnalyticsLimits.Days"/> after the first.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The numbers wanted; all by default.</summary>
    public IReadOnlyList<MetricType> Metrics { get; init; } = [];

    /// <summary>What to split by.</summary>
    public AnalyticsSplit? SplitBy { get; init; }

    /// <summary>Whether content from claimed websites counts.</summary>
    public ClaimedContent? FromClaimedContent { get; init; }

    /// <summary>Which formats of Pins count.</summary>
    public PinFormat? PinFormat { get; init; }

    /// <summary>Which kind of device counts.</summary>
    public AppType? AppType { get; init; }

    /// <summary>Whether paid or organic results count.</summary>
    public PaidContent? ContentType { get; init; }

    /// <summary>Whose Pins count.</summary>
    public PinSource? Source { get; init; }

    internal Query ToQuery(DateOnly today)
    {
        AnalyticsLimits.Check(From, To, today);

        var query = new Query
        {
            { "start_date", From },
            { "end_date", To },
            { "from_claimed_content", FromClaimedContent },
            { "pin_format", PinFormat },
            { "app_types", AppType },
            { "content_type", ContentType },
            { "source", Source },
            { "split_field", SplitBy },
        };
        query.AddJoined("metric_types", Metrics);

        return query;
    }
}
