using Corkboard.Simulator.Api;
using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Pins;

/// <summary>What a list of all the user's Pins leaves out.</summary>
internal sealed class PinFilters(ApiCall call)
{
    private readonly string? _filter = call.Query.ChoiceIfGiven(
        "pin_filter", "exclude_native", "exclude_repins", "has_been_promoted");

    private readonly string? _type = call.Query.ChoiceIfGiven("pin_type", "PRIVATE");

    private readonly bool _withProtected = call.Query.Flag("include_protected_pins");

    private readonly IReadOnlyList<string> _domains =
        [.. call.Query.Texts("domains").Append(call.Query.Text("domain") ?? "").Where(domain => domain.Length > 0)];

    public bool Pass(Pin pin) => IsOpen(pin.Board) && IsOfType(pin) && PassesFilter(pin) && IsOfDomain(pin);

    private bool IsOpen(Board board) => board.Privacy switch
    {
        BoardPrivacy.Secret => call.HasScope("boards:read_secret") && call.HasScope("pins:read_secret"),
        BoardPrivacy.Protected => _withProtected,
        _ => true,
    };

    private bool IsOfType(Pin pin) => _type is null || pin.Board.IsSecret;

    private bool PassesFilter(Pin pin) => _filter switch
    {
        "exclude_native" => pin.ParentPinId is not null,
        "exclude_repins" => pin.ParentPinId is null,
        "has_been_promoted" => false,
        _ => true,
    };

    /// <summary>A domain is compared with the link's host as it is without <c>www.</c>.</summary>
    private bool IsOfDomain(Pin pin) => _domains.Count == 0
        || (Uri.TryCreate(pin.Text.Link, UriKind.Absolute, out var link)
            && _domains.Contains(WithoutPrefix(link.Host), StringComparer.OrdinalIgnoreCase));

    private static string WithoutPrefix(string host) =>
        host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host["www.".Length..] : host;
}
