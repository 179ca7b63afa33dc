using Corkboard.Simulator.Api;
using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Analytics;

/// <summary>The account's Pins with the most of one metric, the best first.</summary>
internal sealed class TopPins
{
    private const int RecentDays = 30;

    private readonly ApiCall _call;
    private readonly AccountFilters _filters;
    private readonly string _sortBy;
    private readonly IReadOnlyList<string> _metrics;
    private readonly int _count;
    private readonly int _recentDays;

    private TopPins(ApiCall call, IReadOnlyList<string> sorts, string[] metrics)
    {
        _call = call;
        _filters = AccountFilters.Of(call.Query);
        _sortBy = call.Query.Choice("sort_by", "", [.. sorts]);
        _metrics = call.Query.Choices("metric_types", metrics) is { Count: > 0 } asked ? asked : metrics;
        _count = call.Query.Number("num_of_pins", fallback: 10, minimum: 1, maximum: 50);
        _recentDays = call.Query.Number("created_in_last_n_days", fallback: 0, minimum: RecentDays, maximum: RecentDays);
    }

    public static TopPins Of(ApiCall call, IReadOnlyList<string> sorts, string[] metrics) => new(call, sorts, metrics);

    public Answer Answer(Func<Pin, bool> isMeant)
    {
        var (period, refusal) = ReportPeriod.Of(_call);

        return refusal ?? _call.World.Locked(world => Api.Answer.Ok(
            new(new(IsRealtime: false, period!.LatestFinalMoment), _sortBy, [.. Best(world, period, isMeant)]),
            WireJson.Default.TopPinsView));
    }

    private IEnumerable<TopPinView> Best(World world, ReportPeriod period, Func<Pin, bool> isMeant)
    {
        var audience = new Audience(world.Seed);
        var since = _recentDays > 0 ? _call.Clock.Now - TimeSpan.FromDays(_recentDays) : DateTimeOffset.MinValue;

        return _filters.PinsOf(world, _call.User)
            .Where(isMeant)
            .Where(pin => pin.CreatedAt >= since)
            .Select(pin => (Pin: pin, Numbers: Split.PartOf(_filters.AppType, period.Sum(day => audience.On(pin, day)))))
            .OrderByDescending(ranked => ranked.Numbers.Metric(_sortBy))
            .ThenByDescending(ranked => ranked.Pin.Position)
            .Take(_count)
            .Select(ranked => new TopPinView(
                ranked.Pin.Id,
                ReportPeriod.Named(ranked.Numbers, _metrics),
                _metrics.ToDictionary(metric => metric, _ => period.StatusOfTheLastDay, StringComparer.Ordinal)));
    }
}
