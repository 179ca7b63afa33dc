using Corkboard.Pinterest.Tests.Wire;
using static Corkboard.Pinterest.Tests.Given;

namespace Corkboard.Pinterest.Tests.Analytics;

public sealed class AnalyticsLimitTests : IDisposable
{
    private readonly HttpClient _http = AnHttpClient();

    public static TheoryData<string, int, int, string?> Windows
    {
        get
        {
            var data = new TheoryData<string, int, int, string?>();
            foreach (var operation in (string[])["account", "top", "top video", "pin", "pins"])
            {
                data.Add(operation, 89, 89, null);
                data.Add(operation, 90, 90, null);
                data.Add(operation, 90, 0, null);
                data.Add(operation, 91, 0, "start_date: must be no earlier than 2025-12-05, 90 days before today, but it is '2025-12-04'.");
                data.Add(operation, 10, 90, null);
                data.Add(operation, 10, 91, "end_date: must be no later than 2026-05-24, 90 days after start_date, but it is '2026-05-25'.");
                data.Add(operation, 10, -1, "end_date: must be no earlier than start_date, 2026-02-23, but it is '2026-02-22'.");
            }

            return data;
        }
    }

    public void Dispose() => _http.Dispose();

    /// <summary>The window is the same everywhere: its first day so many days ago, its last so many after that.</summary>
    [Theory]
    [MemberData(nameof(Windows))]
    public async Task Numbers_go_90_days_back_and_cover_90_days(string operation, int back, int length, string? message)
    {
        await using var server = WireServer.Answering(WireReply.Json(200, "{}"));
        var (from, to) = (Today.AddDays(-back), Today.AddDays(length - back));

        var ask = () => AskAsync(AClient(_http, server.Host).Analytics, operation, from, to);

        if (message is null)
        {
            await ask();
        }
        else
        {
            (await Should.ThrowAsync<PinterestLimitException>(ask)).Message.ShouldBe(message);
        }

        server.Requests.Count.ShouldBe(message is null ? 1 : 0);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(50, true)]
    [InlineData(51, false)]
    public void There_are_1_to_50_top_Pins(int number, bool isTaken) =>
        ShouldBeTaken(() => ATopQuery() with { NumberOfPins = number }, isTaken, $"num_of_pins: must be from 1 to 50, but it is '{number}'.");

    [Theory]
    [InlineData(29, false)]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public void Top_Pins_are_of_the_last_30_days_or_of_all(int days, bool isTaken) => ShouldBeTaken(
        () => ATopQuery() with { CreatedInLastDays = days }, isTaken, $"created_in_last_n_days: must be one of 30, but it is '{days}'.");

    [Theory]
    [InlineData(0, "pin_ids: must have from 1 to 100 entries, but it is 0 entries long.")]
    [InlineData(1, null)]
    [InlineData(100, null)]
    [InlineData(101, "pin_ids: must have from 1 to 100 entries, but it is 101 entries long.")]
    public async Task A_report_names_1_to_100_Pins(int pins, string? message)
    {
        await using var server = WireServer.Answering(WireReply.Json(200, "{}"));
        var query = new PinsAnalyticsQuery
        {
            PinIds = [.. Enumerable.Range(1, pins).Select(pin => new PinId($"{pin}"))],
            From = Today,
            To = Today,
            Metrics = [MetricType.Save],
        };

        var ask = async () => await AClient(_http, server.Host).Analytics.GetForPinsAsync(query, Cancel);

        if (message is null)
        {
            await ask();
        }
        else
        {
            (await Should.ThrowAsync<PinterestLimitException>(ask)).Message.ShouldBe(message);
        }
    }

    [Fact]
    public async Task A_Pins_report_has_at_least_one_number_and_top_Pins_an_order()
    {
        var analytics = AClient(_http, PinterestHost.Production).Analytics;
        var nothing = new PinAnalyticsQuery { From = Today, To = Today, Metrics = [] };
        var nothingOfMany = new PinsAnalyticsQuery { PinIds = [new PinId("1")], From = Today, To = Today, Metrics = [] };

        (await Should.ThrowAsync<PinterestLimitException>(async () => await analytics.GetForPinAsync(new PinId("1"), nothing, Cancel)))
            .Message.ShouldBe("metric_types: must not be empty, but it is empty.");
        (await Should.ThrowAsync<PinterestLimitException>(async () => await analytics.GetForPinsAsync(nothingOfMany, Cancel))).Field.ShouldBe("metric_types");
        (await Should.ThrowAsync<PinterestLimitException>(async () => await analytics.GetTopPinsAsync(ATopQuery() with { SortBy = default }, Cancel)))
            .Field.ShouldBe("sort_by");
    }

    [Theory]
    [InlineData("APP_TYPE", false)]
    [InlineData("NO_SPLIT", true)]
    [InlineData(null, true)]
    public async Task All_numbers_at_once_cannot_be_split(string? split, bool isSent)
    {
        await using var server = WireServer.Answering(WireReply.Json(200, "{}"));
        var query = new PinAnalyticsQuery
        {
            From = Today,
            To = Today,
            Metrics = [new MetricType("ALL")],
            SplitBy = split is null ? null : new AnalyticsSplit(split),
        };

        var ask = async () => await AClient(_http, server.Host).Analytics.GetForPinAsync(new PinId("1"), query, Cancel);

        if (isSent)
        {
            await ask();
        }
        else
        {
            (await Should.ThrowAsync<PinterestLimitException>(ask)).Message
                .ShouldBe("metric_types: must be without ALL where split_field is APP_TYPE, but it is 'ALL'.");
        }
    }

    private static TopPinsQuery ATopQuery() => new() { From = Today, To = Today, SortBy = MetricType.Save };

    private static void ShouldBeTaken(Func<TopPinsQuery> make, bool isTaken, string message)
    {
        if (isTaken)
        {
            make();
        }
        else
        {
            Should.Throw<PinterestLimitException>(() => make()).Message.ShouldBe(message);
        }
    }

    private static async Task AskAsync(AnalyticsOperations analytics, string operation, DateOnly from, DateOnly to)
    {
        Task asked = operation switch
        {
            "account" => analytics.GetForAccountAsync(new() { From = from, To = to }, Cancel),
            "top" => analytics.GetTopPinsAsync(ATopQuery() with { From = from, To = to }, Cancel),
            "top video" => analytics.GetTopVideoPinsAsync(ATopQuery() with { From = from, To = to }, Cancel),
            "pin" => analytics.GetForPinAsync(new PinId("1"), new() { From = from, To = to, Metrics = [MetricType.Save] }, Cancel),
            _ => analytics.GetForPinsAsync(new() { PinIds = [new PinId("1")], From = from, To = to, Metrics = [MetricType.Save] }, Cancel),
        };
        await asked;
    }
}
