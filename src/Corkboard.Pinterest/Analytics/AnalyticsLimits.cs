namespace Corkboard.Pinterest;

/// <summary>The documented limits of analytics.</summary>
/// <remarks>Today is the day in UTC by the clock of <see cref="PinterestOptions.TimeProvider"/>.</remarks>
public static class AnalyticsLimits
{
    /// <summary>How many days may lie between a report's first and last day, and how far back the first may be. Asking for 89 avoids the edges of time zones.</summary>
    public const int Days = 90;

    /// <summary>How many Pins one report may name.</summary>
    public const int Pins = 100;

    /// <summary>How many top Pins there are.</summary>
    public const int TopPins = 50;

    private const string EveryMetric = "ALL";

    internal static void Check(DateOnly from, DateOnly to, DateOnly today, int back = Days, int longest = Days)
    {
        if (to < from)
        {
            throw PinterestLimitException.OutOfRange("end_date", FormattableString.Invariant($"no earlier than start_date, {from:O}"), Written(to));
        }

        if (from < today.AddDays(-back))
        {
            throw PinterestLimitException.OutOfRange(
                "start_date", FormattableString.Invariant($"no earlier than {today.AddDays(-back):O}, {back} days before today"), Written(from));
        }

        if (to.DayNumber - from.DayNumber > longest)
        {
            throw PinterestLimitException.OutOfRange(
                "end_date", FormattableString.Invariant($"no later than {from.AddDays(longest):O}, {longest} days after start_date"), Written(to));
        }
    }

    /// <summary>Pinterest splits single numbers only, not all of them at once.</summary>
    internal static void CheckSplit(IEnumerable<MetricType> metrics, AnalyticsSplit? split)
    {
        if (split is { } by && by != AnalyticsSplit.NoSplit && metrics.Any(metric => metric.Value is EveryMetric))
        {
            throw PinterestLimitException.OutOfRange("metric_types", $"without {EveryMetric} where split_field is {by}", EveryMetric);
        }
    }

    private static string Written(DateOnly day) => day.ToString("O", provider: null);
}
