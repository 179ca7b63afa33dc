using Corkboard.Simulator.Api;
using Corkboard.Simulator.Pins;
using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Search;

/// <summary>The user's own Pins by words of their texts, or by ids that are joined by commas. No page size can be chosen.</summary>
internal static class SearchPins
{
    public static readonly Operation Operation = new(
        "search_user_pins/list", RateCategory.OrgRead, "boards:read", "boards:read_secret", "pins:read", "pins:read_secret")
    {
        AcceptsClientCredentials = false,
        IsInSandbox = false,
    };

    public static Task<Answer> HandleAsync(ApiCall call)
    {
        var query = call.Query.Text("query")?.Trim() ?? "";
        var page = PageRequest.OfDefaultSize(call);

        if (query.Length == 0)
        {
            call.Query.Refuse("query", "is required");
        }

        return Task.FromResult(call.Query.Problem ?? call.World.Locked(_ =>
        {
            var found = call.User.Pins
                .Where(Matches(query))
                .Where(pin => call.IsVisible(pin.CreatedAt))
                .Where(pin => !pin.Board.IsSecret || call.HasScope("pins:read_secret"));

            return Answer.Ok(
                page.Take(found, pin => pin.Position).As(pin => PinView.Of(call, pin)), WireJson.Default.PageViewPinView);
        }));
    }

    private static Func<Pin, bool> Matches(string query)
    {
        if (query.All(letter => char.IsAsciiDigit(letter) || letter is ',' or ' '))
        {
            var ids = query.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .ToHashSet(StringComparer.Ordinal);

            return pin => ids.Contains(pin.Id);
        }

        var words = new SearchWords(query);

        return pin => words.AreIn(pin.Text.Title, pin.Text.Description, pin.Text.AltText);
    }
}
