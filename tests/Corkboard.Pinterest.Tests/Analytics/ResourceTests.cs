using Corkboard.Pinterest.Tests.Wire;
using static Corkboard.Pinterest.Tests.Given;

namespace Corkboard.Pinterest.Tests.Analytics;

public sealed class ResourceTests : IDisposable
{
    private readonly HttpClient _http = AnHttpClient();

    public void Dispose() => _http.Dispose();

    [Theory]
    [InlineData(null, "/v5/resources/delivery_metrics")]
    [InlineData("SYNC", "/v5/resources/delivery_metrics?report_type=SYNC")]
    public async Task The_meaning_of_numbers_is_read(string? type, string target)
    {
        await using var server = WireServer.Answering(WireReply.Json(200, """
            {"items":[{"name":"AD_GROUP_ID","display_name":"Ad group ID","definition":"Names an ad group","category":"ADS"},{"category":"TREES"}]}
            """));

        var metrics = await AClient(_http, server.Host).Resources.GetDeliveryMetricsAsync(
            type is null ? null : new MetricReportType(type), Cancel);

        metrics.ShouldBe(
        [
            new DeliveryMetric { Name = "AD_GROUP_ID", DisplayName = "Ad group ID", Definition = "Names an ad group", Category = MetricCategory.Ads },
            new DeliveryMetric { Category = new MetricCategory("TREES") },
        ]);
        server.Requests.ShouldHaveSingleItem().Target.ShouldBe(target);
    }

    [Fact]
    public async Task No_meaning_of_any_number_is_an_empty_list()
    {
        await using var server = WireServer.Answering(WireReply.Json(200, "{}"));

        (await AClient(_http, server.Host).Resources.GetDeliveryMetricsAsync(cancellationToken: Cancel)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"conversion_metrics_ready":false,"non_conversion_metrics_ready":true}""", false, true)]
    [InlineData("{}", null, null)]
    public async Task Whether_numbers_are_final_is_read(string body, bool? ofConversions, bool? ofOthers)
    {
        await using var server = WireServer.Answering(WireReply.Json(200, body));

        var state = await AClient(_http, server.Host).Resources.GetMetricsReadyStateAsync(new DateOnly(2022, 7, 13), Cancel);

        state.ShouldBe(new MetricsReadyState { ConversionMetricsReady = ofConversions, NonConversionMetricsReady = ofOthers });
        server.Requests.ShouldHaveSingleItem().Target.ShouldBe("/v5/resources/metrics_ready_state?date=2022-07-13");
    }
}
