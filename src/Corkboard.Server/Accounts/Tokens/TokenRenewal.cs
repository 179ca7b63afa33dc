using System.Collections.Concurrent;
using System.Security.Cryptography;
using Corkboard.Pinterest;
using Corkboard.Server.Workspaces;
using NodaTime;

namespace Corkboard.Server.Accounts.Tokens;

/// <summary>Trades a refresh token for a new pair. However many ask for one account at once, one call goes out and all get its answer.</summary>
/// <remarks>
/// The old refresh token is dead as soon as Pinterest has answered, so a renewal is an attempt like a Pin: a row before
/// the call, the new pair committed after it and before its first use. Where no usable answer came, the old token is
/// sent once more: Pinterest may never have seen the first call.
/// </remarks>
internal sealed partial class TokenRenewal(
    WorkspaceScopes scopes, PinterestOAuth oauth, ILogger<TokenRenewal> log)
{
    private const int TriesWithoutAnswer = 2;

    private static readonly Duration Pause = Duration.FromMinutes(5);

    private readonly ConcurrentDictionary<AccountId, Lazy<Task<Renewal>>> _flights = new();

    /// <param name="workspace">The account's workspace.</param>
    /// <param name="account">Whose tokens.</param>
    /// <param name="seen">The version of the pair that did not do any more; none to renew whatever is there.</param>
    /// <param name="fence">The fence of the lease that it happens under; 0 for none.</param>
    /// <param name="cancellationToken">Ends the wait, never the call: its answer must not be lost.</param>
    public Task<Renewal> RunAsync(
        WorkspaceId workspace, AccountId account, int? seen, long fence, CancellationToken cancellationToken)
    {
        Lazy<Task<Renewal>> own = null!;
        own = new(() => FlyAsync(workspace, account, seen, fence, () => _flights.TryRemove(new(account, own))));

        return _flights.GetOrAdd(account, own).Value.WaitAsync(cancellationToken);
    }

    private async Task<Renewal> FlyAsync(WorkspaceId workspace, AccountId account, int? seen, long fence, Action land)
    {
        try
        {
            await using var scope = scopes.Enter(workspace);

            return await TradeAsync(
                scope.ServiceProvider.GetRequiredService<RefreshClaims>(),
                scope.ServiceProvider.GetRequiredService<TokenSafe>(),
                account,
                seen,
                fence);
        }
        finally
        {
            land();
        }
    }

    private async Task<Renewal> TradeAsync(RefreshClaims claims, TokenSafe safe, AccountId account, int? seen, long fence)
    {
        for (var tries = 1; ; tries++)
        {
            var claim = await claims.ClaimAsync(account, seen, fence, CancellationToken.None);
            if (claim is RefreshClaim.Settled(var settled))
            {
                return settled;
            }

            var (pair, attempt) = (RefreshClaim.Claimed)claim;
            try
            {
                var refresh = await safe.OpenRefreshAsync(pair, CancellationToken.None);
                var grant = await oauth.RefreshAsync(refresh!, CancellationToken.None);

                return await claims.CompleteAsync(pair, attempt, grant, CancellationToken.None);
            }
            catch (CryptographicException failure)
            {
                LogUnreadable(account.Value, failure);

                return await claims.RefuseAsync(pair, attempt, "The stored tokens cannot be read.", CancellationToken.None);
            }
            catch (PinterestException failure)
            {
                LogNotRenewed(account.Value, failure.Kind);
                if (await AfterAsync(claims, pair, attempt, failure, tries) is { } renewal)
                {
                    return renewal;
                }
            }
        }
    }

    private static async Task<Renewal?> AfterAsync(
        RefreshClaims claims, AccountToken pair, RefreshAttempt attempt, PinterestException failure, int tries)
    {
        if (failure.Kind == PinterestErrorKind.GrantRefused)
        {
            return await claims.RefuseAsync(pair, attempt, RefreshClaims.RefusedByPinterest, CancellationToken.None);
        }

        var isUnknown = failure.Outcome == PinterestOutcome.Unknown;
        var wait = failure.RetryAfter is { } asked ? Duration.Max(Pause, Duration.FromTimeSpan(asked)) : Pause;
        var later = await claims.PutOffAsync(
            pair, attempt, isUnknown ? RefreshOutcome.Unknown : RefreshOutcome.Failed, wait, CancellationToken.None);

        return isUnknown && tries < TriesWithoutAnswer ? null : later;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The tokens of account {Account} do not open.")]
    private partial void LogUnreadable(Guid account, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The tokens of account {Account} were not renewed: {Kind}.")]
    private partial void LogNotRenewed(Guid account, PinterestErrorKind kind);
}
