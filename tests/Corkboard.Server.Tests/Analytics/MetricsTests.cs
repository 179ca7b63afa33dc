using Corkboard.Pinterest;
using Corkboard.Server.Analytics;
using CsCheck;
using NodaTime;

namespace Corkboard.Server.Tests.Analytics;

public sealed class MetricsTests
{
    private static readonly LocalDate Through = new(2026, 3, 1);

    private static readonly Gen<long?> Number = Gen.Select(Gen.Bool, Gen.Long[0, 1000], (isTold, count) => isTold ? count : (long?)null);

    [Fact]
    public void A_number_that_was_not_told_is_none()
    {
        var metrics = Metrics.Of(new Dictionary<MetricType, double> { [MetricType.Impression] = 0, [MetricType.Save] = 3 });

        metrics.Impressions.ShouldBe(0);
        metrics.Saves.ShouldBe(3);
        metrics.PinClicks.ShouldBeNull();
    }

    [Theory]
    [InlineData(7)]
    [InlineData(30)]
    [InlineData(90)]
    public void A_sum_holds_exactly_its_days(int span) => Gen.Select(Number, Gen.Int[-2, 95])
        .Array[0, 60]
        .Select(days => days.DistinctBy(day => day.Item2).ToList())
        .Sample(days =>
        {
            var rows = days.Select(day => Day(Through.PlusDays(-day.Item2), day.Item1));

            var sum = ResourceTotal.Over(rows, span, Through).Impressions;

            var counted = days.Where(day => day.Item2 >= 0 && day.Item2 < span && day.Item1 is not null).ToList();
            var expected = counted.Count == 0 ? null : counted.Sum(day => day.Item1);
            return sum == expected;
        });

    private static ResourceDay Day(LocalDate date, long? impressions) => new()
    {
        ResourceId = 1,
        Date = date,
        Metrics = new() { Impressions = impressions },
        DataStatus = "READY",
        FetchedAt = Instant.FromUtc(2026, 3, 2, 9, 0),
    };
}
