using Corkboard.Pinterest.Tests.Wire;
using static Corkboard.Pinterest.Tests.Given;

namespace Corkboard.Pinterest.Tests.Trends;

public sealed class TrendTests : IDisposable
{
    private readonly HttpClient _http = AnHttpClient();

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task Trends_are_asked_for_by_region_and_type_and_all_filters()
    {
        await using var server = WireServer.Answering(WireReply.Json(200, """{"trends":[]}"""));
        var query = new TrendQuery
        {
            Interests = [TrendInterest.Beauty, TrendInterest.WomensFashion],
            Genders = [TrendGender.Female, TrendGender.Unknown],
            Ages = [TrendAgeRange.From35To44, TrendAgeRange.From65],
            IncludeKeywords = ["recipes", "tall oak"],
            NormalizeAgainstGroup = true,
            NumberOfTrends = 25,
            IncludeDemographics = true,
        };

        await AClient(_http, server.Host).Trends.GetKeywordsAsync(TrendRegion.GermanicCountries, TrendType.Growing, query, Cancel);

        server.Requests.ShouldHaveSingleItem().Target.ShouldBe(
            "/v5/trends/keywords/DE%2BAT%2BCH/top/growing?normalize_against_group=true&limit=25&include_demographics=true"
            + "&interests=beauty&interests=womens_fashion&genders=female&genders=unknown&ages=35-44&ages=65%2B"
            + "&include_keywords=recipes&include_keywords=tall%20oak");
    }

    [Fact]
    public async Task Trends_are_read()
    {
        await using var server = WireServer.Answering(WireReply.Json(200, """
            {
              "trends": [
                {
                  "keyword": "oak", "pct_growth_wow": 50, "pct_growth_mom": 400.0, "pct_growth_yoy": -5, "has_prediction": false,
                  "time_series": { "2023-10-10": 31, "2023-10-17": 54.5, "2023-10-24": null, "date": "new" },
                  "demographics": { "age_distribution": { "18-24": 0.36 }, "gender_distribution": { "female": 0.85, "male": null } }
                },
                { "keyword": null, "pct_growth_wow": null, "pct_growth_mom": "many", "time_series": null, "demographics": {} },
                {}
              ]
            }
            """));

        var trends = await AClient(_http, server.Host).Trends.GetKeywordsAsync(TrendRegion.UnitedStates, TrendType.Monthly, cancellationToken: Cancel);

        trends.Count.ShouldBe(3);
        (trends[0].Keyword, trends[0].WeeklyGrowthPercent, trends[0].MonthlyGrowthPercent, trends[0].YearlyGrowthPercent)
            .ShouldBe(("oak", 50, 400, -5));
        trends[0].TimeSeries.ShouldBe(
            new Dictionary<DateOnly, double> { [new(2023, 10, 10)] = 31, [new(2023, 10, 17)] = 54.5 }, ignoreOrder: true);
        trends[0].Demographics!.AgeDistribution!["18-24"].ShouldBe(0.36);
        trends[0].Demographics!.GenderDistribution!["male"].ShouldBeNull();
        (trends[1].Keyword, trends[1].MonthlyGrowthPercent, trends[1].TimeSeries.Count).ShouldBe((null, null, 0));
        trends[2].Demographics.ShouldBeNull();
        server.Requests.ShouldHaveSingleItem().Target.ShouldBe("/v5/trends/keywords/US/top/monthly");
    }

    [Fact]
    public async Task There_may_be_no_trends()
    {
        await using var server = WireServer.Answering(WireReply.Json(200, "{}"));

        (await AClient(_http, server.Host).Trends.GetKeywordsAsync(TrendRegion.Brazil, TrendType.Yearly, cancellationToken: Cancel)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0, 1, null)]
    [InlineData(1, 100, null)]
    [InlineData(50, 99, null)]
    [InlineData(51, 1, "include_keywords: must have from 0 to 50 entries, but it is 51 entries long.")]
    [InlineData(1, 0, "include_keywords: must not be empty, but it is empty.")]
    [InlineData(1, 101, "include_keywords: must have at most 100 characters, but it is 101 characters long.")]
    public async Task There_are_up_to_50_keywords_of_1_to_100_characters(int keywords, int length, string? message)
    {
        await using var server = WireServer.Answering(WireReply.Json(200, "{}"));
        var query = new TrendQuery { IncludeKeywords = [.. Enumerable.Repeat(new string('a', length), keywords)] };

        var ask = async () => await AClient(_http, server.Host).Trends.GetKeywordsAsync(TrendRegion.Canada, TrendType.Seasonal, query, Cancel);

        if (message is null)
        {
            await ask();
        }
        else
        {
            (await Should.ThrowAsync<PinterestLimitException>(ask)).Message.ShouldBe(message);
        }
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(50, true)]
    [InlineData(51, false)]
    public void There_are_1_to_50_trends(int number, bool isTaken)
    {
        var make = () => new TrendQuery { NumberOfTrends = number };

        if (isTaken)
        {
            make().NumberOfTrends.ShouldBe(number);
        }
        else
        {
            Should.Throw<PinterestLimitException>(() => make()).Message.ShouldBe($"limit: must be from 1 to 50, but it is '{number}'.");
        }
    }

    [Fact]
    public async Task A_region_and_a_type_are_needed()
    {
        var trends = AClient(_http, PinterestHost.Production).Trends;

        (await Should.ThrowAsync<PinterestLimitException>(() => trends.GetKeywordsAsync(default, TrendType.Monthly, cancellationToken: Cancel)))
            .Field.ShouldBe("region");
        (await Should.ThrowAsync<PinterestLimitException>(() => trends.GetKeywordsAsync(TrendRegion.Italy, default, cancellationToken: Cancel)))
            .Field.ShouldBe("trend_type");
    }
}
