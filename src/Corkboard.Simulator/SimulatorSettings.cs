using System.Globalization;
using System.Net;

namespace Corkboard.Simulator;

/// <summary>What a simulator is started with; a wrong value is refused by the name of its key.</summary>
internal sealed record SimulatorSettings
{
    public const string DefaultAppId = "1500000";

    public required string Urls { get; init; }

    public required string? StateFile { get; init; }

    public required string AppId { get; init; }

    public required string AppSecret { get; init; }

    /// <summary>Redirect addresses that must match exactly; empty means that any loopback address is good.</summary>
    public required IReadOnlyList<string> RedirectUris { get; init; }

    public required int Seed { get; init; }

    public required bool DecodePictures { get; init; }

    public required AccessTier Tier { get; init; }

    /// <summary>How many plain accounts with one board each are seeded beside the three people.</summary>
    public required int ExtraUsers { get; init; }

    public static SimulatorSettings Read(IReadOnlyDictionary<string, string?> settings) => new()
    {
        Urls = LoopbackOnly(settings.GetValueOrDefault("Urls") ?? "http://127.0.0.1:0"),
        StateFile = settings.GetValueOrDefault("StateFile") is { Length: > 0 } path ? Path.GetFullPath(path) : null,
        AppId = settings.GetValueOrDefault("AppId") ?? DefaultAppId,
        AppSecret = settings.GetValueOrDefault("AppSecret") is { Length: > 0 } secret ? secret : "simulator-only",
        RedirectUris = (settings.GetValueOrDefault("RedirectUris") ?? "")
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        Seed = Number(settings, "Seed", fallback: 1, maximum: int.MaxValue),
        DecodePictures = Flag(settings, "DecodePictures", fallback: true),
        Tier = TierOf(settings.GetValueOrDefault("Tier")),
        ExtraUsers = Number(settings, "ExtraUsers", fallback: 0, maximum: 100_000),
    };

    private static string LoopbackOnly(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttp || !IsLoopback(uri))
            {
                throw new ArgumentException($"Urls: '{url}' is not a loopback http address; the simulator listens nowhere else.", nameof(urls));
            }
        }

        return urls;
    }

    private static bool IsLoopback(Uri uri) =>
        IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address)
            ? IPAddress.IsLoopback(address)
            : uri.Host == "localhost";

    private static AccessTier TierOf(string? value) => value?.ToUpperInvariant() switch
    {
        null or "STANDARD" => AccessTier.Standard,
        "TRIAL" => AccessTier.Trial,
        _ => throw new ArgumentException($"Tier: '{value}' is neither 'standard' nor 'trial'.", nameof(value)),
    };

    private static int Number(IReadOnlyDictionary<string, string?> settings, string key, int fallback, int maximum) =>
        settings.GetValueOrDefault(key) switch
        {
            null => fallback,
            var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number <= maximum => number,
            var text => throw new ArgumentException($"{key}: '{text}' is not a whole number from 0 to {maximum}.", nameof(settings)),
        };

    private static bool Flag(IReadOnlyDictionary<string, string?> settings, string key, bool fallback) =>
        settings.GetValueOrDefault(key) switch
        {
            null => fallback,
            var text when bool.TryParse(text, out var flag) => flag,
            var text => throw new ArgumentException($"{key}: '{text}' is neither 'true' nor 'false'.", nameof(settings)),
        };
}

/// <summary>How far Pinterest has let the app in.</summary>
internal enum AccessTier
{
    Standard,
    Trial,
}
