using Microsoft.Playwright;

namespace Corkboard.Journey;

/// <summary>How a page is looked at: the width of the window, and by day or by night.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Scheme">By day or by night.</param>
/// <param name="Suffix">How its picture's name ends.</param>
/// <param name="IsJudged">Whether Axe judges the page in this look.</param>
internal sealed record Look(int Width, int Height, ColorScheme Scheme, string Suffix, bool IsJudged)
{
    public static IReadOnlyList<Look> Light { get; } =
    [
        new(1280, 800, ColorScheme.Light, "", IsJudged: false),
        new(390, 844, ColorScheme.Light, ".narrow", IsJudged: false),
    ];

    public static IReadOnlyList<Look> All { get; } =
    [
        new(1280, 800, ColorScheme.Light, "", IsJudged: true),
        new(390, 844, ColorScheme.Light, ".narrow", IsJudged: true),
        new(1280, 800, ColorScheme.Dark, ".dark", IsJudged: true),
        new(390, 844, ColorScheme.Dark, ".narrow.dark", IsJudged: true),
    ];
}
