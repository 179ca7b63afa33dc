using System.Text.Json;

namespace Corkboard.Simulator.Tests.Trends;

public sealed class TrendTests : IAsyncLifetime
{
    private RunningSimulator _simulator = null!;
    private Caller _anna = null!;

    public async ValueTask InitializeAsync()
    {
        _simulator = await RunningSimulator.StartAsync();
        _anna = await _simulator.CallerAsync();
    }

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    [Fact]
    public async Task A_keyword_has_the_weeks_of_a_year_from_nought_to_a_hundred()
    {
        var trend = (await TrendsAsync("US/top/monthly"))[0];

        var weeks = trend.GetProperty("time_series").EnumerateObject().ToList();
        weeks.Count.ShouldBe(52);
        weeks[^1].Name.ShouldBe("2026-06-07");
        weeks.Max(week => week.Value.GetInt32()).ShouldBe(100);
        weeks.Min(week => week.Value.GetInt32()).ShouldBeGreaterThanOrEqualTo(0);
        trend.TryGetProperty("predicted_time_series", out _).ShouldBeFalse();
        trend.TryGetProperty("demographics", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_prediction_and_demographics_come_when_they_are_asked_for()
    {
        var trend = (await TrendsAsync("DE+AT+CH/top/growing?include_prediction=true&include_demographics=true"))[0];

        trend.GetProperty("has_prediction").GetBoolean().ShouldBeTrue();
        trend.GetProperty("predicted_time_series").EnumerateObject().Count().ShouldBe(13);
        foreach (var distribution in trend.GetProperty("demographics").EnumerateObject())
        {
            distribution.Value.EnumerateObject().Sum(part => part.Value.GetDouble()).ShouldBe(1, tolerance: 0.001);
        }
    }

    [Theory]
    [InlineData("limit=0", 400)]
    [InlineData("limit=1", 200)]
    [InlineData("limit=50", 200)]
    [InlineData("limit=51", 400)]
    [InlineData("interests=beauty&interests=art", 200)]
    [InlineData("interests=beauty,art", 200)]
    [InlineData("interests=stamps", 400)]
    [InlineData("genders=male", 200)]
    [InlineData("genders=men", 400)]
    [InlineData("ages=18-24,65%2B", 200)]
    [InlineData("ages=12-17", 400)]
    [InlineData("normalize_against_group=maybe", 400)]
    [InlineData("include_keywords=", 400)]
    public async Task Filters_are_those_of_the_description(string query, int expected) =>
        (await _anna.GetAsync($"trends/keywords/US/top/growing?{query}")).ShouldBe(expected);

    [Theory]
    [InlineData(1, 50, 200)]
    [InlineData(1, 51, 400)]
    [InlineData(100, 1, 200)]
    [InlineData(101, 1, 400)]
    public async Task Keywords_are_at_most_fifty_of_at_most_a_hundred_characters(int length, int count, int expected) =>
        (await _anna.GetAsync("trends/keywords/US/top/growing?include_keywords="
            + string.Join(',', Enumerable.Repeat(new string('a', length), count)))).ShouldBe(expected);

    [Theory]
    [InlineData("XX/top/growing")]
    [InlineData("DE+AT/top/growing")]
    [InlineData("US/top/weekly")]
    public async Task A_region_or_kind_that_does_not_exist_is_refused(string path) =>
        (await _anna.GetAsync($"trends/keywords/{path}")).ShouldBeRefused(400, 1, "Invalid trending keywords request parameters");

    [Fact]
    public async Task Filters_narrow_and_the_best_come_first()
    {
        var all = await TrendsAsync("US/top/yearly");
        var first = await TrendsAsync("US/top/yearly?limit=3");
        var lamps = await TrendsAsync("US/top/yearly?include_keywords=lamp");
        var beauty = await TrendsAsync("US/top/yearly?interests=beauty");

        all.Count.ShouldBe(50);
        first.Select(Keyword).ShouldBe(all.Take(3).Select(Keyword));
        lamps.Select(Keyword).ShouldBe(["brass lamp", "smart lamp"], ignoreOrder: true);
        beauty.Count.ShouldBe(4);
    }

    [Fact]
    public async Task Normalized_together_one_keyword_alone_reaches_a_hundred()
    {
        var alone = await TrendsAsync("US/top/monthly?interests=beauty");
        var together = await TrendsAsync("US/top/monthly?interests=beauty&normalize_against_group=true");

        alone.Count(Peaks).ShouldBe(4);
        together.Count(Peaks).ShouldBe(1);

        static bool Peaks(JsonElement trend) =>
            trend.GetProperty("time_series").EnumerateObject().Max(week => week.Value.GetInt32()) == 100;
    }

    [Fact]
    public async Task Regions_differ_and_the_same_question_has_the_same_answer()
    {
        const string Path = "trends/keywords/FR/top/growing";
        var france = (await _anna.GetAsync(Path)).Text;

        (await _anna.GetAsync(Path)).Text.ShouldBe(france);
        (await _anna.GetAsync("trends/keywords/ES/top/growing")).Text.ShouldNotBe(france);
    }

    private async Task<IReadOnlyList<JsonElement>> TrendsAsync(string path) =>
        [.. (await _anna.GetAsync($"trends/keywords/{path}")).ShouldBe(200).Body.GetProperty("trends").EnumerateArray()];

    private static string? Keyword(JsonElement trend) => trend.GetProperty("keyword").GetString();
}
