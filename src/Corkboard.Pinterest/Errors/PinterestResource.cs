namespace Corkboard.Pinterest;

/// <summary>The kind of object that was not found.</summary>
public enum PinterestResource
{
    /// <summary>Pinterest did not say.</summary>
    Unknown,

    /// <summary>A user (code 30).</summary>
    User,

    /// <summary>A board (code 40).</summary>
    Board,

    /// <summary>A Pin (code 50).</summary>
    Pin,

    /// <summary>A board section (code 2031).</summary>
    BoardSection,

    /// <summary>A media upload.</summary>
    Media,
}
