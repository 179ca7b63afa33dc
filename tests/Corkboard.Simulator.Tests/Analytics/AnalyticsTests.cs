using System.Globalization;
using System.Text.Json;

namespace Corkboard.Simulator.Tests.Analytics;

public sealed class AnalyticsTests : IAsyncLifetime
{
    // The simulator's today is 2026-06-15.
    private RunningSimulator _simulator = null!;
    private Caller _clara = null!;

    public async ValueTask InitializeAsync()
    {
        _simulator = await RunningSimulator.StartAsync();
        _clara = await _simulator.CallerAsync("clara_interiors");
    }

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    [Theory]
    [InlineData("2026-03-18", "2026-06-15", 200)]
    [InlineData("2026-03-17", "2026-06-15", 200)]
    [InlineData("2026-03-16", "2026-06-15", 400)]
    [InlineData("2026-06-15", "2026-06-15", 200)]
    [InlineData("2026-06-15", "2026-06-14", 400)]
    [InlineData("2026-06-15", "2026-06-16", 400)]
    [InlineData("15.06.2026", "2026-06-15", 400)]
    public async Task Numbers_reach_back_ninety_days(string start, string end, int expected) =>
        (await AccountAsync($"start_date={start}&end_date={end}")).Status.ShouldBe(expected);

    [Fact]
    public async Task Further_back_is_refused_in_Pinterests_words() =>
        (await AccountAsync("start_date=2026-03-16&end_date=2026-03-20")).ShouldBeRefused(
            400, 1, "You can only get data from the last 90 days.");

    [Fact]
    public async Task The_ninety_days_are_counted_in_UTC()
    {
        await _simulator.AdvanceAsync(TimeSpan.FromHours(12) - TimeSpan.FromSeconds(1));
        var before = await AccountAsync("start_date=2026-03-17&end_date=2026-03-20");
        await _simulator.AdvanceAsync(TimeSpan.FromSeconds(1));

        var after = await AccountAsync("start_date=2026-03-17&end_date=2026-03-20");

        before.Status.ShouldBe(200);
        after.Status.ShouldBe(400);
    }

    [Fact]
    public async Task The_last_two_days_are_not_final_and_become_so()
    {
        const string Days = "start_date=2026-06-13&end_date=2026-06-15";
        var today = Daily((await AccountAsync(Days)).Body.GetProperty("all"));

        await _simulator.AdvanceAsync(TimeSpan.FromDays(2));
        var later = Daily((await AccountAsync(Days)).Body.GetProperty("all"));

        today.Select(Status).ShouldBe(["READY", "ESTIMATE", "PROCESSING"]);
        later.Select(Status).ShouldBe(["READY", "READY", "READY"]);
        today[0].GetProperty("metrics").GetRawText().ShouldBe(later[0].GetProperty("metrics").GetRawText());
        Metric(today[1], "IMPRESSION").ShouldBeLessThan(Metric(later[1], "IMPRESSION"));
        today[2].GetProperty("metrics").EnumerateObject().ShouldBeEmpty();
    }

    [Fact]
    public async Task An_accounts_day_is_the_sum_of_its_Pins()
    {
        const string Days = "start_date=2026-06-01&end_date=2026-06-10";
        var account = Daily((await AccountAsync(Days)).Body.GetProperty("all"));
        var pins = (await _clara.GetAsync("pins?page_size=250")).Items.Select(pin => pin.GetProperty("id").GetString()).ToList();

        var sums = new double[10];
        foreach (var pin in pins)
        {
            var numbers = await _clara.GetAsync($"pins/{pin}/analytics?{Days}&metric_types=IMPRESSION,SAVE");
            foreach (var (day, at) in Daily(numbers.ShouldBe(200).Body.GetProperty("all")).Select((day, at) => (day, at)))
            {
                sums[at] += day.GetProperty("metrics").TryGetProperty("IMPRESSION", out var value) ? value.GetDouble() : 0;
            }
        }

        pins.Count.ShouldBe(12);
        account.Select(day => Metric(day, "IMPRESSION")).ShouldBe(sums);
    }

    [Fact]
    public async Task The_summary_is_the_sum_of_the_days_and_a_rate_a_fraction_of_impressions()
    {
        var all = (await AccountAsync("start_date=2026-06-01&end_date=2026-06-15")).Body.GetProperty("all");
        var summary = all.GetProperty("summary_metrics");

        var impressions = Daily(all).Sum(day => day.GetProperty("metrics").TryGetProperty("IMPRESSION", out var value) ? value.GetDouble() : 0);

        summary.GetProperty("IMPRESSION").GetDouble().ShouldBe(impressions);
        summary.GetProperty("SAVE_RATE").GetDouble().ShouldBe(
            summary.GetProperty("SAVE").GetDouble() / impressions, tolerance: 0.000001);
    }

    [Fact]
    public async Task A_split_sums_up_to_the_whole()
    {
        const string Days = "start_date=2026-06-01&end_date=2026-06-10&metric_types=IMPRESSION,PIN_CLICK";
        var whole = (await AccountAsync(Days)).Body.GetProperty("all");

        var parts = (await AccountAsync(Days + "&split_field=APP_TYPE")).Body.EnumerateObject().ToList();

        parts.Select(part => part.Name).ShouldBe(["MOBILE", "TABLET", "WEB"]);
        parts.Sum(part => part.Value.GetProperty("summary_metrics").GetProperty("IMPRESSION").GetDouble())
            .ShouldBe(whole.GetProperty("summary_metrics").GetProperty("IMPRESSION").GetDouble());
    }

    [Theory]
    [InlineData("OWNED_CONTENT", "CLAIMED,OTHER")]
    [InlineData("SOURCE", "YOUR_PINS,OTHER_PINS")]
    [InlineData("PIN_FORMAT", "ORGANIC_IMAGE,ORGANIC_PRODUCT,ORGANIC_VIDEO,ADS_STANDARD,ADS_PRODUCT,ADS_VIDEO,ADS_IDEA")]
    public async Task Every_other_split_sums_up_too(string field, string keys)
    {
        const string Days = "start_date=2026-06-01&end_date=2026-06-10&metric_types=IMPRESSION";
        await _clara.PinAsync(await _clara.BoardAsync());
        var whole = (await AccountAsync(Days)).Body.GetProperty("all");

        var parts = (await AccountAsync($"{Days}&split_field={field}")).Body.EnumerateObject().ToList();

        string.Join(',', parts.Select(part => part.Name)).ShouldBe(keys);
        parts.Sum(part => part.Value.GetProperty("summary_metrics").GetProperty("IMPRESSION").GetDouble())
            .ShouldBe(whole.GetProperty("summary_metrics").GetProperty("IMPRESSION").GetDouble());
    }

    [Fact]
    public async Task A_Pin_of_somebody_else_that_leads_to_the_accounts_website_counts_as_another_source()
    {
        const string Days = "start_date=2026-06-15&end_date=2026-06-16&metric_types=IMPRESSION&source=OTHER_PINS";
        var ben = await _simulator.CallerAsync("ben_outdoors");
        await ben.PostAsync("pins", APin.On(await ben.BoardAsync(), link: "https://clara-interiors.example/lamps/1"));
        await _simulator.AdvanceAsync(TimeSpan.FromDays(5));

        var others = (await AccountAsync(Days)).Body.GetProperty("all").GetProperty("summary_metrics");

        others.GetProperty("IMPRESSION").GetDouble().ShouldBePositive();
    }

    [Fact]
    public async Task Days_before_an_account_was_there_say_so()
    {
        await _simulator.ControlAsync(HttpMethod.Post, "users", new { username = "dora" });
        await _simulator.AdvanceAsync(TimeSpan.FromDays(3));
        var dora = await _simulator.CallerAsync("dora");

        var days = Daily((await dora.GetAsync("user_account/analytics?start_date=2026-06-14&end_date=2026-06-15"))
            .Body.GetProperty("all"));

        days.Select(Status).ShouldBe(["BEFORE_BUSINESS_CREATED", "READY"]);
    }

    [Fact]
    public async Task Days_before_a_Pin_was_created_say_so()
    {
        var pin = await _clara.PinAsync(await _clara.BoardAsync());
        await _simulator.AdvanceAsync(TimeSpan.FromDays(5));

        var days = Daily((await _clara.GetAsync(
            $"pins/{pin}/analytics?start_date=2026-06-14&end_date=2026-06-16&metric_types=IMPRESSION")).Body.GetProperty("all"));

        days.Select(Status).ShouldBe(["BEFORE_PIN_CREATED", "READY", "READY"]);
    }

    [Fact]
    public async Task A_Pin_has_lifetime_numbers_beside_its_days()
    {
        var pin = (await _clara.GetAsync("pins")).Items[^1].GetProperty("id").GetString();

        var all = (await _clara.GetAsync(
            $"pins/{pin}/analytics?start_date=2026-06-01&end_date=2026-06-02&metric_types=IMPRESSION,TOTAL_REACTIONS"))
            .ShouldBe(200).Body.GetProperty("all");

        all.GetProperty("lifetime_metrics").GetProperty("TOTAL_REACTIONS").GetInt64().ShouldBePositive();
        all.GetProperty("summary_metrics").EnumerateObject().Select(metric => metric.Name).ShouldBe(["IMPRESSION"]);
    }

    [Theory]
    [InlineData("", "Invalid request: query.metric_types is required")]
    [InlineData("&metric_types=CLOSEUP", "Invalid request: query.metric_types 'CLOSEUP'")]
    [InlineData("&metric_types=ALL&split_field=APP_TYPE", "Invalid request: query.metric_types cannot be ALL")]
    public async Task A_Pins_metrics_must_be_named(string query, string message)
    {
        var pin = (await _clara.GetAsync("pins")).Items[0].GetProperty("id").GetString();

        (await _clara.GetAsync($"pins/{pin}/analytics?start_date=2026-06-01&end_date=2026-06-02{query}"))
            .ShouldBeRefused(400, 1, message);
    }

    [Fact]
    public async Task Somebody_elses_Pin_has_a_refusal_of_its_own()
    {
        var pin = (await _clara.GetAsync("pins")).Items[0].GetProperty("id").GetString();
        var ben = await _simulator.CallerAsync("ben_outdoors");

        (await ben.GetAsync($"pins/{pin}/analytics?start_date=2026-06-01&end_date=2026-06-02&metric_types=SAVE"))
            .ShouldBeRefused(401, 7, "Not authorized to access board or Pin.");
    }

    [Theory]
    [InlineData(0, 400)]
    [InlineData(1, 200)]
    [InlineData(50, 200)]
    [InlineData(51, 400)]
    public async Task The_best_Pins_are_at_most_fifty(int count, int expected)
    {
        var answer = await _clara.GetAsync(
            "user_account/analytics/top_pins?start_date=2026-06-01&end_date=2026-06-10&sort_by=SAVE&num_of_pins="
            + count.ToString(CultureInfo.InvariantCulture));

        answer.Status.ShouldBe(expected);
        if (expected == 200)
        {
            var saves = answer.Body.GetProperty("pins").EnumerateArray().Select(pin => Metric(pin, "SAVE")).ToList();
            saves.Count.ShouldBe(Math.Min(count, 12));
            saves.ShouldBe(saves.OrderDescending());
        }
    }

    [Fact]
    public async Task There_are_no_numbers_in_the_sandbox() => (await (await _simulator.CallerAsync(store: "sandbox"))
        .GetAsync("user_account/analytics?start_date=2026-06-01&end_date=2026-06-02")).Status.ShouldBe(404);

    [Fact]
    public async Task The_same_seed_has_the_same_numbers_and_another_seed_others()
    {
        const string Path = "user_account/analytics?start_date=2026-06-01&end_date=2026-06-10";
        await using var same = await RunningSimulator.StartAsync();
        await using var other = await RunningSimulator.StartAsync(("Seed", "2"));

        var numbers = (await _clara.GetAsync(Path)).Text;

        (await (await same.CallerAsync("clara_interiors")).GetAsync(Path)).Text.ShouldBe(numbers);
        (await (await other.CallerAsync("clara_interiors")).GetAsync(Path)).Text.ShouldNotBe(numbers);
    }

    private Task<Reply> AccountAsync(string query) => _clara.GetAsync($"user_account/analytics?{query}");

    private static IReadOnlyList<JsonElement> Daily(JsonElement report) =>
        [.. report.GetProperty("daily_metrics").EnumerateArray()];

    private static string? Status(JsonElement day) => day.GetProperty("data_status").GetString();

    private static double Metric(JsonElement day, string name) => day.GetProperty("metrics").GetProperty(name).GetDouble();
}
