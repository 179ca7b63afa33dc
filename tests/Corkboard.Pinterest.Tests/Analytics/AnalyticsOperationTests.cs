using Corkboard.Pinterest.Tests.Wire;
using static Corkboard.Pinterest.Tests.Given;

namespace Corkboard.Pinterest.Tests.Analytics;

public sealed class AnalyticsOperationTests : IDisposable
{
    private readonly HttpClient _http = AnHttpClient();

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task An_accounts_numbers_are_asked_for_with_all_filters()
    {
        await using var server = WireServer.Answering(WireReply.Json(200, "{}"));
        var query = new AccountAnalyticsQuery
        {
            From = Today.AddDays(-1),
            To = Today,
            Metrics = [MetricType.Engagement, MetricType.SaveRate],
            SplitBy = AnalyticsSplit.PinFormat,
            FromClaimedContent = ClaimedContent.Claimed,
            PinFormat = PinFormat.OrganicVideo,
            AppType = AppType.Tablet,
            ContentType = PaidContent.Organic,
            Source = PinSource.YourPins,
        };

        await AClient(_http, server.Host).Analytics.GetForAccountAsync(query, Cancel);

        server.Requests.ShouldHaveSingleItem().Target.ShouldBe(
            "/v5/user_account/analytics?start_date=2026-03-04&end_date=2026-03-05&from_claimed_content=CLAIMED&pin_format=ORGANIC_VIDEO"
            + "&app_types=TABLET&content_type=ORGANIC&source=YOUR_PINS&split_field=PIN_FORMAT&metric_types=ENGAGEMENT%2CSAVE_RATE");
    }

    [Fact]
    public async Task Top_Pins_are_asked_for_with_all_filters()
    {
        await using var server = WireServer.Answering(WireReply.Json(200, "{}"));
        var query = ATopQuery() with
        {
            Metrics = [MetricType.Save, MetricType.PinClick],
            NumberOfPins = 25,
            CreatedInLastDays = 30,
            FromClaimedContent = ClaimedContent.Both,
            PinFormat = PinFormat.All,
            AppType = AppType.Web,
            ContentType = PaidContent.All,
            Source = PinSource.OtherPins,
        };
        const string Asked = "?start_date=2026-03-04&end_date=2026-03-05&sort_by=SAVE&from_claimed_content=BOTH&pin_format=ALL&app_types=WEB"
            + "&content_type=ALL&source=OTHER_PINS&num_of_pins=25&created_in_last_n_days=30&metric_types=SAVE%2CPIN_CLICK";

        await AClient(_http, server.Host).Analytics.GetTopPinsAsync(query, Cancel);
        await AClient(_http, server.Host).Analytics.GetTopVideoPinsAsync(query, Cancel);

        server.Requests.Select(r => r.Target).ShouldBe(
            [$"/v5/user_account/analytics/top_pins{Asked}", $"/v5/user_account/analytics/top_video_pins{Asked}"]);
    }

    [Fact]
    public async Task Top_Pins_are_read()
    {
        await using var server = WireServer.Answering(WireReply.Json(200, """
            {
              "date_availability": { "is_realtime": false, "latest_available_timestamp": 1649116799000.0 }, "sort_by": "IMPRESSION",
              "pins": [
                { "pin_id": "642396334344813594", "metrics": { "IMPRESSION": 7, "SAVE_RATE": 0.25, "SAVE": null },
                  "data_status": { "IMPRESSION": "READY", "SAVE": "BEFORE_DAWN", "NEW": null } },
                null, { "metrics": null, "data_status": null }
              ]
            }
            """));

        var top = await AClient(_http, server.Host).Analytics.GetTopPinsAsync(ATopQuery(), Cancel);

        top.SortBy.ShouldBe(MetricType.Impression);
        top.DateAvailability.ShouldBe(new DateAvailability
        {
            IsRealtime = false,
            LatestAvailableTimestamp = new DateTimeOffset(2022, 4, 4, 23, 59, 59, TimeSpan.Zero),
        });
        top.Pins.Select(pin => pin.PinId).ShouldBe([new PinId("642396334344813594"), null]);
        top.Pins[0].Metrics.ShouldBe(
            new Dictionary<MetricType, double> { [MetricType.Impression] = 7, [MetricType.SaveRate] = 0.25 }, ignoreOrder: true);
        top.Pins[0].DataStatus[MetricType.Impression].ShouldBe(DataStatus.Ready);
        top.Pins[0].DataStatus[MetricType.Save].ShouldBe(new DataStatus("BEFORE_DAWN"));
        top.Pins[0].DataStatus[new("NEW")].ShouldBeNull();
        (top.Pins[1].Metrics.Count, top.Pins[1].DataStatus.Count).ShouldBe((0, 0));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"pins":null,"sort_by":null,"date_availability":{"latest_available_timestamp":null,"is_realtime":null}}""")]
    public async Task There_may_be_no_top_Pins(string body)
    {
        await using var server = WireServer.Answering(WireReply.Json(200, body));

        var top = await AClient(_http, server.Host).Analytics.GetTopVideoPinsAsync(ATopQuery(), Cancel);

        top.Pins.ShouldBeEmpty();
        top.SortBy.ShouldBeNull();
    }

    [Fact]
    public async Task Several_Pins_are_asked_for_one_by_one_and_their_numbers_joined()
    {
        await using var server = WireServer.Answering(WireReply.Json(200, """
            {"1":{"all":{"lifetime_metrics":{"TOTAL_COMMENTS":10}}},"2":{"all":{}},"note":"new","x":{"all":{}}}
            """));
        var query = AQueryForPins(2) with { Metrics = [MetricType.TotalComments, MetricType.Save], AppType = AppType.Mobile };

        var reports = await AClient(_http, server.Host).Analytics.GetForPinsAsync(query, Cancel);

        reports.Keys.ShouldBe([new PinId("1"), new PinId("2")], ignoreOrder: true);
        reports[new PinId("1")].All.LifetimeMetrics[MetricType.TotalComments].ShouldBe(10);
        server.Requests.ShouldHaveSingleItem().Target.ShouldBe(
            "/v5/pins/analytics?start_date=2026-03-04&end_date=2026-03-05&app_types=MOBILE&pin_ids=1&pin_ids=2&metric_types=TOTAL_COMMENTS%2CSAVE");
    }

    [Theory]
    [InlineData("""{"all":{"daily_metrics":[{"data_status":"READY"},{"date":"2026-03-04T00:00:00"},{"date":"soon"},{"date":7}]}}""")]
    public async Task A_day_without_a_date_is_no_error(string body)
    {
        await using var server = WireServer.Answering(WireReply.Json(200, body));

        var report = await AClient(_http, server.Host).Analytics.GetForPinAsync(new PinId("1"), APinQuery(), Cancel);

        report.All.DailyMetrics.Select(day => day.Date).ShouldBe([null, new DateOnly(2026, 3, 4), null, null]);
    }

    [Fact]
    public async Task Every_analytics_call_counts_for_analytics()
    {
        await using var server = WireServer.Answering(WireReply.Json(200, "{}", ("x-ratelimit-remaining", "9")));
        var told = new List<RateCategory>();
        var analytics = AClient(_http, server.Host, new PinterestOptions
        {
            TimeProvider = OnTheFifthOfMarch,
            OnRateLimit = state => told.Add(state.Category),
        }).Analytics;

        await analytics.GetTopPinsAsync(ATopQuery(), Cancel);
        await analytics.GetTopVideoPinsAsync(ATopQuery(), Cancel);
        await analytics.GetForPinAsync(new PinId("1"), APinQuery(), Cancel);
        await analytics.GetForPinsAsync(AQueryForPins(1), Cancel);

        told.ShouldBe([RateCategory.OrgAnalytics, RateCategory.OrgAnalytics, RateCategory.OrgAnalytics, RateCategory.OrgAnalytics]);
    }

    private static TopPinsQuery ATopQuery() => new() { From = Today.AddDays(-1), To = Today, SortBy = MetricType.Save };

    private static PinAnalyticsQuery APinQuery() => new() { From = Today.AddDays(-1), To = Today, Metrics = [MetricType.Save] };

    private static PinsAnalyticsQuery AQueryForPins(int pins) => new()
    {
        PinIds = [.. Enumerable.Range(1, pins).Select(pin => new PinId($"{pin}"))],
        From = Today.AddDays(-1),
        To = Today,
        Metrics = [MetricType.Save],
    };
}
