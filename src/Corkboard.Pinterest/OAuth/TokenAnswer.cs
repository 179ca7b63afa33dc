using System.Text.Json;

namespace Corkboard.Pinterest;

/// <summary>The token endpoint's answer, as it is on the wire.</summary>
internal sealed class TokenAnswer
{
    // The last second of the year 9999.
    private const long LastUnixSecond = 253_402_300_799;

    private static readonly char[] BetweenScopes = [' ', ','];

    public required string AccessToken { get; init => field = Readable(value); }

    public string? RefreshToken { get; init => field = string.IsNullOrEmpty(value) ? null : Readable(value); }

    public long? ExpiresIn { get; init; }

    public long? RefreshTokenExpiresIn { get; init; }

    public long? RefreshTokenExpiresAt { get; init; }

    public string? Scope { get; init; }

    public TokenGrant ToGrant(PinterestHost host, PinterestRefreshToken? used) => new()
    {
        AccessToken = new PinterestAccessToken(AccessToken, host),
        RefreshToken = RefreshToken is null ? used?.At(host) : new PinterestRefreshToken(RefreshToken, host),
        ExpiresIn = Seconds(ExpiresIn),
        RefreshTokenExpiresIn = Seconds(RefreshTokenExpiresIn),
        RefreshTokenExpiresAt = Moment(RefreshTokenExpiresAt),
        Scopes = Scope?.Split(BetweenScopes, StringSplitOptions.RemoveEmptyEntries),
    };

    private static string Readable(string? token) =>
        Secret.IsPossible(token) ? token : throw new JsonException("A token has to be a text without spaces.");

    private static DateTimeOffset? Moment(long? unixSeconds) =>
        unixSeconds is > 0 and <= LastUnixSecond ? DateTimeOffset.FromUnixTimeSeconds(unixSeconds.Value) : null;

    /// <summary>A lifetime that cannot be one is as good as none.</summary>
    private static TimeSpan? Seconds(long? seconds) =>
        seconds is >= 0 and <= int.MaxValue ? TimeSpan.FromSeconds(seconds.Value) : null;
}
