namespace Corkboard.Simulator.State;

/// <summary>Codes and tokens by the hash of what their holder shows; the tokens themselves are kept nowhere.</summary>
internal sealed class TokenBook
{
    public Dictionary<string, Consent> Consents { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Grant> Access { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Grant> Refresh { get; } = new(StringComparer.Ordinal);

    public void KillAllOf(string user)
    {
        foreach (var tokens in (ReadOnlySpan<Dictionary<string, Grant>>)[Access, Refresh])
        {
            foreach (var hash in tokens.Where(token => token.Value.User == user).Select(token => token.Key).ToList())
            {
                tokens.Remove(hash);
            }
        }
    }
}

/// <summary>What somebody agreed to on the consent page, until the app exchanges its code.</summary>
internal sealed record Consent(string User, string RedirectUri, IReadOnlyList<string> Scopes, DateTimeOffset ExpiresAt);

/// <summary>What a token allows, and until when.</summary>
internal sealed record Grant(string User, IReadOnlyList<string> Scopes, DateTimeOffset ExpiresAt, bool IsClientCredentials = false)
{
    /// <summary>Given to no person but to a program of a business: the only kind that can be revoked.</summary>
    public bool IsSystemUser { get; init; }
}
