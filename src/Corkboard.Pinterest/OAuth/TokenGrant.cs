namespace Corkboard.Pinterest;

/// <summary>What a user granted: a pair of tokens and what they may do. Store it before using it: the pair before it may be dead.</summary>
public sealed record TokenGrant
{
    /// <summary>The token to call the API with.</summary>
    public required PinterestAccessToken AccessToken { get; init; }

    /// <summary>The token for the next refresh: the new one, or the one used where Pinterest sent none. Null where there never was one.</summary>
    public PinterestRefreshToken? RefreshToken { get; init; }

    /// <summary>The time that the access token lives from now, as Pinterest said; 30 days by its documentation.</summary>
    public TimeSpan? ExpiresIn { get; init; }

    /// <summary>The time that the refresh token lives from now, as Pinterest said; 60 days by its documentation.</summary>
    public TimeSpan? RefreshTokenExpiresIn { get; init; }

    /// <summary>When the refresh token ends, as Pinterest said; it says so at a refresh alone.</summary>
    public DateTimeOffset? RefreshTokenExpiresAt { get; init; }

    /// <summary>The scopes granted, which may be fewer than those asked for. Null where Pinterest did not say.</summary>
    public IReadOnlyList<string>? Scopes { get; init; }
}
