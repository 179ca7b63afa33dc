using System.Text.Json;
using Corkboard.Simulator.Tests.Conformance;

namespace Corkboard.Simulator.Tests.AdAccounts;

public sealed class AdAnalyticsTests : IAsyncLifetime
{
    // The simulator's today is Monday, 2026-06-15, noon.
    private const string Days = "start_date=2026-06-01&end_date=2026-06-10";

    private RunningSimulator _simulator = null!;
    private Caller _clara = null!;
    private string _account = "";

    public async ValueTask InitializeAsync()
    {
        _simulator = await RunningSimulator.StartAsync();
        _clara = await _simulator.CallerAsync("clara_interiors");
        _account = await _simulator.AdAccountAsync("Clara Interiors");
    }

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    [Theory]
    [InlineData("DAY", "2026-03-17", "2026-06-15", 200)]
    [InlineData("DAY", "2026-03-16", "2026-06-15", 400)]
    [InlineData("TOTAL", "2026-06-15", "2026-06-16", 400)]
    [InlineData("TOTAL", "2026-06-15", "2026-06-14", 400)]
    [InlineData("HOUR", "2026-06-07", "2026-06-15", 200)]
    [InlineData("HOUR", "2026-06-06", "2026-06-15", 400)]
    [InlineData("YEAR", "2026-06-01", "2026-06-15", 400)]
    public async Task Numbers_reach_back_ninety_days_and_by_the_hour_eight(string granularity, string start, string end, int expected) =>
        (await AskAsync($"start_date={start}&end_date={end}&granularity={granularity}&columns=SPEND_IN_DOLLAR")).ShouldBe(expected);

    [Theory]
    [InlineData("DAY", "2026-03-16", "90")]
    [InlineData("HOUR", "2026-06-06", "8")]
    public async Task Further_back_is_refused_by_its_number_of_days(string granularity, string start, string days) =>
        (await AskAsync($"start_date={start}&end_date=2026-06-15&granularity={granularity}&columns=CTR"))
            .ShouldBeRefused(400, 1, $"You can only get data from the last {days} days.");

    [Theory]
    [InlineData("TOTAL", 1, null)]
    [InlineData("DAY", 10, "2026-06-01")]
    [InlineData("WEEK", 2, "2026-06-01")]
    [InlineData("MONTH", 1, "2026-06-01")]
    public async Task A_row_stands_for_a_stretch_of_time(string granularity, int rows, string? firstDate)
    {
        var report = (await AskAsync($"{Days}&granularity={granularity}&columns=IMPRESSION_1")).ShouldBe(200).Body;

        report.GetArrayLength().ShouldBe(rows);
        report[0].GetProperty("AD_ACCOUNT_ID").GetString().ShouldBe(_account);
        (report[0].TryGetProperty("DATE", out var date) ? date.GetString() : null).ShouldBe(firstDate);
    }

    [Fact]
    public async Task Counts_sum_up_and_rates_are_made_of_the_sums()
    {
        const string Columns = "columns=IMPRESSION_1,CLICKTHROUGH_1,SPEND_IN_DOLLAR,SPEND_IN_MICRO_DOLLAR,CTR";
        var days = (await AskAsync($"{Days}&granularity=DAY&{Columns}")).Body.EnumerateArray().ToList();

        var total = (await AskAsync($"{Days}&granularity=TOTAL&{Columns}")).Body[0];

        Of(total, "IMPRESSION_1").ShouldBe(days.Sum(day => Of(day, "IMPRESSION_1")));
        Of(total, "CLICKTHROUGH_1").ShouldBe(days.Sum(day => Of(day, "CLICKTHROUGH_1")));
        Of(total, "SPEND_IN_DOLLAR").ShouldBe(days.Sum(day => Of(day, "SPEND_IN_DOLLAR")), tolerance: 0.001);
        Of(total, "SPEND_IN_MICRO_DOLLAR").ShouldBe(Of(total, "SPEND_IN_DOLLAR") * 1_000_000, tolerance: 1);
        Of(total, "CTR").ShouldBe(Of(total, "CLICKTHROUGH_1") / Of(total, "IMPRESSION_1"), tolerance: 0.002);
    }

    [Fact]
    public async Task An_hour_has_no_conversions()
    {
        var hours = (await AskAsync(
            "start_date=2026-06-15&end_date=2026-06-15&granularity=HOUR&columns=IMPRESSION_1,TOTAL_CHECKOUT")).Body;

        hours.GetArrayLength().ShouldBe(13);
        hours[0].TryGetProperty("IMPRESSION_1", out _).ShouldBeTrue();
        hours[0].TryGetProperty("TOTAL_CHECKOUT", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("granularity=DAY")]
    [InlineData("granularity=DAY&columns=LIKES")]
    [InlineData("columns=CTR")]
    [InlineData("granularity=DAY&columns=CTR&click_window_days=2")]
    [InlineData("granularity=DAY&columns=CTR&view_window_days=61")]
    [InlineData("granularity=DAY&columns=CTR&conversion_report_time=NOW")]
    public async Task What_is_wrong_is_refused_in_the_descriptions_words(string query) =>
        (await AskAsync($"{Days}&{query}")).ShouldBeRefused(400, 1, "Invalid ad account analytics parameters.");

    [Fact]
    public async Task Every_column_of_the_description_is_known()
    {
        var columns = ApiDescription.OrSkip().Columns();

        columns.Count.ShouldBe(175);
        (await AskAsync($"{Days}&granularity=DAY&columns={string.Join(',', columns)}")).ShouldBe(200);
    }

    [Fact]
    public async Task Only_a_fitting_role_sees_them()
    {
        var query = $"{Days}&granularity=DAY&columns=CTR";
        var anna = await _simulator.CallerAsync();
        var ben = await _simulator.CallerAsync("ben_outdoors");
        var europe = await _simulator.AdAccountAsync("Clara Interiors Europe");

        (await ben.GetAsync($"ad_accounts/{_account}/analytics?{query}")).ShouldBe(200);
        (await anna.GetAsync($"ad_accounts/{_account}/analytics?{query}")).ShouldBe(200);
        (await anna.GetAsync($"ad_accounts/{europe}/analytics?{query}")).ShouldBeRefused(403, 29, "You are not permitted");
        (await ben.GetAsync($"ad_accounts/1/analytics?{query}")).ShouldBeRefused(404, 2, "AdAccount not found.");
    }

    [Fact]
    public async Task Pins_have_rows_as_ads_of_the_accounts_campaign()
    {
        var campaign = await _simulator.CampaignAsync("Clara Interiors");
        var pins = (await _clara.GetAsync("pins?page_size=2")).Items.Select(pin => pin.GetProperty("id").GetString()).ToList();
        var query = $"{Days}&granularity=TOTAL&columns=CAMPAIGN_ID,CLICKTHROUGH_1&pin_ids={pins[0]}&pin_ids={pins[1]}";

        var rows = (await _clara.GetAsync($"ad_accounts/{_account}/pins/analytics?{query}&campaign_id={campaign}")).ShouldBe(200).Body;
        var other = (await _clara.GetAsync($"ad_accounts/{_account}/pins/analytics?{query}&campaign_id=1")).ShouldBe(200).Body;

        rows.EnumerateArray().Select(row => row.GetProperty("PIN_ID").GetString()).ShouldBe(pins);
        rows[0].GetProperty("CAMPAIGN_ID").GetString().ShouldBe(campaign);
        other.GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData(100, 3, 200)]
    [InlineData(101, 3, 400)]
    [InlineData(0, 3, 400)]
    [InlineData(1, 3, 200)]
    [InlineData(1, 4, 400)]
    public async Task Pins_are_at_most_a_hundred_and_by_the_hour_three_days(int count, int days, int expected)
    {
        var pins = count == 0 ? "" : "&pin_ids=" + string.Join(',', Enumerable.Range(1, count));

        var reply = await _clara.GetAsync(
            $"ad_accounts/{_account}/pins/analytics?campaign_id=1&columns=CTR&granularity=HOUR{pins}"
            + $"&end_date=2026-06-15&start_date=2026-06-{15 - days}");

        reply.ShouldBe(expected);
    }

    private Task<Reply> AskAsync(string query) => _clara.GetAsync($"ad_accounts/{_account}/analytics?{query}");

    private static double Of(JsonElement row, string column) => row.GetProperty(column).GetDouble();
}
