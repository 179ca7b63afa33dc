namespace Corkboard.Simulator.Tests.Resources;

public sealed class ResourceTests : IAsyncLifetime
{
    private RunningSimulator _simulator = null!;
    private Caller _anna = null!;

    public async ValueTask InitializeAsync()
    {
        _simulator = await RunningSimulator.StartAsync();
        _anna = await _simulator.CallerAsync();
    }

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    // The simulator's today is 2026-06-15.
    [Theory]
    [InlineData("2026-06-12", true, true)]
    [InlineData("2026-06-13", false, true)]
    [InlineData("2026-06-14", false, false)]
    [InlineData("2026-07-01", false, false)]
    public async Task Numbers_are_final_after_two_days_and_conversions_after_three(string date, bool conversions, bool others)
    {
        var state = (await _anna.GetAsync($"resources/metrics_ready_state?date={date}")).ShouldBe(200).Body;

        state.GetProperty("conversion_metrics_ready").GetBoolean().ShouldBe(conversions);
        state.GetProperty("non_conversion_metrics_ready").GetBoolean().ShouldBe(others);
    }

    [Theory]
    [InlineData("resources/metrics_ready_state")]
    [InlineData("resources/metrics_ready_state?date=15.06.2026")]
    [InlineData("resources/delivery_metrics?report_type=LATER")]
    public async Task What_is_wrong_is_refused(string path) => (await _anna.GetAsync(path)).ShouldBeRefused(400, 1, "Invalid request: query.");

    [Fact]
    public async Task Every_metric_has_a_definition()
    {
        var metrics = (await _anna.GetAsync("resources/delivery_metrics")).ShouldBe(200).Items;

        metrics.Count(metric => metric.GetProperty("category").GetString() == "ADS").ShouldBe(175);
        metrics.ShouldContain(metric => metric.GetProperty("name").GetString() == "VIDEO_MRC_VIEW");
        metrics.ShouldAllBe(metric => metric.GetProperty("definition").GetString()!.Length > 0);
    }
}
