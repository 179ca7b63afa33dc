namespace Corkboard.Pinterest;

/// <summary>A Pinterest account. Pinterest promises none of its members, so each may be null.</summary>
public sealed record UserAccount
{
    /// <summary>The account's id, which never changes.</summary>
    public UserId? Id { get; init; }

    /// <summary>The account's name in addresses, which may change at any time.</summary>
    public string? Username { get; init; }

    /// <summary>Personal or business.</summary>
    public AccountType? AccountType { get; init; }

    /// <summary>What the account says about itself.</summary>
    public string? About { get; init; }

    /// <summary>The address of the profile picture.</summary>
    public Uri? ProfileImage { get; init; }

    /// <summary>The website named in the profile.</summary>
    public Uri? WebsiteUrl { get; init; }

    /// <summary>The name of the business.</summary>
    public string? BusinessName { get; init; }

    /// <summary>The number of boards, with a share of the collaborative ones.</summary>
    public long? BoardCount { get; init; }

    /// <summary>The number of Pins, created and saved.</summary>
    public long? PinCount { get; init; }

    /// <summary>The number of followers.</summary>
    public long? FollowerCount { get; init; }

    /// <summary>The number of accounts followed.</summary>
    public long? FollowingCount { get; init; }

    /// <summary>The views of the last month.</summary>
    public long? MonthlyViews { get; init; }
}
