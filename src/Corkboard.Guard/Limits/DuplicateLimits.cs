namespace Corkboard.Guard;

/// <summary>How much exact repetition is ordinary, and where it becomes a pattern.</summary>
/// <remarks>
/// Ordinary pinning stays far below: five to ten pictures for one link, one template for many titles, one picture on three
/// boards. Where no source is named the number is this library's own, chosen to leave that alone.
/// </remarks>
public sealed record DuplicateLimits
{
    /// <summary>Texts with fewer letters are not compared even together with a picture; 12 unless set (titles below 12 characters are mostly generic: "Home decor").</summary>
    public int LettersWithPicture { get; init; } = 12;

    /// <summary>Texts with fewer letters are not compared without the picture; 80 unless set, which is a description and not a title.</summary>
    public int LettersAlone { get; init; } = 80;

    /// <summary>The span over which a workspace's own copies are counted; 7 days unless set.</summary>
    public TimeSpan OwnSpan { get; init; } = TimeSpan.FromDays(7);

    /// <summary>How many copies of one text with one picture a workspace may have in the span; 3 unless set (three boards are normal).</summary>
    public int OwnCopies { get; init; } = 3;

    /// <summary>How many Pins with one picture under whatever texts a workspace may have in the span; 10 unless set.</summary>
    public int OwnPictureCopies { get; init; } = 10;

    /// <summary>How many Pins with one long text under whatever pictures a workspace may have in the span; 20 unless set (twice the ten pictures that are normal for one link).</summary>
    public int OwnTextCopies { get; init; } = 20;

    /// <summary>The span over which other members' use of one long text is counted; 24 hours unless set.</summary>
    public TimeSpan SpreadSpan { get; init; } = TimeSpan.FromHours(24);

    /// <summary>
    /// From how many workspaces on, the one that submits included, one long text within the span is a campaign; 3 unless set.
    /// Discourse acts when 3 newcomers link one host (<c>newuser_spam_host_threshold</c>).
    /// </summary>
    public int SpreadWorkspaces { get; init; } = 3;

    /// <summary>How long content is remembered; 90 days unless set.</summary>
    public TimeSpan Remembered { get; init; } = TimeSpan.FromDays(90);
}
