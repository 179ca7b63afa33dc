using System.Globalization;
using Corkboard.Simulator.Api;

namespace Corkboard.Simulator.AdAccounts;

/// <summary>The time that a report about ads covers, cut into the rows that were asked for.</summary>
internal sealed record AdPeriod(DateOnly First, DateOnly Last, string Granularity, DateTimeOffset Now)
{
    private const int DaysBack = 90;
    private const int DaysBackByHour = 8;

    public bool IsByHour => Granularity == "HOUR";

    public static (AdPeriod? Period, Answer? Refusal) Of(ApiCall call, string invalid, int mostDaysByHour)
    {
        var first = call.Query.Date("start_date");
        var last = call.Query.Date("end_date");
        var granularity = call.Query.Choice("granularity", "", "TOTAL", "DAY", "HOUR", "WEEK", "MONTH");
        var today = DateOnly.FromDateTime(call.Clock.Now.UtcDateTime);
        var daysBack = granularity == "HOUR" ? DaysBackByHour : DaysBack;
        var longest = granularity == "HOUR" ? mostDaysByHour : DaysBack;

        return call.Query.Problem switch
        {
            { } => (null, Refusals.Invalid(invalid)),
            _ when last < first || last > today => (null, Refusals.Invalid(invalid)),
            _ when first < today.AddDays(-daysBack) => (null, Refusals.OnlyTheLast(daysBack)),
            _ when last.DayNumber - first.DayNumber > longest => (null, Refusals.Invalid(invalid)),
            _ => (new(first, last, granularity, call.Clock.Now), null),
        };
    }

    /// <summary>The rows, each with its date (where it has one) and the hours that it sums up.</summary>
    public IEnumerable<AdRow> Rows() => Hours().GroupBy(KeyOf, (key, hours) => new AdRow(
        Granularity == "TOTAL" ? null : key.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IsByHour ? key.Hour : null,
        [.. hours]));

    private IEnumerable<DateTimeOffset> Hours()
    {
        var end = new DateTimeOffset(Last.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero);

        for (var hour = new DateTimeOffset(First, TimeOnly.MinValue, TimeSpan.Zero); hour < end && hour <= Now; hour += TimeSpan.FromHours(1))
        {
            yield return hour;
        }
    }

    private (DateOnly Date, int Hour) KeyOf(DateTimeOffset hour)
    {
        var day = DateOnly.FromDateTime(hour.UtcDateTime);

        return Granularity switch
        {
            "TOTAL" => (First, 0),
            "WEEK" => (day.AddDays(-(((int)day.DayOfWeek + 6) % 7)), 0),
            "MONTH" => (new(day.Year, day.Month, 1), 0),
            "HOUR" => (day, hour.Hour),
            _ => (day, 0),
        };
    }
}

internal sealed record AdRow(string? Date, int? Hour, IReadOnlyList<DateTimeOffset> Hours);
