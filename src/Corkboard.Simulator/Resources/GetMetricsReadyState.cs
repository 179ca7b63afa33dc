using Corkboard.Simulator.Api;

namespace Corkboard.Simulator.Resources;

/// <summary>Whether the numbers of a day are final: two days later most are, and a day after that the conversions.</summary>
internal static class GetMetricsReadyState
{
    public static readonly Operation Operation =
        new("metrics_ready_state/get", RateCategory.AdsAnalytics, "ads:read") { AcceptsClientCredentials = false };

    private const int DaysUntilReady = 2;
    private const int DaysUntilConversionsAreReady = 3;

    public static Task<Answer> HandleAsync(ApiCall call)
    {
        var day = call.Query.Date("date");
        var age = DateOnly.FromDateTime(call.Clock.Now.UtcDateTime).DayNumber - day.DayNumber;

        return Task.FromResult(call.Query.Problem ?? Answer.Ok(
            new(age >= DaysUntilConversionsAreReady, age >= DaysUntilReady), WireJson.Default.MetricsReadyView));
    }
}

internal sealed record MetricsReadyView(bool ConversionMetricsReady, bool NonConversionMetricsReady);
