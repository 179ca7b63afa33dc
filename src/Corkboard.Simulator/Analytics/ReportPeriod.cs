using System.Globalization;
using Corkboard.Simulator.Api;

namespace Corkboard.Simulator.Analytics;

/// <summary>The days that were asked for, all in UTC, and how far the numbers of each have come.</summary>
internal sealed class ReportPeriod
{
    private const int LongestDays = 90;
    private const int PercentKnownYesterday = 80;

    private readonly DateOnly _today;

    private ReportPeriod(DateOnly first, DateOnly last, DateOnly today) => (First, Last, _today) = (first, last, today);

    public DateOnly First { get; }

    public DateOnly Last { get; }

    public static (ReportPeriod? Period, Answer? Refusal) Of(ApiCall call)
    {
        var first = call.Query.Date("start_date");
        var last = call.Query.Date("end_date");
        var today = DateOnly.FromDateTime(call.Clock.Now.UtcDateTime);

        return call.Query.Problem switch
        {
            { } problem => (null, problem),
            _ when first < today.AddDays(-LongestDays) => (null, Refusals.OnlyTheLast(LongestDays)),
            _ when last < first => (null, Refusals.Invalid("Invalid request: query.end_date is before query.start_date")),
            _ when last > today => (null, Refusals.Invalid("Invalid request: query.end_date lies in the future")),
            _ => (new(first, last, today), null),
        };
    }

    /// <summary>The days' numbers out of what really happened: nothing is known of today, and only most of yesterday.</summary>
    public MetricsView Report(Func<DateOnly, DayNumbers> onDay, IReadOnlyList<string> metrics, Beginning beginning)
    {
        var days = new List<DailyView>();
        var sum = DayNumbers.None;

        for (var day = First; day <= Last; day = day.AddDays(1))
        {
            var status = StatusOf(day, beginning);
            var numbers = Known(status, onDay(day));
            var shown = status is "READY" or "ESTIMATE" ? metrics : [];
            sum += numbers;
            days.Add(new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), status, Named(numbers, shown)));
        }

        return new(days, Named(sum, metrics));
    }

    public DayNumbers Sum(Func<DateOnly, DayNumbers> onDay)
    {
        var sum = DayNumbers.None;

        for (var day = First; day <= Last; day = day.AddDays(1))
        {
            sum += Known(StatusOf(day, beginning: null), onDay(day));
        }

        return sum;
    }

    public static Dictionary<string, double> Named(DayNumbers numbers, IEnumerable<string> metrics) =>
        metrics.ToDictionary(metric => metric, numbers.Metric, StringComparer.Ordinal);

    /// <summary>The last moment of the newest day whose numbers are final, in milliseconds.</summary>
    public long LatestFinalMoment =>
        new DateTimeOffset(_today.AddDays(-1), TimeOnly.MinValue, TimeSpan.Zero).ToUnixTimeMilliseconds() - 1;

    public string StatusOfTheLastDay => StatusOf(Last, beginning: null);

    private string StatusOf(DateOnly day, Beginning? beginning) => day switch
    {
        _ when day < beginning?.On => beginning.StatusBefore,
        _ when day == _today => "PROCESSING",
        _ when day == _today.AddDays(-1) => "ESTIMATE",
        _ => "READY",
    };

    private static DayNumbers Known(string status, DayNumbers numbers) => status switch
    {
        "READY" => numbers,
        "ESTIMATE" => numbers.Percent(PercentKnownYesterday),
        _ => DayNumbers.None,
    };
}

/// <summary>The day from which there are numbers, and what the days before it are said to be.</summary>
internal sealed record Beginning(DateOnly On, string StatusBefore);
