using Corkboard.Simulator.State;

namespace Corkboard.Simulator.OAuth;

/// <summary>Somebody pressed Allow; the app got a code.</summary>
internal sealed record ConsentGiven : Entry
{
    public required string User { get; init; }

    public required string CodeHash { get; init; }

    public required string RedirectUri { get; init; }

    public required IReadOnlyList<string> Scopes { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public override void Apply(World world) =>
        world.Tokens.Consents[CodeHash] = new(User, RedirectUri, Scopes, ExpiresAt);
}

/// <summary>The app showed its code, which is worth nothing from now on.</summary>
internal sealed record ConsentSpent : Entry
{
    public required string User { get; init; }

    public required string CodeHash { get; init; }

    public override void Apply(World world) => world.Tokens.Consents.Remove(CodeHash);
}

/// <summary>A first pair of tokens, or the one token of the client credentials.</summary>
internal sealed record TokenIssued : Entry
{
    public required string User { get; init; }

    public required string Grant { get; init; }

    public required TokenPair Pair { get; init; }

    public override void Apply(World world) => Pair.Enter(world.Tokens, User);
}

/// <summary>A new pair for an old refresh token, which is dead from now on.</summary>
internal sealed record TokenRefreshed : Entry
{
    public required string User { get; init; }

    public required string OldRefreshHash { get; init; }

    /// <summary>Until when the old refresh token still works, where the simulator was told to be lenient.</summary>
    public DateTimeOffset? OldWorksUntil { get; init; }

    public required TokenPair Pair { get; init; }

    public override void Apply(World world)
    {
        if (world.Tokens.Refresh.Remove(OldRefreshHash, out var old) && OldWorksUntil is { } until)
        {
            world.Tokens.Refresh[OldRefreshHash] = old with { ExpiresAt = until < old.ExpiresAt ? until : old.ExpiresAt };
        }

        Pair.Enter(world.Tokens, User);
    }
}

/// <summary>One token of a system user was revoked.</summary>
internal sealed record TokenRevoked : Entry
{
    public required string User { get; init; }

    public required string TokenHash { get; init; }

    public override void Apply(World world)
    {
        world.Tokens.Access.Remove(TokenHash);
        world.Tokens.Refresh.Remove(TokenHash);
    }
}

/// <summary>All tokens of somebody died: the password changed, the app was removed, or the username changed.</summary>
internal sealed record TokensKilled : Entry
{
    public required string User { get; init; }

    public required string Reason { get; init; }

    public override void Apply(World world) => world.Tokens.KillAllOf(User);
}

/// <summary>An access token and, for a user's own grant, its refresh token; by their hashes.</summary>
internal sealed record TokenPair
{
    public required string AccessHash { get; init; }

    public required DateTimeOffset AccessExpiresAt { get; init; }

    public required IReadOnlyList<string> AccessScopes { get; init; }

    public string? RefreshHash { get; init; }

    public DateTimeOffset RefreshExpiresAt { get; init; }

    public IReadOnlyList<string> RefreshScopes { get; init; } = [];

    public bool IsSystemUser { get; init; }

    public void Enter(TokenBook tokens, string user)
    {
        tokens.Access[AccessHash] = new(user, AccessScopes, AccessExpiresAt, IsClientCredentials: RefreshHash is null) { IsSystemUser = IsSystemUser };

        if (RefreshHash is not null)
        {
            tokens.Refresh[RefreshHash] = new(user, RefreshScopes, RefreshExpiresAt) { IsSystemUser = IsSystemUser };
        }
    }
}
