namespace Corkboard.Pinterest;

/// <summary>The documented limits of ad accounts and their numbers.</summary>
public static class AdAccountLimits
{
    /// <summary>The longest name of an ad account.</summary>
    public const int NameLength = 256;

    /// <summary>How many days back hourly numbers go.</summary>
    public const int HourlyDays = 8;

    /// <summary>How many days a report of hourly numbers of Pins may cover.</summary>
    public const int HourlyPinDays = 3;

    /// <summary>How many Pins one report of ad numbers may name.</summary>
    public const int Pins = 100;
}
