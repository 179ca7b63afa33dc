namespace Corkboard.Pinterest;

/// <summary>Which numbers of an ad account a report has.</summary>
public sealed record AdAnalyticsQuery
{
    /// <summary>The first day, in UTC; at most <see cref="AnalyticsLimits.Days"/> ago, or <see cref="AdAccountLimits.HourlyDays"/> by the hour.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day, in UTC; at most <see cref="AnalyticsLimits.Days"/> after the first.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The columns wanted; at least one.</summary>
    public required IReadOnlyList<AdColumn> Columns { get; init; }

    /// <summary>The time that one row covers.</summary>
    public required Granularity Granularity { get; init; }

    /// <summary>Which conversions count; Pinterest's own choice by default.</summary>
    public AdAttribution? Attribution { get; init; }

    /// <summary>In which time zone days are counted. A closed beta: most apps may not name one.</summary>
    public ReportingTimeZone? ReportingTimeZone { get; init; }

    internal Query ToQuery(DateOnly today)
    {
        AnalyticsLimits.Check(From, To, today, Granularity == Granularity.Hour ? AdAccountLimits.HourlyDays : AnalyticsLimits.Days);
        Limit.NotEmpty("columns", Columns);

        var query = new Query
        {
            { "start_date", From },
            { "end_date", To },
            { "granularity", Limit.Given("granularity", Granularity.Value) },
            { "reporting_timezone", ReportingTimeZone },
        };
        query.AddJoined("columns", Columns);
        Attribution?.AddTo(query);

        return query;
    }
}
