using System.Runtime.InteropServices;

namespace Corkboard.Simulator.Analytics;

/// <summary>What a video's watchers did; nothing for a picture. Times are milliseconds.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct VideoNumbers(long Starts, long Views, long TenSecondViews, long NearlyWholeViews, long Watched)
{
    public static VideoNumbers operator +(VideoNumbers left, VideoNumbers right) => new(
        left.Starts + right.Starts,
        left.Views + right.Views,
        left.TenSecondViews + right.TenSecondViews,
        left.NearlyWholeViews + right.NearlyWholeViews,
        left.Watched + right.Watched);

    public static VideoNumbers operator -(VideoNumbers left, VideoNumbers right) => new(
        left.Starts - right.Starts,
        left.Views - right.Views,
        left.TenSecondViews - right.TenSecondViews,
        left.NearlyWholeViews - right.NearlyWholeViews,
        left.Watched - right.Watched);

    public VideoNumbers Percent(int percent) => new(
        Starts * percent / 100,
        Views * percent / 100,
        TenSecondViews * percent / 100,
        NearlyWholeViews * percent / 100,
        Watched * percent / 100);

    public double Metric(string name) => name switch
    {
        "VIDEO_START" => Starts,
        "VIDEO_MRC_VIEW" => Views,
        "VIDEO_10S_VIEW" => TenSecondViews,
        "QUARTILE_95_PERCENT_VIEW" => NearlyWholeViews,
        "VIDEO_V50_WATCH_TIME" => Watched,
        "VIDEO_AVG_WATCH_TIME" => Starts == 0 ? 0 : Math.Round((double)Watched / Starts, 3),
        _ => 0,
    };
}
