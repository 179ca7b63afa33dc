using System.Globalization;
using Corkboard.Simulator.Api;

namespace Corkboard.Simulator.Trends;

/// <summary>The keywords that people search for most, or more and more, the most remarkable first.</summary>
internal static class ListTrends
{
    public static readonly Operation Operation =
        new("trending_keywords/list", RateCategory.TrendsRead, "user_accounts:read") { AcceptsClientCredentials = false };

    private const int WeeksBack = 52;
    private const int WeeksAhead = 13;
    private const int WeeksOfAMonth = 4;

    public static Task<Answer> HandleAsync(ApiCall call)
    {
        if (TrendRequest.Read(call) is not { } request)
        {
            return Task.FromResult(Refusals.Invalid("Invalid trending keywords request parameters"));
        }

        var today = DateOnly.FromDateTime(call.Clock.Now.UtcDateTime);
        var lastWeek = today.AddDays(-(int)today.DayOfWeek - 7);
        var trends = Keywords(request)
            .Select(keyword => Trend.Of(keyword, new(call.World.Seed, request, keyword), lastWeek))
            .OrderByDescending(trend => trend.Rank(request.Type))
            .ThenBy(trend => trend.Keyword, StringComparer.Ordinal)
            .Take(request.Limit)
            .ToList();
        var highest = request.IsNormalizedTogether ? trends.Max(trend => (double?)trend.Highest) : null;

        return Task.FromResult(Answer.Ok(
            new([.. trends.Select(trend => trend.Show(request, highest ?? trend.Highest))]), WireJson.Default.TrendsView));
    }

    private static IEnumerable<string> Keywords(TrendRequest request) => TrendWords.ByInterest
        .Where(interest => request.Interests.Count == 0 || request.Interests.Contains(interest.Key, StringComparer.Ordinal))
        .SelectMany(interest => interest.Value)
        .Where(keyword => request.Keywords.Count == 0
            || request.Keywords.Any(wanted => keyword.Contains(wanted, StringComparison.OrdinalIgnoreCase)));

    /// <summary>One keyword and how often it was searched for in each week of a year, and of a quarter to come.</summary>
    private sealed record Trend(string Keyword, SearchVolume Volume, DateOnly LastWeek, IReadOnlyList<double> Past)
    {
        public double Highest => Past.Max();

        public static Trend Of(string keyword, SearchVolume volume, DateOnly lastWeek) => new(
            keyword,
            volume,
            lastWeek,
            [.. Enumerable.Range(1 - WeeksBack, WeeksBack).Select(week => volume.InWeekOf(lastWeek.AddDays(7 * week)))]);

        public double Rank(string type) => type switch
        {
            "growing" => Past.TakeLast(WeeksAhead).Sum() / Past.SkipLast(WeeksAhead).TakeLast(WeeksAhead).Sum(),
            "monthly" => Past.TakeLast(WeeksOfAMonth).Sum(),
            "yearly" => Past.Sum(),
            _ => Past.Max() / Past.Min(),
        };

        public TrendView Show(TrendRequest request, double highest) => new()
        {
            Keyword = Keyword,
            PctGrowthWow = Growth(weeks: 1),
            PctGrowthMom = Growth(WeeksOfAMonth),
            PctGrowthYoy = Growth(WeeksBack),
            TimeSeries = Series(1 - WeeksBack, WeeksBack, highest),
            HasPrediction = request.WithPrediction ? true : null,
            PredictedTimeSeries = request.WithPrediction ? Series(1, WeeksAhead, highest) : null,
            Demographics = request.WithDemographics ? new(Volume.Ages, Volume.Genders) : null,
        };

        private int Growth(int weeks) =>
            (int)Math.Round(((Past[^1] / Volume.InWeekOf(LastWeek.AddDays(-7 * weeks))) - 1) * 100);

        private Dictionary<string, int> Series(int first, int count, double highest) => Enumerable.Range(first, count)
            .Select(week => LastWeek.AddDays(7 * week))
            .ToDictionary(
                day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                day => (int)Math.Clamp(Math.Round(Volume.InWeekOf(day) / highest * 100), 0, 100),
                StringComparer.Ordinal);
    }
}
