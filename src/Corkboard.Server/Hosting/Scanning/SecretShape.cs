using System.Text.RegularExpressions;

namespace Corkboard.Server.Hosting.Scanning;

/// <summary>What one kind of secret looks like: the shapes that GitHub's secret scanning looks for, and the app secret, which has no prefix, by the name beside it. Practice SEC-4.</summary>
internal sealed partial record SecretShape(string Id, string Title, Regex Pattern)
{
    /// <summary>No secret that is looked for takes more bytes, in any encoding and with what stands before it.</summary>
    public const int Longest = 8192;

    // Random text of a token's length has more different characters; a placeholder such as pina_xxxxxxxx has fewer.
    private const int FewestDifferent = 8;
    private const int Patience = 5000;

    public static readonly IReadOnlyList<SecretShape> All =
    [
        new("pinterest-access-token", "Pinterest access token", AccessToken()),
        new("pinterest-refresh-token", "Pinterest refresh token", RefreshToken()),
        new("pinterest-client-token", "Pinterest client token", ClientToken()),
        new("pinterest-app-secret", "Pinterest app secret", AppSecret()),
    ];

    /// <summary>What in this text has this shape.</summary>
    public IEnumerable<Group> FindIn(string text) =>
        Pattern.Matches(text).Select(match => match.Groups["secret"]).Where(secret => IsRandom(secret.ValueSpan));

    private static bool IsRandom(ReadOnlySpan<char> secret)
    {
        var different = new HashSet<char>();
        foreach (var character in secret[5..])
        {
            different.Add(character);
        }

        return different.Count >= FewestDifferent && secret[5..].ContainsAnyInRange('0', '9');
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9_])(?<secret>pina(_|\.eyJ)[A-Za-z0-9_.\-]{24,2000})", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex AccessToken();

    [GeneratedRegex(@"(?<![A-Za-z0-9_])(?<secret>pinr(_|\.eyJ)[A-Za-z0-9_.\-]{24,2000})", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex RefreshToken();

    [GeneratedRegex(@"(?<![A-Za-z0-9_])(?<secret>pinc(_|\.eyJ)[A-Za-z0-9_.\-]{24,2000})", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex ClientToken();

    // "Pinterest": { "AppSecret": "…" } is found as well as PINTEREST_APP_SECRET='…'.
    [GeneratedRegex(
        @"pinterest[^\0]{0,200}?secret[""'\]]{0,3}\s{0,8}(=>|:=|[:=,])\s{0,8}[""'`]{0,3}(?<secret>[0-9a-f]{32,64})(?![0-9a-z])",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, Patience)]
    private static partial Regex AppSecret();
}
