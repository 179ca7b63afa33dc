using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Control;

internal sealed record UserView(
    string Id,
    string Username,
    IReadOnlyList<string> FormerUsernames,
    bool AnswersWithoutId,
    bool AnswersWithoutUsername,
    int Boards,
    int Pins)
{
    public static UserView Of(Person person) => new(
        person.Id,
        person.Username,
        [.. person.FormerUsernames],
        person.AnswersWithoutId,
        person.AnswersWithoutUsername,
        person.Boards.Count,
        person.Pins.Count);
}

/// <summary>Somebody new, whose account was made at an instant that has passed; now, where none is named.</summary>
internal sealed record UserRequest(string Username, DateTimeOffset? CreatedAt = null);

/// <summary>A Pin that has hung on a board of the user's since an instant that has passed, so that it has numbers.</summary>
internal sealed record PastPinRequest(string Board, string Title, DateTimeOffset CreatedAt, string? Link = null);

/// <summary>A new name; with it all tokens die where that is wanted, as integrators have seen.</summary>
internal sealed record UsernameChange(string Username, bool TokensDie = false);

internal sealed record AnswersChange(bool WithoutId = false, bool WithoutUsername = false);

/// <summary>Tokens without the consent page; without scopes, for all there are.</summary>
internal sealed record TokenRequest(string? Scopes = null, bool SystemUser = false);

internal sealed record IssuedTokens(string AccessToken, string RefreshToken);
