using Corkboard.Server.Pins.Calendar;
using NodaTime;

namespace Corkboard.Server.Tests.Pins;

public sealed class CalendarSpanTests
{
    private static readonly LocalDate Today = new(2026, 3, 2);

    [Theory]
    [InlineData(null, null, null, "2026-02-23", "2026-04-05")]
    [InlineData("month", "2026-02", null, "2026-01-26", "2026-03-01")]
    [InlineData("month", "2027-02", null, "2027-02-01", "2027-02-28")]
    [InlineData("week", null, "2026-03-08", "2026-03-02", "2026-03-08")]
    [InlineData("agenda", null, null, "2026-03-02", "2026-03-15")]
    [InlineData("day", null, "2026-12-31", "2026-12-31", "2026-12-31")]
    public void Shows_whole_weeks_two_weeks_or_a_day(string? view, string? month, string? day, string first, string last)
    {
        var span = CalendarSpan.Read(view, month, day, Today);

        (NodaTime.Text.LocalDatePattern.Iso.Format(span.First), NodaTime.Text.LocalDatePattern.Iso.Format(span.Last)).ShouldBe((first, last));
    }

    [Theory]
    [InlineData("year", null, null)]
    [InlineData("7", null, null)]
    [InlineData("month", "2026-13", null)]
    [InlineData("month", "9999-12", null)]
    [InlineData("month", "1999-12", null)]
    [InlineData("month", null, "2200-01-01")]
    public void Shows_this_month_where_an_address_names_nothing(string? view, string? month, string? day) =>
        CalendarSpan.Read(view, month, day, Today).ShouldBe(CalendarSpan.Of(CalendarView.Month, Today));

    [Theory]
    [InlineData("month")]
    [InlineData("week")]
    [InlineData("agenda")]
    [InlineData("day")]
    public void Its_neighbours_leave_out_no_day(string view)
    {
        var span = CalendarSpan.Read(view, null, null, Today);

        for (var step = 0; step < 30; step++)
        {
            var next = Follow(span.After);
            next.First.ShouldBeLessThanOrEqualTo(span.Last.PlusDays(1));
            next.Last.ShouldBeGreaterThan(span.Last);
            Follow(next.Before).ShouldBe(span);
            span = next;
        }
    }

    private static CalendarSpan Follow(string address)
    {
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(address[address.IndexOf('?', StringComparison.Ordinal)..]);

        return CalendarSpan.Read(query["view"], query.GetValueOrDefault("month"), query.GetValueOrDefault("day"), Today);
    }
}
