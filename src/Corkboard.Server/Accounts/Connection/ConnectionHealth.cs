using Corkboard.Server.Accounts.Consent;
using Corkboard.Server.Accounts.Tokens;
using NodaTime;

namespace Corkboard.Server.Accounts.Connection;

internal enum ConnectionState
{
    /// <summary>All is well, and stays so without anybody's doing.</summary>
    Connected,

    /// <summary>It works, and somebody should look at it before it no longer does.</summary>
    NeedsAttention,

    /// <summary>It does not work until the account is authorised again.</summary>
    MustBeReconnected,
}

/// <summary>How an account's connection is, why, and what to do next.</summary>
internal sealed record ConnectionHealth(ConnectionState State, string Why, string Next)
{
    private const string Reconnect = "Authorise the account again. Its Pins wait; none is lost.";
    private const string NothingToDo = "Nothing has to be done: Corkboard renews the access ahead of its end.";

    public static ConnectionHealth Of(PinterestAccount account, AccountToken? token, RefreshAttempt? renewal, Instant now) =>
        (account, token) switch
        {
            ({ State: AccountState.Disconnected }, _) => new(
                ConnectionState.MustBeReconnected, "A member disconnected it. Its tokens are deleted.", Reconnect),
            ({ State: AccountState.AccessLost }, _) => new(
                ConnectionState.MustBeReconnected, account.AccessLostReason ?? "Pinterest no longer accepts the access.", Reconnect),
            (_, null) => new(ConnectionState.MustBeReconnected, "Corkboard has no tokens of it.", Reconnect),
            _ when MissingScopes(account) is { Count: > 0 } missing => new(
                ConnectionState.NeedsAttention,
                $"Not everything that Corkboard needs was allowed: {GrantedScopes.InWords(missing)}.",
                "Authorise the account again, and leave everything ticked on Pinterest's page."),
            ({ ReconnectBy: not null }, _) => new(
                ConnectionState.NeedsAttention,
                "Pinterest no longer renews the access. It works until the access token ends.",
                "Authorise the account again before that, and publishing goes on without a pause."),
            (_, { SealedRefresh: null }) => new(
                ConnectionState.NeedsAttention,
                "Pinterest gave no refresh token, so Corkboard cannot renew the access.",
                "Authorise the account again before the access token ends."),
            (_, { } pair) when pair.AccessEndsAt <= now => new(
                ConnectionState.NeedsAttention,
                "The access token has ended, and a new one has not been got yet.",
                "Corkboard goes on trying by itself. If this stays so for a day, authorise the account again."),
            _ when renewal is { Outcome: RefreshOutcome.Failed or RefreshOutcome.Unknown } => new(
                ConnectionState.NeedsAttention,
                "The last try to renew the access did not succeed. The present access token still works.",
                "Corkboard tries again by itself. If this stays so until the access token ends, authorise the account again."),
            _ => new(ConnectionState.Connected, "Pinterest accepts Corkboard's access to this account.", NothingToDo),
        };

    private static IReadOnlyList<string> MissingScopes(PinterestAccount account) =>
        GrantedScopes.MissingFrom(account.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
