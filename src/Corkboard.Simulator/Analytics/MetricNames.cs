namespace Corkboard.Simulator.Analytics;

/// <summary>Pinterest's names of organic metrics.</summary>
internal static class MetricNames
{
    public static string[] OfAccounts { get; } =
    [
        "ENGAGEMENT", "ENGAGEMENT_RATE", "IMPRESSION", "OUTBOUND_CLICK", "OUTBOUND_CLICK_RATE", "PIN_CLICK",
        "PIN_CLICK_RATE", "SAVE", "SAVE_RATE",
    ];

    public static string[] OfPinsByDay { get; } =
        ["IMPRESSION", "OUTBOUND_CLICK", "PIN_CLICK", "SAVE", "SAVE_RATE", "USER_FOLLOW", "PROFILE_VISIT"];

    public static string[] OfPinsEver { get; } = ["TOTAL_COMMENTS", "TOTAL_REACTIONS"];

    public static string[] OfVideosAlone { get; } =
    [
        "VIDEO_MRC_VIEW", "VIDEO_10S_VIEW", "QUARTILE_95_PERCENT_VIEW", "VIDEO_V50_WATCH_TIME", "VIDEO_START",
        "VIDEO_AVG_WATCH_TIME",
    ];

    public static string[] OfPins { get; } = [.. OfPinsByDay, .. OfPinsEver, .. OfVideosAlone];

    public static string[] OfTopVideos { get; } = ["IMPRESSION", "SAVE", "OUTBOUND_CLICK", .. OfVideosAlone];
}
