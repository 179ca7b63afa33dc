namespace Corkboard.Pinterest;

/// <summary>Which numbers of a campaign's Pins a report has.</summary>
public sealed record AdPinAnalyticsQuery
{
    /// <summary>The campaign.</summary>
    public required CampaignId CampaignId { get; init; }

    /// <summary>The Pins; from 1 to <see cref="AdAccountLimits.Pins"/>.</summary>
    public required IReadOnlyCollection<PinId> PinIds { get; init; }

    /// <summary>The first day, in UTC; at most <see cref="AnalyticsLimits.Days"/> ago, or <see cref="AdAccountLimits.HourlyDays"/> by the hour.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day, in UTC; at most <see cref="AnalyticsLimits.Days"/> after the first, or <see cref="AdAccountLimits.HourlyPinDays"/> by the hour.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The columns wanted; at least one.</summary>
    public required IReadOnlyList<AdColumn> Columns { get; init; }

    /// <summary>The time that one row covers.</summary>
    public required Granularity Granularity { get; init; }

    /// <summary>Which conversions count; Pinterest's own choice by default.</summary>
    public AdAttribution? Attribution { get; init; }

    internal Query ToQuery(DateOnly today)
    {
        var (back, longest) = Granularity == Granularity.Hour
            ? (AdAccountLimits.HourlyDays, AdAccountLimits.HourlyPinDays)
            : (AnalyticsLimits.Days, AnalyticsLimits.Days);
        AnalyticsLimits.Check(From, To, today, back, longest);
        Limit.NotEmpty("columns", Columns);
        Limit.Count("pin_ids", PinIds.Count, 1, AdAccountLimits.Pins);

        var query = new Query
        {
            { "campaign_id", CampaignId.Value },
            { "start_date", From },
            { "end_date", To },
            { "granularity", Limit.Given("granularity", Granularity.Value) },
        };
        query.AddEach("pin_ids", PinIds.Select(id => id.Value));
        query.AddJoined("columns", Columns);
        Attribution?.AddTo(query);

        return query;
    }
}
