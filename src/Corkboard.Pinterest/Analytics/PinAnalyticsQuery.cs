namespace Corkboard.Pinterest;

/// <summary>Which numbers of a Pin a report has.</summary>
public sealed record PinAnalyticsQuery
{
    /// <summary>The first day, in UTC; at most <see cref="AnalyticsLimits.Days"/> ago.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day, in UTC; at most <see cref="AnalyticsLimits.Days"/> after the first.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The numbers wanted; at least one.</summary>
    public required IReadOnlyList<MetricType> Metrics { get; init; }

    /// <summary>Which kind of device counts; all by default.</summary>
    public AppType? AppType { get; init; }

    /// <summary>What to split by: <see cref="AnalyticsSplit.NoSplit"/>, the default, or <see cref="AnalyticsSplit.AppType"/>.</summary>
    public AnalyticsSplit? SplitBy { get; init; }

    internal Query ToQuery(DateOnly today)
    {
        AnalyticsLimits.Check(From, To, today);
        Limit.NotEmpty("metric_types", Metrics);
        AnalyticsLimits.CheckSplit(Metrics, SplitBy);

        var query = new Query
        {
            { "start_date", From },
            { "end_date", To },
            { "app_types", AppType },
            { "split_field", SplitBy },
        };
        query.AddJoined("metric_types", Metrics);

        return query;
    }
}
