namespace Corkboard.Pinterest;

/// <summary>A board of the account, or a group board on which it collaborates.</summary>
public sealed record Board
{
    /// <summary>The board's id.</summary>
    public required BoardId Id { get; init; }

    /// <summary>The board's name.</summary>
    public string? Name { get; init; }

    /// <summary>The board's description.</summary>
    public string? Description { get; init; }

    /// <summary>Who can see the board.</summary>
    public BoardPrivacy? Privacy { get; init; }

    /// <summary>Whether the board holds ad-only Pins.</summary>
    public bool? IsAdsOnly { get; init; }

    /// <summary>The board's owner.</summary>
    public BoardOwner? Owner { get; init; }

    /// <summary>When the board was made.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When a Pin was last added or removed.</summary>
    public DateTimeOffset? BoardPinsModifiedAt { get; init; }

    /// <summary>The number of collaborators.</summary>
    public long? CollaboratorCount { get; init; }

    /// <summary>The number of Pins.</summary>
    public long? PinCount { get; init; }

    /// <summary>The number of followers.</summary>
    public long? FollowerCount { get; init; }

    /// <summary>The pictures by which Pinterest shows the board.</summary>
    public BoardMedia? Media { get; init; }
}

/// <summary>The owner of a board.</summary>
public sealed record BoardOwner
{
    /// <summary>The owner's name in addresses, which may change at any time.</summary>
    public string? Username { get; init; }
}

/// <summary>The pictures by which Pinterest shows a board.</summary>
public sealed record BoardMedia
{
    /// <summary>The address of the cover.</summary>
    public Uri? ImageCoverUrl { get; init; }

    /// <summary>The addresses of small pictures of its Pins.</summary>
    public IReadOnlyList<Uri?>? PinThumbnailUrls { get; init; }
}
