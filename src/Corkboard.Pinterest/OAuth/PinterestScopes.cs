namespace Corkboard.Pinterest;

/// <summary>The scopes that organic use needs. A user may grant fewer than were asked for.</summary>
public static class PinterestScopes
{
    /// <summary>Reads the account and its numbers.</summary>
    public const string UserAccountsRead = "user_accounts:read";

    /// <summary>Reads public boards and group boards.</summary>
    public const string BoardsRead = "boards:read";

    /// <summary>Makes, changes and deletes public boards.</summary>
    public const string BoardsWrite = "boards:write";

    /// <summary>Reads secret boards.</summary>
    public const string BoardsReadSecret = "boards:read_secret";

    /// <summary>Makes, changes and deletes secret boards.</summary>
    public const string BoardsWriteSecret = "boards:write_secret";

    /// <summary>Reads public Pins.</summary>
    public const string PinsRead = "pins:read";

    /// <summary>Publishes, changes and deletes public Pins.</summary>
    public const string PinsWrite = "pins:write";

    /// <summary>Reads secret Pins.</summary>
    public const string PinsReadSecret = "pins:read_secret";

    /// <summary>Publishes, changes and deletes secret Pins.</summary>
    public const string PinsWriteSecret = "pins:write_secret";

    /// <summary>The least that publishing and its numbers need.</summary>
    public static IReadOnlyList<string> Publishing { get; } = [BoardsRead, BoardsWrite, PinsRead, PinsWrite, UserAccountsRead];
}
