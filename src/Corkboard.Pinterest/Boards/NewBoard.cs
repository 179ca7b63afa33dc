namespace Corkboard.Pinterest;

/// <summary>A board to be made. The name has to be new for the account.</summary>
public sealed record NewBoard
{
    /// <summary>The board's name. Pinterest documents no limit; its own pages allow 50 characters.</summary>
    public required string Name { get; init; }

    /// <summary>The board's description.</summary>
    public string? Description { get; init; }

    /// <summary>Who can see the board; public by default. A secret board needs the scope <c>boards:write_secret</c> too.</summary>
    public BoardPrivacy? Privacy { get; init; }

    /// <summary>True for a board of ad-only Pins, whose name and privacy Pinterest then sets itself; false by default.</summary>
    public bool? IsAdsOnly { get; init; }

    internal NewBoard Checked()
    {
        BoardLimits.Check(this);

        return this;
    }
}
