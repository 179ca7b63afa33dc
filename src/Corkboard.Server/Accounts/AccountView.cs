using NodaTime;

namespace Corkboard.Server.Accounts;

/// <summary>An account as members and programs see it. No token is part of it.</summary>
internal sealed record AccountView
{
    public required Guid Id { get; init; }

    public required AccountState State { get; init; }

    /// <summary>The present name on Pinterest, to be shown: it can change, and be somebody else's later.</summary>
    public required string? Username { get; init; }

    public required string? PinterestUserId { get; init; }

    public required IReadOnlyList<string> Scopes { get; init; }

    public required Instant ConnectedAt { get; init; }

    public required string? AccessLostReason { get; init; }

    public required Instant? AccessLostAt { get; init; }

    /// <summary>Until when to authorise again for publishing to go on without a pause.</summary>
    public required Instant? ReconnectBy { get; init; }

    public required Instant? BoardsReadAt { get; init; }

    /// <summary>When the present tokens were issued; none while it has none.</summary>
    public required Instant? TokensIssuedAt { get; init; }

    public required Instant? AccessEndsAt { get; init; }

    /// <summary>When the tokens are renewed ahead of their end.</summary>
    public required Instant? RenewalDueAt { get; init; }

    /// <summary>Every name that it had here, the newest first. Practice ID-1.</summary>
    public required IReadOnlyList<UsernameView> Usernames { get; init; }
}

internal sealed record UsernameView(string Username, Instant FirstSeenAt, Instant LastSeenAt);
