using Corkboard.Guard;
using Corkboard.Pinterest;
using Corkboard.Server.Accounts.Names;
using Corkboard.Server.Accounts.Tokens;
using Corkboard.Server.Data;
using Corkboard.Server.Guarding;
using Corkboard.Server.Workspaces;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Accounts.Consent;

/// <summary>Makes a grant an account: the one of the same Pinterest user ID, or a new one. A username decides nothing. Practice ID-2.</summary>
internal sealed class AccountConnecting(
    CorkboardDb db, PinterestClients clients, TokenSafe safe, UsernameHistory names, GuardHome guard, IClock clock)
{
    /// <exception cref="PinterestException">Pinterest does not say who the user is.</exception>
    public async Task<Reply<PinterestAccount>> ConnectAsync(
        Authorization authorization, TokenGrant grant, IReadOnlyList<string> scopes, CancellationToken cancellationToken)
    {
        var user = await clients.For(grant.AccessToken).User.GetAsync(cancellationToken);
        var userId = user.Id?.Value;

        // A data key may have to be made, and that writes: so before the transaction.
        var key = await safe.KeyAsync(authorization.WorkspaceId, cancellationToken);

        var connected = await db.WriteAsync(
            async token =>
            {
                await QueueUpAsync(authorization.WorkspaceId, token);
                var known = userId is null
                    ? null
                    : await db.Set<PinterestAccount>().SingleOrDefaultAsync(row => row.PinterestUserId == userId, token);
                if (authorization.Reauthorizes is { } wanted
                    && await MismatchAsync(wanted, known, user, token) is { } mismatch)
                {
                    return new Reply<PinterestAccount>(mismatch);
                }

                var account = known ?? AddAccount(authorization, userId);
                Connect(account, authorization, scopes);
                await KeepAsync(safe.Seal(key, account.Id, ++account.TokenVersion, grant), token);
                await names.NoteAsync(account, user.Username, token);
                await db.SaveChangesAsync(token);

                return new Reply<PinterestAccount>(account);
            },
            cancellationToken);
        if (connected.Problem is null)
        {
            // The account is connected, whoever has hung up meanwhile.
            await guard.DecideAsync(
                new Connect { Member = GuardKeys.Of(authorization.MemberId), Workspace = GuardKeys.Of(authorization.WorkspaceId) },
                CancellationToken.None);
        }

        return connected;
    }

    // Two comebacks of the same Pinterest user at one moment must not make two accounts: they pass one after the other.
    private Task<int> QueueUpAsync(WorkspaceId workspace, CancellationToken cancellationToken) => db.Set<Workspace>()
        .Where(row => row.Id == workspace)
        .ExecuteUpdateAsync(row => row.SetProperty(r => r.PlanId, r => r.PlanId), cancellationToken);

    private async Task<ProblemDetails?> MismatchAsync(
        AccountId wanted, PinterestAccount? known, UserAccount user, CancellationToken cancellationToken)
    {
        if (known?.Id == wanted)
        {
            return null;
        }

        var account = await db.Set<PinterestAccount>().SingleOrDefaultAsync(row => row.Id == wanted, cancellationToken);

        return account switch
        {
            null => AccountProblems.NotFound,
            { PinterestUserId: not null } when user.Id is not null => AccountProblems.OtherUser(account.Username, user.Username),
            _ => AccountProblems.UserUnknown,
        };
    }

    private PinterestAccount AddAccount(Authorization authorization, string? userId)
    {
        var now = clock.GetCurrentInstant();
        var account = new PinterestAccount
        {
            Id = EntityId.New<AccountId>(now),
            WorkspaceId = authorization.WorkspaceId,
            PinterestUserId = userId,
            State = AccountState.Connected,
            Scopes = "",
            ConnectedBy = authorization.MemberId,
            ConnectedAt = now,
            TokenVersion = 0,
            CheckDueAt = now,
            BoardsDueAt = now,
        };
        db.Add(account);

        return account;
    }

    private void Connect(PinterestAccount account, Authorization authorization, IReadOnlyList<string> scopes)
    {
        var now = clock.GetCurrentInstant();
        account.State = AccountState.Connected;
        account.AccessLostReason = null;
        account.AccessLostAt = null;
        account.ReconnectBy = null;
        account.Scopes = string.Join(' ', scopes);
        account.ConnectedBy = authorization.MemberId;
        account.ConnectedAt = now;
        account.CheckDueAt = now + AccountWatcher.Interval;
        account.BoardsDueAt = now;
    }

    private async Task KeepAsync(AccountToken pair, CancellationToken cancellationToken)
    {
        var old = await db.Set<AccountToken>().SingleOrDefaultAsync(row => row.AccountId == pair.AccountId, cancellationToken);
        if (old is null)
        {
            db.Add(pair);
        }
        else
        {
            db.Entry(old).CurrentValues.SetValues(pair);
        }
    }
}
