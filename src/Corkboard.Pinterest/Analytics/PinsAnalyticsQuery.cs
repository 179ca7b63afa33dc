namespace Corkboard.Pinterest;

/// <summary>Which numbers of which Pins a report has. Numbers of several Pins cannot be split.</summary>
public sealed record PinsAnalyticsQuery
{
    /// <summary>The Pins; from 1 to <see cref="AnalyticsLimits.Pins"/>.</summary>
    public required IReadOnlyCollection<PinId> PinIds { get; init; }

    /// <summary>The first day, in UTC; at most <see cref="AnalyticsLimits.Days"/> ago.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day, in UTC; at most <see cref="AnalyticsLimits.Days"/> after the first.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The numbers wanted; at least one.</summary>
    public required IReadOnlyList<MetricType> Metrics { get; init; }

    /// <summary>Which kind of device counts; all by default.</summary>
    public AppType? AppType { get; init; }

    internal Query ToQuery(DateOnly today)
    {
        AnalyticsLimits.Check(From, To, today);
        Limit.Count("pin_ids", PinIds.Count, 1, AnalyticsLimits.Pins);
        Limit.NotEmpty("metric_types", Metrics);

        var query = new Query
        {
            { "start_date", From },
            { "end_date", To },
            { "app_types", AppType },
        };
        query.AddEach("pin_ids", PinIds.Select(id => id.Value));
        query.AddJoined("metric_types", Metrics);

        return query;
    }
}
