namespace Corkboard.Simulator.OAuth;

/// <summary>The scopes that Pinterest knows.</summary>
internal static class Scopes
{
    public static IReadOnlyList<string> All { get; } =
    [
        "ads:read", "ads:write", "billing:read", "billing:write", "biz_access:read", "biz_access:write",
        "boards:read", "boards:read_secret", "boards:write", "boards:write_secret",
        "catalogs:read", "catalogs:write", "msot:write",
        "pins:read", "pins:read_secret", "pins:write", "pins:write_secret",
        "user_accounts:read", "user_accounts:write",
    ];

    /// <summary>The scopes of a list that is separated by commas or spaces.</summary>
    public static IReadOnlyList<string> Split(string? list) =>
        [.. (list ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];

    public static bool AreKnown(IReadOnlyList<string> scopes) =>
        scopes.All(scope => All.Contains(scope, StringComparer.Ordinal));
}
