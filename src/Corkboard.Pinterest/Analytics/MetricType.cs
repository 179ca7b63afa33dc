using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>A number that Pinterest counts. Pinterest may add words; an unknown one is kept as it is.</summary>
/// <param name="Value">The word in Pinterest's own spelling.</param>
[JsonConverter(typeof(OpenValueConverter<MetricType>))]
public readonly record struct MetricType(string Value) : IOpenValue<MetricType>
{
    /// <summary>Clicks and saves together (accounts only).</summary>
    public static MetricType Engagement { get; } = new("ENGAGEMENT");

    /// <summary>Engagements per impression, a fraction (accounts only).</summary>
    public static MetricType EngagementRate { get; } = new("ENGAGEMENT_RATE");

    /// <summary>Times on screen.</summary>
    public static MetricType Impression { get; } = new("IMPRESSION");

    /// <summary>Clicks that led to the link.</summary>
    public static MetricType OutboundClick { get; } = new("OUTBOUND_CLICK");

    /// <summary>Outbound clicks per impression, a fraction (accounts only).</summary>
    public static MetricType OutboundClickRate { get; } = new("OUTBOUND_CLICK_RATE");

    /// <summary>Clicks on the Pin.</summary>
    public static MetricType PinClick { get; } = new("PIN_CLICK");

    /// <summary>Pin clicks per impression, a fraction (accounts only).</summary>
    public static MetricType PinClickRate { get; } = new("PIN_CLICK_RATE");

    /// <summary>Saves to a board.</summary>
    public static MetricType Save { get; } = new("SAVE");

    /// <summary>Saves per impression, a fraction.</summary>
    public static MetricType SaveRate { get; } = new("SAVE_RATE");

    /// <summary>Comments over the lifetime (Pins only).</summary>
    public static MetricType TotalComments { get; } = new("TOTAL_COMMENTS");

    /// <summary>Reactions over the lifetime (Pins only).</summary>
    public static MetricType TotalReactions { get; } = new("TOTAL_REACTIONS");

    /// <summary>Follows that came from the Pin (Pins only).</summary>
    public static MetricType UserFollow { get; } = new("USER_FOLLOW");

    /// <summary>Visits of the profile that came from the Pin (Pins only).</summary>
    public static MetricType ProfileVisit { get; } = new("PROFILE_VISIT");

    /// <summary>Video views by the MRC standard.</summary>
    public static MetricType VideoMrcView { get; } = new("VIDEO_MRC_VIEW");

    /// <summary>Video views of 10 seconds and more.</summary>
    public static MetricType Video10SecondView { get; } = new("VIDEO_10S_VIEW");

    /// <summary>Video views to 95 percent.</summary>
    public static MetricType Quartile95PercentView { get; } = new("QUARTILE_95_PERCENT_VIEW");

    /// <summary>Total time watched, in milliseconds.</summary>
    public static MetricType VideoV50WatchTime { get; } = new("VIDEO_V50_WATCH_TIME");

    /// <summary>Starts of the video.</summary>
    public static MetricType VideoStart { get; } = new("VIDEO_START");

    /// <summary>Average time watched, in milliseconds.</summary>
    public static MetricType VideoAvgWatchTime { get; } = new("VIDEO_AVG_WATCH_TIME");

    static MetricType IOpenValue<MetricType>.Of(string value) => new(value);

    /// <summary>The word in Pinterest's own spelling.</summary>
    public override string ToString() => Value ?? "";
}
