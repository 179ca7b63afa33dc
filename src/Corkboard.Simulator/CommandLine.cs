using System.Diagnostics.CodeAnalysis;

namespace Corkboard.Simulator;

/// <summary>The arguments of a simulator that runs alone. The app's secret is none of them: arguments are seen by others.</summary>
internal static class CommandLine
{
    public const string SecretVariable = "SIMULATOR_APP_SECRET";

    private static readonly Dictionary<string, string> Keys = new(StringComparer.Ordinal)
    {
        ["--urls"] = "Urls",
        ["--state"] = "StateFile",
        ["--app-id"] = "AppId",
        ["--redirect-uris"] = "RedirectUris",
        ["--seed"] = "Seed",
        ["--decode-pictures"] = "DecodePictures",
        ["--tier"] = "Tier",
        ["--extra-users"] = "ExtraUsers",
    };

    public static bool TryRead(
        IReadOnlyList<string> arguments,
        out Dictionary<string, string?> settings,
        [NotNullWhen(false)] out string? problem)
    {
        settings = new(StringComparer.Ordinal)
        {
            ["AppSecret"] = Environment.GetEnvironmentVariable(SecretVariable),
        };

        for (var at = 0; at < arguments.Count; at += 2)
        {
            if (!Keys.TryGetValue(arguments[at], out var key) || at + 1 == arguments.Count)
            {
                problem = arguments[at].Contains("secret", StringComparison.OrdinalIgnoreCase)
                    ? $"A secret is never an argument, where others can read it; set {SecretVariable} instead."
                    : $"'{arguments[at]}' is unknown or lacks its value. Known: {string.Join(' ', Keys.Keys)}";

                return false;
            }

            settings[key] = arguments[at + 1];
        }

        problem = null;

        return true;
    }
}
