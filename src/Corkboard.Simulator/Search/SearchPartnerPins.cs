using Corkboard.Simulator.AdAccounts;
using Corkboard.Simulator.Api;
using Corkboard.Simulator.Pins;
using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Search;

/// <summary>Everybody's public Pins, for apps of partners alone.</summary>
internal static class SearchPartnerPins
{
    public static readonly Operation Operation =
        new("search_partner_pins", RateCategory.OrgRead, "boards:read", "pins:read") { IsInSandbox = false };

    public static Task<Answer> HandleAsync(ApiCall call)
    {
        if (!call.Knobs.Settings.PartnerSearch)
        {
            return Task.FromResult(Refusals.FeatureRestricted("search_partner_pins"));
        }

        var term = call.Query.Text("term")?.Trim() ?? "";
        call.Query.Choice("country_code", "", Places.Countries);
        call.Query.Text("locale");
        var page = PageRequest.OfSize(call, call.Query.Number("limit", fallback: 10, minimum: 1, maximum: 50));

        if (term.Length == 0)
        {
            call.Query.Refuse("term", "is required");
        }

        var words = new SearchWords(term);

        return Task.FromResult(call.Query.Problem ?? call.World.Locked(world =>
        {
            var found = world.Pins.Values
                .Where(pin => pin.Board.Privacy == BoardPrivacy.Public)
                .Where(pin => words.AreIn(pin.Text.Title, pin.Text.Description, pin.Text.AltText))
                .Where(pin => call.IsVisible(pin.CreatedAt));

            return Answer.Ok(
                page.Take(found, pin => pin.Position).As(pin => FoundPinView.Of(call, pin)),
                WireJson.Default.PageViewFoundPinView);
        }));
    }
}

internal sealed record FoundPinView(string Id, string? Link, string? Description, string? AltText, PinMediaView Media)
{
    public static FoundPinView Of(ApiCall call, Pin pin)
    {
        var view = PinView.Of(call, pin);

        return new(view.Id, view.Link, view.Description, view.AltText, view.Media);
    }
}
