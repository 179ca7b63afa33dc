using System.Text.Json.Serialization;
using Corkboard.Simulator.Analytics;
using Corkboard.Simulator.Api;
using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Pins;

/// <summary>The numbers that a Pin in a list carries when they are asked for.</summary>
internal sealed record PinMetricsView
{
    [JsonPropertyName("90d")]
    public required IReadOnlyDictionary<string, long> NinetyDays { get; init; }

    public required IReadOnlyDictionary<string, long> LifetimeMetrics { get; init; }

    public static PinMetricsView Of(ApiCall call, Pin pin)
    {
        var today = DateOnly.FromDateTime(call.Clock.Now.UtcDateTime);
        var audience = new Audience(call.World.Seed);
        var lately = audience.Between(pin, today.AddDays(-89), today.AddDays(-1));
        var ever = audience.Between(pin, DateOnly.FromDateTime(pin.CreatedAt.UtcDateTime), today.AddDays(-1));

        return new()
        {
            NinetyDays = Counts(lately),
            LifetimeMetrics = new Dictionary<string, long>(Counts(ever), StringComparer.Ordinal)
            {
                ["reaction"] = ever.Reactions,
                ["comment"] = ever.Comments,
            },
        };
    }

    private static Dictionary<string, long> Counts(DayNumbers numbers) => new(StringComparer.Ordinal)
    {
        ["impression"] = numbers.Impressions,
        ["pin_click"] = numbers.PinClicks,
        ["clickthrough"] = numbers.OutboundClicks,
        ["save"] = numbers.Saves,
    };
}
