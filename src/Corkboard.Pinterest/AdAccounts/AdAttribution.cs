namespace Corkboard.Pinterest;

/// <summary>For how long after an ad a conversion counts as its doing. Each number of days is one of 0, 1, 7, 14, 30 and 60.</summary>
public sealed record AdAttribution
{
    private static readonly int[] Windows = [0, 1, 7, 14, 30, 60];

    /// <summary>Days after a click; 30 by default.</summary>
    /// <exception cref="PinterestLimitException">Not one of the numbers of days that there are.</exception>
    public int? ClickWindowDays { get; init => field = Checked("click_window_days", value); }

    /// <summary>Days after an engagement, such as a save; 30 by default. Gives no new numbers any more.</summary>
    /// <exception cref="PinterestLimitException">Not one of the numbers of days that there are.</exception>
    public int? EngagementWindowDays { get; init => field = Checked("engagement_window_days", value); }

    /// <summary>Days after a view; 1 by default.</summary>
    /// <exception cref="PinterestLimitException">Not one of the numbers of days that there are.</exception>
    public int? ViewWindowDays { get; init => field = Checked("view_window_days", value); }

    /// <summary>The day on which a conversion counts; that of the action on the ad by default.</summary>
    public ConversionReportTime? ReportTime { get; init; }

    internal void AddTo(Query query)
    {
        query.Add("click_window_days", ClickWindowDays);
        query.Add("engagement_window_days", EngagementWindowDays);
        query.Add("view_window_days", ViewWindowDays);
        query.Add("conversion_report_time", ReportTime);
    }

    private static int? Checked(string field, int? days) => days is { } given ? Limit.OneOf(field, given, Windows) : null;
}
