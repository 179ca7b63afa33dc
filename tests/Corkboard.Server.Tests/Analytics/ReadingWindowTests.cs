using Corkboard.Server.Analytics;
using NodaTime;

namespace Corkboard.Server.Tests.Analytics;

public sealed class ReadingWindowTests
{
    private static readonly LocalDate Today = new(2026, 3, 2);

    [Fact]
    public void The_first_reading_goes_back_as_far_as_Pinterest_answers() =>
        ReadingWindow.First(Today, null, []).ShouldBe(Today.PlusDays(-89));

    [Fact]
    public void A_Pin_has_no_days_before_its_own() =>
        ReadingWindow.First(Today, Today.PlusDays(-3), []).ShouldBe(Today.PlusDays(-3));

    [Theory]
    [InlineData("READY", 1, 47, false)]
    [InlineData("READY", 1, 48, true)]
    [InlineData("BEFORE_PIN_CREATED", 1, 49, true)]
    [InlineData("ESTIMATE", 1, 100, false)]
    [InlineData("PROCESSING", 1, 100, false)]
    public void A_day_is_final_when_its_word_is_and_Pinterest_had_its_two_days(string status, int daysAgo, int hours, bool isFinal)
    {
        var date = Today.PlusDays(-daysAgo);
        var day = ADay(date, status, EndOf(date) + Duration.FromHours(hours));

        day.IsFinal.ShouldBe(isFinal);
    }

    [Fact]
    public void A_later_reading_starts_at_the_oldest_day_that_is_not_final()
    {
        var known = Enumerable.Range(0, 90).Select(ago => Today.PlusDays(-ago)).Select(date => ADay(
            date, date == Today.PlusDays(-5) ? "ESTIMATE" : "READY", EndOf(date) + Duration.FromDays(3)));

        ReadingWindow.First(Today, null, known).ShouldBe(Today.PlusDays(-5));
    }

    [Theory]
    [InlineData(93, false)]
    [InlineData(94, true)]
    public void A_Pin_is_read_until_its_ninetieth_day_is_final(int age, bool hasPassed) =>
        ReadingWindow.HasPassed(Today, Today.PlusDays(-age)).ShouldBe(hasPassed);

    private static Instant EndOf(LocalDate date) => date.PlusDays(1).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();

    private static ResourceDay ADay(LocalDate date, string status, Instant fetchedAt) => new()
    {
        ResourceId = 1,
        Date = date,
        Metrics = Metrics.None,
        DataStatus = status,
        FetchedAt = fetchedAt,
    };
}
