using System.Security.Cryptography;
using Corkboard.Pinterest;
using Corkboard.Server.Accounts.Connection;
using Corkboard.Server.Accounts.Leases;
using Corkboard.Server.Data;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Corkboard.Server.Accounts.Tokens;

/// <summary>Opens accounts of the entered workspace for calls to Pinterest. Tokens are opened here and nowhere else. Practice SEC-6.</summary>
internal sealed partial class AccountConnections(
    CorkboardDb db,
    CurrentWorkspace workspace,
    TokenSafe safe,
    PinterestClients clients,
    TokenRenewal renewal,
    AccountAccess access,
    CallBudgets budgets,
    ILogger<AccountConnections> log)
{
    private readonly Dictionary<AccountId, int> _opened = [];

    /// <summary>A client that acts for the account; none where it has no tokens.</summary>
    public async Task<PinterestClient?> OpenAsync(AccountId account, MayStillWrite? veto, CancellationToken cancellationToken)
    {
        var pair = await db.Set<AccountToken>().AsNoTracking()
            .SingleOrDefaultAsync(token => token.AccountId == account, cancellationToken);
        if (pair is null)
        {
            return null;
        }

        try
        {
            var token = await safe.OpenAccessAsync(pair, cancellationToken);
            _opened[account] = pair.Version;

            return clients.For(token, veto, state => budgets.Hear(account, state));
        }
        catch (CryptographicException failure)
        {
            LogUnreadable(account.Value, failure);
            await access.LoseAsync(account, "The stored tokens cannot be read. Authorise the account again.", cancellationToken);

            return null;
        }
    }

    /// <summary>Renews the account's tokens, unless somebody has since this scope opened it. Afterwards it has to be opened again.</summary>
    /// <param name="account">Whose tokens.</param>
    /// <param name="lease">The lease that it happens under, where there is one: its fence stands on the attempt.</param>
    /// <param name="cancellationToken">Ends the wait, never the call.</param>
    public Task<Renewal> RenewAsync(AccountId account, Lease? lease, CancellationToken cancellationToken) => renewal.RunAsync(
        workspace.Id,
        account,
        _opened.TryGetValue(account, out var version) ? version : null,
        lease?.Fence ?? 0,
        cancellationToken);

    /// <summary>Calls Pinterest for the account. Refused tokens are renewed once; where that is refused, too, the access counts as lost.</summary>
    public async Task<Reply<T>> UseAsync<T>(
        AccountId account, Func<PinterestClient, Task<T>> call, CancellationToken cancellationToken)
    {
        for (var mayRenew = true; ; mayRenew = false)
        {
            if (await OpenAsync(account, veto: null, cancellationToken) is not { } client)
            {
                return new(AccountProblems.NotConnected);
            }

            try
            {
                return new(await call(client));
            }
            catch (PinterestException failure)
            {
                if (failure.Kind != PinterestErrorKind.AuthenticationFailed
                    || !await IsRenewedAsync(account, mayRenew, cancellationToken))
                {
                    return new(AccountProblems.Of(failure));
                }
            }
        }
    }

    private async Task<bool> IsRenewedAsync(AccountId account, bool mayRenew, CancellationToken cancellationToken)
    {
        switch (mayRenew ? await RenewAsync(account, lease: null, cancellationToken) : null)
        {
            case Renewal.Renewed:
                return true;

            case Renewal.TryLater:
                return false;

            case Renewal.Refused refused:
                await access.LoseAsync(account, refused.Reason, cancellationToken);
                return false;

            default:
                await access.LoseAsync(account, "Pinterest refuses even new tokens of this account.", cancellationToken);
                return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The tokens of account {Account} do not open.")]
    private partial void LogUnreadable(Guid account, Exception failure);
}
