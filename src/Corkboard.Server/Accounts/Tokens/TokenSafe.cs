using Corkboard.Pinterest;
using Corkboard.Server.Workspaces;
using NodaTime;

namespace Corkboard.Server.Accounts.Tokens;

/// <summary>Seals pairs of tokens for their rows, and opens them again. Practice SEC-6.</summary>
internal sealed class TokenSafe(DataKeys keys, RenewalPlan plan, PinterestHost host, IClock clock)
{
    // By Pinterest's documentation, for an answer that does not say.
    private static readonly Duration AccessLife = Duration.FromDays(30);
    private static readonly Duration RefreshLife = Duration.FromDays(60);

    /// <summary>The key with which to seal in a workspace. Never ask inside a write: it may have to be made.</summary>
    public Task<DataKey> KeyAsync(WorkspaceId workspace, CancellationToken cancellationToken) =>
        keys.CurrentAsync(workspace, cancellationToken);

    /// <summary>The row of a pair that was just granted.</summary>
    public AccountToken Seal(DataKey key, AccountId account, int version, TokenGrant grant)
    {
        var now = clock.GetCurrentInstant();
        var accessEndsAt = now + Life(grant.ExpiresIn, AccessLife);

        return new()
        {
            AccountId = account,
            WorkspaceId = key.Workspace,
            Version = version,
            SealedAccess = key.Seal(grant.AccessToken.Reveal(), TokenPlace.Access(account, version)),
            SealedRefresh = grant.RefreshToken is { } refresh
                ? key.Seal(refresh.Reveal(), TokenPlace.Refresh(account, version))
                : null,
            IssuedAt = now,
            AccessEndsAt = accessEndsAt,
            RefreshEndsAt = grant.RefreshToken is null ? null : now + Life(grant.RefreshTokenExpiresIn, RefreshLife),
            RefreshDueAt = plan.DueAt(now, accessEndsAt),
        };
    }

    /// <exception cref="System.Security.Cryptography.CryptographicException">The row was changed, or is another account's.</exception>
    public async Task<PinterestAccessToken> OpenAccessAsync(AccountToken token, CancellationToken cancellationToken) =>
        new(await OpenAsync(token, token.SealedAccess, TokenPlace.Access(token.AccountId, token.Version), cancellationToken), host);

    /// <exception cref="System.Security.Cryptography.CryptographicException">The row was changed, or is another account's.</exception>
    public async Task<PinterestRefreshToken?> OpenRefreshAsync(AccountToken token, CancellationToken cancellationToken) =>
        token.SealedRefresh is { } refresh
            ? new(await OpenAsync(token, refresh, TokenPlace.Refresh(token.AccountId, token.Version), cancellationToken))
            : null;

    private async Task<string> OpenAsync(AccountToken token, byte[] stored, TokenPlace place, CancellationToken cancellationToken)
    {
        var key = await keys.OpenAsync(token.WorkspaceId, DataKey.VersionOf(stored), cancellationToken);

        return key.Open(stored, place);
    }

    private static Duration Life(TimeSpan? said, Duration documented) =>
        said is { } life ? Duration.FromTimeSpan(life) : documented;
}
