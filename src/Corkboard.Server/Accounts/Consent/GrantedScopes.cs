using Corkboard.Pinterest;

namespace Corkboard.Server.Accounts.Consent;

/// <summary>What we ask for, and what will not work without a part of it.</summary>
internal static class GrantedScopes
{
    private static readonly Dictionary<string, string> Uses = new(StringComparer.Ordinal)
    {
        [PinterestScopes.BoardsRead] = "listing boards",
        [PinterestScopes.BoardsWrite] = "making boards, and publishing Pins",
        [PinterestScopes.PinsRead] = "finding out what became of a Pin",
        [PinterestScopes.PinsWrite] = "publishing Pins",
        [PinterestScopes.UserAccountsRead] = "knowing whose account it is, and its numbers",
    };

    public static IReadOnlyList<string> Asked => PinterestScopes.Publishing;

    /// <summary>What was granted; where Pinterest does not say, it is what was asked for.</summary>
    public static IReadOnlyList<string> Of(TokenGrant grant) => grant.Scopes ?? Asked;

    public static IReadOnlyList<string> MissingFrom(IReadOnlyList<string> granted) =>
        [.. Asked.Except(granted, StringComparer.Ordinal)];

    public static string UseOf(string asked) => Uses[asked];

    /// <summary>The missing scopes, each with what needs it.</summary>
    public static string InWords(IEnumerable<string> missing) =>
        string.Join("; ", missing.Select(scope => $"{scope} (for {Uses[scope]})"));
}
