using Corkboard.Pinterest.Tests.Wire;
using static Corkboard.Pinterest.Tests.Given;

namespace Corkboard.Pinterest.Tests;

public sealed class ReadingTests : IDisposable
{
    private readonly HttpClient _http = AnHttpClient();

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task A_Pin_is_read_with_all_that_Pinterest_says_of_it()
    {
        var pin = await ReadPin("""
            {
              "id": "654321654321654321", "created_at": "2025-05-21T01:13:01", "link": "https://example.com/a", "title": "Tree",
              "description": "Tree photo", "alt_text": null, "dominant_color": null, "board_id": "123456123456123456",
              "board_section_id": null, "board_owner": { "username": "exampleuser" }, "parent_pin_id": null, "is_owner": true,
              "is_standard": true, "has_been_promoted": false, "creative_type": "REGULAR",
              "pin_metrics": { "90d": { "impression": 2 }, "lifetime_metrics": { "reaction": 10, "comment": null } },
              "note": "", "product_tags": [], "is_removable": true,
              "media": { "media_type": "image", "images": {
                "150x150": { "width": 150, "height": 150, "url": "https://i.pinimg.com/150x150/a.jpg" }, "600x": {}, "1200x": null } }
            }
            """);

        pin.Id.ShouldBe(new PinId("654321654321654321"));
        pin.BoardId.ShouldBe(new BoardId("123456123456123456"));
        pin.CreatedAt.ShouldBe(new DateTimeOffset(2025, 5, 21, 1, 13, 1, TimeSpan.Zero));
        pin.CreativeType.ShouldBe(CreativeType.Regular);
        pin.BoardOwner!.Username.ShouldBe("exampleuser");
        pin.PinMetrics!.Last90Days!["impression"].ShouldBe(2);
        pin.PinMetrics.LifetimeMetrics!["comment"].ShouldBeNull();
        pin.Media!.MediaType.ShouldBe(PinMediaType.Image);
        pin.Media.Images!["150x150"]!.Url.ShouldBe(new Uri("https://i.pinimg.com/150x150/a.jpg"));
        pin.Media.Images["1200x"].ShouldBeNull();
    }

    [Fact]
    public async Task Words_and_members_that_nobody_knows_yet_are_no_error()
    {
        var pin = await ReadPin("""
            {"id":"1","creative_type":"HOLOGRAM","media":{"media_type":"smell","items":[null,{"item_type":"x"}]},"new":{"a":[1]}}
            """);

        pin.CreativeType.ShouldBe(new CreativeType("HOLOGRAM"));
        pin.Media!.MediaType!.Value.ToString().ShouldBe("smell");
    }

    [Theory]
    [InlineData("\"2020-01-01T20:10:40-00:00\"", "2020-01-01T20:10:40Z")]
    [InlineData("\"2022-10-13T01:40:29\"", "2022-10-13T01:40:29Z")]
    [InlineData("\"2022-10-13T01:40:29+02:00\"", "2022-10-12T23:40:29Z")]
    [InlineData("\"soon\"", null)]
    [InlineData("{}", null)]
    [InlineData("null", null)]
    public async Task A_time_without_an_offset_is_UTC(string written, string? time)
    {
        var pin = await ReadPin($$"""{"id":"1","created_at":{{written}},"title":"Tree"}""");

        pin.CreatedAt.ShouldBe(time is null ? null : DateTimeOffset.Parse(time, provider: null));
        pin.Title.ShouldBe("Tree");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"id":null,"username":null,"account_type":null,"board_count":null,"profile_image":"","website_url":"no address"}""")]
    public async Task An_account_may_say_nothing_about_itself(string body)
    {
        await using var server = WireServer.Answering(WireReply.Json(200, body));

        var account = await AClient(_http, server.Host).User.GetAsync(Cancel);

        account.ShouldBe(new UserAccount());
    }

    [Fact]
    public async Task An_account_is_read()
    {
        await using var server = WireServer.Answering(WireReply.Json(200, """
            {"id":"2783136121146311751","username":"oak","account_type":"BUSINESS","follower_count":10,"website_url":"https://oak.example"}
            """));

        var account = await AClient(_http, server.Host).User.GetAsync(Cancel);

        account.Id.ShouldBe(new UserId("2783136121146311751"));
        account.AccountType.ShouldBe(AccountType.Business);
        account.FollowerCount.ShouldBe(10);
        account.WebsiteUrl.ShouldBe(new Uri("https://oak.example"));
    }

    [Fact]
    public async Task Numbers_are_read_by_day_and_what_is_missing_stays_missing()
    {
        await using var server = WireServer.Answering(WireReply.Json(200, """
            {
              "all": {
                "daily_metrics": [
                  { "date": "2026-01-02", "data_status": "READY", "metrics": { "IMPRESSION": 240, "SAVE_RATE": 0.18, "SAVE": null } },
                  { "date": "2026-01-03", "data_status": "BEFORE_DAWN" }
                ],
                "summary_metrics": { "IMPRESSION": 240 }, "lifetime_metrics": { "TOTAL_COMMENTS": 3, "NOVELTY": "x" }
              },
              "note": "new"
            }
            """));
        var query = new AccountAnalyticsQuery { From = new DateOnly(2026, 1, 2), To = new DateOnly(2026, 1, 3) };

        var report = await AClient(_http, server.Host).Analytics.GetForAccountAsync(query, Cancel);

        report.Splits.Keys.ShouldBe(["all"]);
        var (first, second) = (report.All.DailyMetrics[0], report.All.DailyMetrics[1]);
        first.Date.ShouldBe(new DateOnly(2026, 1, 2));
        first.DataStatus.ShouldBe(DataStatus.Ready);
        first.Metrics.ShouldBe(
            new Dictionary<MetricType, double> { [MetricType.Impression] = 240, [MetricType.SaveRate] = 0.18 }, ignoreOrder: true);
        second.DataStatus.ShouldBe(new DataStatus("BEFORE_DAWN"));
        second.Metrics.ShouldBeEmpty();
        report.All.SummaryMetrics[MetricType.Impression].ShouldBe(240);
        report.All.LifetimeMetrics.Keys.ShouldBe([MetricType.TotalComments]);
    }

    [Fact]
    public async Task A_report_without_numbers_has_no_days()
    {
        await using var server = WireServer.Answering(WireReply.Json(200, """{"all":{"daily_metrics":null,"summary_metrics":null}}"""));
        var query = new AccountAnalyticsQuery { From = new DateOnly(2026, 1, 2), To = new DateOnly(2026, 1, 3) };

        var report = await AClient(_http, server.Host).Analytics.GetForAccountAsync(query, Cancel);

        report.All.DailyMetrics.ShouldBeEmpty();
        report.All.SummaryMetrics.ShouldBeEmpty();
    }

    private async Task<Pin> ReadPin(string body)
    {
        await using var server = WireServer.Answering(WireReply.Json(200, body));

        return await AClient(_http, server.Host).Pins.GetAsync(new PinId("1"), Cancel);
    }
}
