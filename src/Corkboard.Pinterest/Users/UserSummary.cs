namespace Corkboard.Pinterest;

/// <summary>An account as it shows in lists of followers.</summary>
public sealed record UserSummary
{
    /// <summary>The account's name in addresses, which may change at any time.</summary>
    public string? Username { get; init; }

    /// <summary>The word <c>user</c>, as far as is known.</summary>
    public string? Type { get; init; }
}

/// <summary>The body of a follow.</summary>
internal sealed record Follow(bool AutoFollow);
