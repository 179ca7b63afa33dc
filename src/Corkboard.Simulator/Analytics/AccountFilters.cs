using Corkboard.Simulator.Api;
using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Analytics;

/// <summary>What an account's numbers may be narrowed to. All Pins here are organic.</summary>
internal sealed record AccountFilters(string AppType, string Format, string Claimed, string Source, bool WantsPaidAlone)
{
    public static string[] Formats { get; } =
    [
        "ORGANIC_IMAGE", "ORGANIC_PRODUCT", "ORGANIC_VIDEO", "ADS_STANDARD", "ADS_PRODUCT", "ADS_VIDEO", "ADS_IDEA",
    ];

    public static AccountFilters Of(RequestQuery query) => new(
        query.Choice("app_types", "ALL", "ALL", "MOBILE", "TABLET", "WEB"),
        query.Choice("pin_format", "ALL", ["ALL", .. Formats]),
        query.Choice("from_claimed_content", "BOTH", "OTHER", "CLAIMED", "BOTH"),
        query.Choice("source", "ALL", "ALL", "YOUR_PINS", "OTHER_PINS"),
        query.Choice("content_type", "ALL", "ALL", "PAID", "ORGANIC") == "PAID");

    /// <summary>The account's own Pins, and those of others that lead to its website.</summary>
    public IReadOnlyList<Pin> PinsOf(World world, Person person) =>
    [
        .. person.Pins.Concat(OthersOf(world, person))
            .Where(_ => !WantsPaidAlone)
            .Where(pin => Format == "ALL" || Format == FormatOf(pin))
            .Where(pin => Claimed == "BOTH" || (Claimed == "CLAIMED") == IsClaimed(pin, person))
            .Where(pin => Source == "ALL" || (Source == "YOUR_PINS") == (pin.Owner == person)),
    ];

    public static string FormatOf(Pin pin) => pin.IsVideo ? "ORGANIC_VIDEO" : "ORGANIC_IMAGE";

    public static bool IsClaimed(Pin pin, Person person) =>
        pin.Text.Link is { } link && person.Websites.Exists(claimed => claimed.Covers(link));

    private static IEnumerable<Pin> OthersOf(World world, Person person) => person.Websites.Count == 0
        ? []
        : world.Pins.Values.Where(pin => pin.Owner != person && !pin.Board.IsSecret && IsClaimed(pin, person));
}
