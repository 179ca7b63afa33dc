namespace Corkboard.Pinterest;

/// <summary>Which of the account's Pins are the top ones, and which of their numbers come along. What is left out is Pinterest's default: everything.</summary>
public sealed record TopPinsQuery
{
    private const int OnlyCreationWindow = 30;

    /// <summary>The first day, in UTC; at most <see cref="AnalyticsLimits.Days"/> ago.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day, in UTC; at most <see cref="AnalyticsLimits.Days"/> after the first.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The number by which a Pin is a top one. The documentation of the operations says which there are.</summary>
    public required MetricType SortBy { get; init; }

    /// <summary>The numbers that come along; all by default.</summary>
    public IReadOnlyList<MetricType> Metrics { get; init; } = [];

    /// <summary>How many Pins, from 1 to <see cref="AnalyticsLimits.TopPins"/>; 10 by default.</summary>
    /// <exception cref="PinterestLimitException">Fewer or more.</exception>
    public int? NumberOfPins { get; init => field = value is { } number ? Limit.Between("num_of_pins", number, 1, AnalyticsLimits.TopPins) : null; }

    /// <summary>Only Pins that were created in the last so many days; 30 is the one number that Pinterest takes. All by default.</summary>
    /// <exception cref="PinterestLimitException">Another number.</exception>
    public int? CreatedInLastDays { get; init => field = value is { } days ? Limit.OneOf("created_in_last_n_days", days, [OnlyCreationWindow]) : null; }

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
            { "sort_by", Limit.Given("sort_by", SortBy.Value) },
            { "from_claimed_content", FromClaimedContent },
            { "pin_format", PinFormat },
            { "app_types", AppType },
            { "content_type", ContentType },
            { "source", Source },
            { "num_of_pins", NumberOfPins },
            { "created_in_last_n_days", CreatedInLastDays },
        };
        query.AddJoined("metric_types", Metrics);

        return query;
    }
}
