using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Corkboard.Pinterest;

/// <summary>Checks secrets without quoting them, and takes them out of foreign text.</summary>
internal static partial class Secret
{
    private const string Hidden = "[hidden]";

    public static string Checked(string value, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(value, parameter);

        return IsPossible(value)
            ? value
            : throw new ArgumentException("It has a space, a line break or another character that cannot be in it.", parameter);
    }

    /// <summary>Whether the value is printable ASCII without spaces, as every token and secret is.</summary>
    public static bool IsPossible([NotNullWhen(true)] string? value) =>
        value is { Length: > 0 } && value.All(static c => c is > ' ' and <= '~');

    /// <summary>The text without the given secrets and without whatever looks like a Pinterest token.</summary>
    public static string Removed(string text, IReadOnlyList<string> secrets)
    {
        foreach (var secret in secrets)
        {
            text = text.Replace(secret, Hidden, StringComparison.Ordinal);
        }

        return LooksLikeToken().Replace(text, Hidden);
    }

    [GeneratedRegex(@"\bpin[arc]_[\w\-]{8,}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex LooksLikeToken();
}
