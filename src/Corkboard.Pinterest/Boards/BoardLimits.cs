namespace Corkboard.Pinterest;

/// <summary>The documented limits of boards and sections, each in one line of a check. Lengths count code points.</summary>
/// <remarks>The operations make these checks themselves, before they send anything.</remarks>
public static class BoardLimits
{
    /// <summary>The longest name of a section.</summary>
    public const int SectionNameLength = 180;

    /// <summary>The most boards an account may have, group boards of others included. Only Pinterest can check it.</summary>
    public const int BoardsPerAccount = 2_000;

    /// <summary>Checks a board to be made.</summary>
    /// <exception cref="PinterestLimitException">The name is empty, or the privacy is none that Pinterest knows.</exception>
    public static void Check(NewBoard board)
    {
        ArgumentNullException.ThrowIfNull(board);

        Limit.TextWithin("name", board.Name, shortest: 1, longest: int.MaxValue);
        Limit.OneOf("privacy", board.Privacy, BoardPrivacy.Public, BoardPrivacy.Protected, BoardPrivacy.Secret);
    }

    /// <summary>Checks changes to a board.</summary>
    /// <exception cref="PinterestLimitException">The name is empty, or the privacy is neither public nor secret.</exception>
    public static void Check(BoardChanges changes)
    {
        ArgumentNullException.ThrowIfNull(changes);

        Limit.TextWithin("name", changes.Name, shortest: 1, longest: int.MaxValue);
        Limit.OneOf("privacy", changes.Privacy, BoardPrivacy.Public, BoardPrivacy.Secret);
    }

    /// <summary>Checks the name of a section.</summary>
    /// <exception cref="PinterestLimitException">The name is empty or longer than <see cref="SectionNameLength"/>.</exception>
    public static void CheckSectionName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);

        Limit.TextWithin("name", name, shortest: 1, SectionNameLength);
    }
}
