namespace Corkboard.Pinterest;

/// <summary>The documented limits of trends.</summary>
public static class TrendLimits
{
    /// <summary>How many trends there are at most.</summary>
    public const int Trends = 50;

    /// <summary>How many keywords may be asked for.</summary>
    public const int Keywords = 50;

    /// <summary>The longest keyword.</summary>
    public const int KeywordLength = 100;
}
