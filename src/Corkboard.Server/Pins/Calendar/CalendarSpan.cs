using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Corkboard.Server.Pins.Calendar;

public enum CalendarView
{
    Month,
    Week,
    Agenda,
    Day,
}

/// <summary>The days that a page of the calendar shows, and the pages beside it.</summary>
public sealed record CalendarSpan
{
    public const int AgendaDays = 14;

    private static readonly LocalDate Earliest = new(2000, 1, 1);
    private static readonly LocalDate Latest = new(2199, 12, 31);
    private static readonly YearMonthPattern Months = YearMonthPattern.Iso;

    private CalendarSpan(CalendarView view, LocalDate anchor, LocalDate first, LocalDate last) =>
        (View, Anchor, First, Last) = (view, anchor, first, last);

    public CalendarView View { get; }

    /// <summary>The day that the span was asked for by: the first of a month, the Monday of a week, or the day itself.</summary>
    public LocalDate Anchor { get; }

    public LocalDate First { get; }

    /// <summary>The last day shown.</summary>
    public LocalDate Last { get; }

    public IEnumerable<LocalDate> Days => Enumerable.Range(0, Period.DaysBetween(First, Last) + 1).Select(First.PlusDays);

    public string Title => View switch
    {
        CalendarView.Month => Anchor.ToString("MMMM uuuu", CultureInfo.InvariantCulture),
        CalendarView.Day => Anchor.ToString("dddd, d MMMM uuuu", CultureInfo.InvariantCulture),
        _ => $"{First.ToString("d MMMM", CultureInfo.InvariantCulture)} to {Last.ToString("d MMMM uuuu", CultureInfo.InvariantCulture)}",
    };

    public string Address => AddressOf(View, Anchor);

    public string Before => AddressOf(View, Step(-1));

    public string After => AddressOf(View, Step(1));

    /// <summary>Reads what an address names; today where it names nothing that can be shown.</summary>
    public static CalendarSpan Read(string? view, string? month, string? day, LocalDate today)
    {
        var kind = Enum.TryParse<CalendarView>(view, ignoreCase: true, out var named) && Enum.IsDefined(named) ? named : CalendarView.Month;
        var asked = kind == CalendarView.Month && Months.Parse(month ?? "") is { Success: true, Value: var found }
            ? found.OnDayOfMonth(1)
            : LocalDatePattern.Iso.Parse(day ?? "") is { Success: true, Value: var date } ? date : today;

        return Of(kind, asked < Earliest || asked > Latest ? today : asked);
    }

    public static CalendarSpan Of(CalendarView view, LocalDate day)
    {
        var monday = day.PlusDays(1 - (int)day.DayOfWeek);
        var month = day.With(DateAdjusters.StartOfMonth);

        return view switch
        {
            CalendarView.Month => new(
                view, month, month.PlusDays(1 - (int)month.DayOfWeek), SundayOf(day.With(DateAdjusters.EndOfMonth))),
            CalendarView.Week => new(view, monday, monday, monday.PlusDays(6)),
            CalendarView.Agenda => new(view, day, day, day.PlusDays(AgendaDays - 1)),
            CalendarView.Day => new(view, day, day, day),
            _ => throw new ArgumentOutOfRangeException(nameof(view), view, "Not a view of the calendar."),
        };
    }

    public static string AddressOf(CalendarView view, LocalDate day) => view == CalendarView.Month
        ? $"/schedule?view=month&month={Months.Format(day.ToYearMonth())}"
        : $"/schedule?view={view.ToString().ToLowerInvariant()}&day={LocalDatePattern.Iso.Format(day)}";

    private static LocalDate SundayOf(LocalDate day) => day.PlusDays(7 - (int)day.DayOfWeek);

    private LocalDate Step(int by) => View switch
    {
        CalendarView.Month => Anchor.PlusMonths(by),
        CalendarView.Week => Anchor.PlusDays(7 * by),
        CalendarView.Agenda => Anchor.PlusDays(AgendaDays * by),
        _ => Anchor.PlusDays(by),
    };
}
