using System.Text.Json.Serialization;

namespace Corkboard.Simulator.OAuth;

/// <summary>Makes tokens with Pinterest's prefixes and lifetimes.</summary>
internal static class TokenMint
{
    public static readonly TimeSpan AccessLifetime = TimeSpan.FromDays(30);
    public static readonly TimeSpan RefreshLifetime = TimeSpan.FromDays(60);

    public static MintedTokens ForUser(
        DateTimeOffset now, IReadOnlyList<string> accessScopes, IReadOnlyList<string> grantedScopes)
    {
        var access = "pina_" + TokenHash.NewSecret();
        var refresh = "pinr_" + TokenHash.NewSecret();

        return new(access, refresh, new()
        {
            AccessHash = TokenHash.Of(access),
            AccessExpiresAt = now + AccessLifetime,
            AccessScopes = accessScopes,
            RefreshHash = TokenHash.Of(refresh),
            RefreshExpiresAt = now + RefreshLifetime,
            RefreshScopes = grantedScopes,
        });
    }

    public static MintedTokens ForApp(DateTimeOffset now, IReadOnlyList<string> scopes)
    {
        var access = "pinc_" + TokenHash.NewSecret();

        return new(access, RefreshToken: null, new()
        {
            AccessHash = TokenHash.Of(access),
            AccessExpiresAt = now + AccessLifetime,
            AccessScopes = scopes,
        });
    }
}

internal sealed record MintedTokens(string AccessToken, string? RefreshToken, TokenPair Pair)
{
    public TokenView AsAnswerTo(string grantType) => new(
        AccessToken,
        grantType,
        TokenType: "bearer",
        (int)TokenMint.AccessLifetime.TotalSeconds,
        string.Join(' ', Pair.AccessScopes))
    {
        RefreshToken = RefreshToken,
        RefreshTokenExpiresIn = RefreshToken is null ? null : (int)TokenMint.RefreshLifetime.TotalSeconds,
        RefreshTokenExpiresAt = grantType == "refresh_token" ? Pair.RefreshExpiresAt.ToUnixTimeSeconds() : null,
    };
}

/// <summary>The token endpoint's answer.</summary>
internal sealed record TokenView(
    string AccessToken, string ResponseType, string TokenType, int ExpiresIn, string Scope)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? RefreshToken { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? RefreshTokenExpiresIn { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? RefreshTokenExpiresAt { get; init; }
}
