using Corkboard.Simulator.Api;
using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Analytics;

/// <summary>The numbers that were asked for, of one Pin after the other.</summary>
internal sealed record PinReport(IReadOnlyList<string> Metrics, string AppType, string SplitField, ReportPeriod Period)
{
    /// <summary>What a picture has no numbers of is allowed, and never answered.</summary>
    public IReadOnlyDictionary<string, MetricsView> Of(ApiCall call, Pin pin)
    {
        var audience = new Audience(call.World.Seed);
        var bornOn = DateOnly.FromDateTime(pin.CreatedAt.UtcDateTime);
        var today = DateOnly.FromDateTime(call.Clock.Now.UtcDateTime);
        var ever = audience.Between(pin, bornOn, today.AddDays(-1));
        var daily = Wanted(pin.IsVideo ? [.. MetricNames.OfPinsByDay, .. MetricNames.OfVideosAlone] : MetricNames.OfPinsByDay);
        var lifetime = Wanted(MetricNames.OfPinsEver);

        return Split.OfOnePin(SplitField, AppType).ToDictionary(
            group => group.Key,
            group => Period.Report(day => group.Part(audience.On(pin, day)), daily, new(bornOn, "BEFORE_PIN_CREATED")) with
            {
                LifetimeMetrics = lifetime.ToDictionary(
                    name => name, name => (long)group.Part(ever).Metric(name), StringComparer.Ordinal),
            },
            StringComparer.Ordinal);
    }

    private List<string> Wanted(IEnumerable<string> names) =>
        [.. names.Where(name => Metrics.Contains("ALL", StringComparer.Ordinal) || Metrics.Contains(name, StringComparer.Ordinal))];
}
