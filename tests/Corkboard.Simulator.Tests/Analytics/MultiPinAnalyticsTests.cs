namespace Corkboard.Simulator.Tests.Analytics;

public sealed class MultiPinAnalyticsTests : IAsyncLifetime
{
    private const string Days = "start_date=2026-06-01&end_date=2026-06-10";
    private const string Invalid = "Invalid multi_pins analytics parameters.";

    private RunningSimulator _simulator = null!;
    private Caller _clara = null!;

    public async ValueTask InitializeAsync()
    {
        _simulator = await RunningSimulator.StartAsync();
        await _simulator.TurnAsync(new { multiPinAnalytics = true });
        _clara = await _simulator.CallerAsync("clara_interiors");
    }

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    [Fact]
    public async Task An_app_without_the_beta_is_refused()
    {
        await _simulator.TurnAsync(new { multiPinAnalytics = false });

        (await _clara.GetAsync($"pins/analytics?pin_ids=1&{Days}&metric_types=SAVE")).ShouldBeRefused(
            401, 3, "Your application does not have access to this restricted feature: multi_pins_analytics");
    }

    [Theory]
    [InlineData(',')]
    [InlineData('&')]
    public async Task Several_Pins_have_the_numbers_that_each_has_alone(char between)
    {
        var pins = await PinsAsync();
        var ids = between == ',' ? "pin_ids=" + string.Join(',', pins) : string.Join('&', pins.Select(pin => $"pin_ids={pin}"));

        var together = (await _clara.GetAsync($"pins/analytics?{ids}&{Days}&metric_types=IMPRESSION,SAVE")).ShouldBe(200).Body;

        together.EnumerateObject().Select(pin => pin.Name).ShouldBe(pins);
        foreach (var pin in pins)
        {
            var alone = (await _clara.GetAsync($"pins/{pin}/analytics?{Days}&metric_types=IMPRESSION,SAVE")).Body;
            together.GetProperty(pin).GetRawText().ShouldBe(alone.GetRawText());
        }
    }

    [Theory]
    [InlineData(1, 200)]
    [InlineData(100, 200)]
    [InlineData(101, 400)]
    public async Task At_most_a_hundred_Pins_are_asked_for(int count, int expected)
    {
        var pin = (await PinsAsync())[0];

        var reply = await _clara.GetAsync(
            $"pins/analytics?pin_ids={string.Join(',', Enumerable.Repeat(pin, count))}&{Days}&metric_types=SAVE");

        reply.ShouldBe(expected);
    }

    [Theory]
    [InlineData("metric_types=SAVE")]
    [InlineData("pin_ids=&metric_types=SAVE")]
    [InlineData("pin_ids=abc&metric_types=SAVE")]
    [InlineData("pin_ids=1")]
    [InlineData("pin_ids=1&metric_types=ENGAGEMENT")]
    [InlineData("pin_ids=1&metric_types=SAVE&app_types=PHONE")]
    public async Task What_is_wrong_is_refused_in_the_descriptions_words(string query) =>
        (await _clara.GetAsync($"pins/analytics?{query}&{Days}")).ShouldBeRefused(400, 1, Invalid);

    [Fact]
    public async Task A_Pin_that_is_not_there_or_somebody_elses_refuses_all()
    {
        var pin = (await PinsAsync())[0];
        var anna = await _simulator.CallerAsync();
        var foreign = (await anna.GetAsync("pins")).Items[0].GetProperty("id").GetString();

        (await _clara.GetAsync($"pins/analytics?pin_ids={pin},1&{Days}&metric_types=SAVE"))
            .ShouldBeRefused(404, 50, "Pin not found.");
        (await _clara.GetAsync($"pins/analytics?pin_ids={pin},{foreign}&{Days}&metric_types=SAVE"))
            .ShouldBeRefused(401, 7, "Not authorized to access board or Pin.");
    }

    private async Task<IReadOnlyList<string>> PinsAsync() =>
        [.. (await _clara.GetAsync("pins?page_size=3")).Items.Select(pin => pin.GetProperty("id").GetString()!)];
}
