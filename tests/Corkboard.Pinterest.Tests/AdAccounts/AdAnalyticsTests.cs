using Corkboard.Pinterest.Tests.Wire;
using static Corkboard.Pinterest.Tests.Given;

namespace Corkboard.Pinterest.Tests.AdAccounts;

public sealed class AdAnalyticsTests : IDisposable
{
    private static readonly AdAccountId Account = new("549755885175");

    private readonly HttpClient _http = AnHttpClient();

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task Numbers_of_an_ad_account_are_asked_for_with_all_that_the_description_knows()
    {
        await using var server = WireServer.Answering(WireReply.Json(200, "[]"));
        var query = AQuery() with
        {
            Columns = [AdColumn.SpendInDollar, new("LEADS")],
            Attribution = new AdAttribution
            {
                ClickWindowDays = 0,
                EngagementWindowDays = 60,
                ViewWindowDays = 7,
                ReportTime = ConversionReportTime.TimeOfConversion,
            },
            ReportingTimeZone = ReportingTimeZone.AdAccount,
        };

        var rows = await AClient(_http, server.Host).AdAccounts.GetAnalyticsAsync(Account, query, Cancel);

        rows.ShouldBeEmpty();
        server.Requests.ShouldHaveSingleItem().Target.ShouldBe(
            "/v5/ad_accounts/549755885175/analytics?start_date=2026-03-04&end_date=2026-03-05&granularity=DAY"
            + "&reporting_timezone=AD_ACCOUNT_TIME_ZONE&columns=SPEND_IN_DOLLAR%2CLEADS"
            + "&click_window_days=0&engagement_window_days=60&view_window_days=7&conversion_report_time=TIME_OF_CONVERSION");
    }

    [Fact]
    public async Task Numbers_of_a_campaigns_Pins_name_each_Pin()
    {
        await using var server = WireServer.Answering(WireReply.Json(200, """[{"PIN_ID":"217861700718936379","TOTAL_CLICKTHROUGH":216}]"""));

        var rows = await AClient(_http, server.Host).AdAccounts.GetPinAnalyticsAsync(Account, APinQuery(2), Cancel);

        rows.ShouldHaveSingleItem().PinId.ShouldBe(new PinId("217861700718936379"));
        rows[0].AdAccountId.ShouldBeNull();
        rows[0].Date.ShouldBeNull();
        server.Requests.ShouldHaveSingleItem().Target.ShouldBe(
            "/v5/ad_accounts/549755885175/pins/analytics?campaign_id=626735565838&start_date=2026-03-04&end_date=2026-03-05"
            + "&granularity=DAY&pin_ids=1&pin_ids=2&columns=SPEND_IN_DOLLAR");
    }

    [Fact]
    public async Task A_row_keeps_every_column_as_it_was_written()
    {
        await using var server = WireServer.Answering(WireReply.Json(200, """
            [
              {
                "AD_ACCOUNT_ID": "547602124502", "DATE": "2026-03-04", "SPEND_IN_DOLLAR": 30.25, "CAMPAIGN_ID": 626735565838123456,
                "CAMPAIGN_NAME": "Trees", "IS_PREMIERE_CAMPAIGN": false, "TOTAL_CLICKTHROUGH": null, "TOTAL_LEAD": "7", "NEW": { "A": [1] }
              },
              {}
            ]
            """));

        var rows = await AClient(_http, server.Host).AdAccounts.GetAnalyticsAsync(Account, AQuery(), Cancel);

        rows.Count.ShouldBe(2);
        rows[0].AdAccountId.ShouldBe(new AdAccountId("547602124502"));
        rows[0].Date.ShouldBe(new DateOnly(2026, 3, 4));
        rows[0].Number(AdColumn.SpendInDollar).ShouldBe(30.25m);
        rows[0].Number(AdColumn.TotalLead).ShouldBe(7);
        rows[0].Number(AdColumn.CampaignName).ShouldBeNull();
        rows[0].Number(AdColumn.TotalClickthrough).ShouldBeNull();
        rows[0].Values[AdColumn.CampaignId].ShouldBe("626735565838123456");
        rows[0].Values[new("IS_PREMIERE_CAMPAIGN")].ShouldBe("false");
        rows[0].Values.ShouldNotContainKey(new AdColumn("NEW"));
        (rows[1].AdAccountId, rows[1].Date).ShouldBe((null, null));
    }

    [Theory]
    [InlineData(89, 0, true)]
    [InlineData(90, 90, true)]
    [InlineData(91, 90, false)]
    public async Task Numbers_go_90_days_back(int back, int length, bool isSent) =>
        await AskAsync(AQuery() with { From = Today.AddDays(-back), To = Today.AddDays(length - back) }, isSent ? null : "start_date");

    [Theory]
    [InlineData(7, true)]
    [InlineData(8, true)]
    [InlineData(9, false)]
    public async Task Hourly_numbers_go_8_days_back(int back, bool isSent) =>
        await AskAsync(AQuery() with { From = Today.AddDays(-back), Granularity = Granularity.Hour }, isSent ? null : "start_date");

    [Theory]
    [InlineData(2, null)]
    [InlineData(3, null)]
    [InlineData(4, "end_date")]
    public async Task Hourly_numbers_of_Pins_cover_3_days(int length, string? field) => await AskAsync(
        APinQuery(1) with { From = Today.AddDays(-5), To = Today.AddDays(length - 5), Granularity = Granularity.Hour }, field);

    [Theory]
    [InlineData(0, "pin_ids")]
    [InlineData(1, null)]
    [InlineData(100, null)]
    [InlineData(101, "pin_ids")]
    public async Task A_report_names_1_to_100_Pins(int pins, string? field) => await AskAsync(APinQuery(pins), field);

    [Fact]
    public async Task A_report_has_at_least_one_column_and_a_granularity()
    {
        await AskAsync(AQuery() with { Columns = [] }, "columns");
        await AskAsync(APinQuery(1) with { Columns = [] }, "columns");
        await AskAsync(AQuery() with { Granularity = default }, "granularity");
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    [InlineData(61)]
    public void A_window_is_one_of_six(int days)
    {
        var refusals = new Func<AdAttribution>[]
        {
            () => new AdAttribution { ClickWindowDays = days },
            () => new AdAttribution { EngagementWindowDays = days },
            () => new AdAttribution { ViewWindowDays = days },
        }.Select(make => Should.Throw<PinterestLimitException>(() => make())).ToList();

        refusals.Select(r => r.Field).ShouldBe(["click_window_days", "engagement_window_days", "view_window_days"]);
        refusals[0].Message.ShouldBe($"click_window_days: must be one of 0, 1, 7, 14, 30, 60, but it is '{days}'.");
    }

    [Fact]
    public void A_campaign_id_has_up_to_18_digits()
    {
        new CampaignId(new string('1', 18)).Value.Length.ShouldBe(18);
        Should.Throw<PinterestLimitException>(() => new CampaignId(new string('1', 19))).Field.ShouldBe("campaign_id");
    }

    private static AdAnalyticsQuery AQuery() => new()
    {
        From = Today.AddDays(-1),
        To = Today,
        Columns = [AdColumn.SpendInDollar],
        Granularity = Granularity.Day,
    };

    private static AdPinAnalyticsQuery APinQuery(int pins) => new()
    {
        CampaignId = new CampaignId("626735565838"),
        PinIds = [.. Enumerable.Range(1, pins).Select(pin => new PinId($"{pin}"))],
        From = Today.AddDays(-1),
        To = Today,
        Columns = [AdColumn.SpendInDollar],
        Granularity = Granularity.Day,
    };

    private Task AskAsync(AdAnalyticsQuery query, string? refusedField) =>
        AskAsync(client => client.AdAccounts.GetAnalyticsAsync(Account, query, Cancel), refusedField);

    private Task AskAsync(AdPinAnalyticsQuery query, string? refusedField) =>
        AskAsync(client => client.AdAccounts.GetPinAnalyticsAsync(Account, query, Cancel), refusedField);

    private async Task AskAsync(Func<PinterestClient, Task<IReadOnlyList<AdAnalyticsRow>>> ask, string? refusedField)
    {
        await using var server = WireServer.Answering(WireReply.Json(200, "[]"));
        var client = AClient(_http, server.Host);

        if (refusedField is null)
        {
            await ask(client);
        }
        else
        {
            (await Should.ThrowAsync<PinterestLimitException>(async () => await ask(client))).Field.ShouldBe(refusedField);
        }

        server.Requests.Count.ShouldBe(refusedField is null ? 1 : 0);
    }
}
