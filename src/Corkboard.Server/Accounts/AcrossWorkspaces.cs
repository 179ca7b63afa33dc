using Corkboard.Server.Accounts.Tokens;
using Corkboard.Server.Data;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Accounts;

/// <summary>An account, and the workspace to enter for it.</summary>
internal sealed record AccountAddress(WorkspaceId Workspace, AccountId Account);

/// <summary>The only place in this slice that looks into all workspaces: to find what is due, and whose a comeback from Pinterest is.</summary>
internal sealed class AcrossWorkspaces(IServiceScopeFactory scopes)
{
    private const int Portion = 200;

    /// <summary>Connected accounts whose pair is to be renewed ahead of its end.</summary>
    public Task<List<AccountAddress>> DueForRenewalAsync(Instant now, CancellationToken cancellationToken) => ReadAsync(
        db => from token in All<AccountToken>(db)
              join account in All<PinterestAccount>(db) on token.AccountId equals account.Id
              where account.State == AccountState.Connected && token.SealedRefresh != null && token.RefreshDueAt <= now
              orderby token.RefreshDueAt
              select new AccountAddress(account.WorkspaceId, account.Id),
        cancellationToken);

    /// <summary>Connected accounts whose user was last read at this time or earlier.</summary>
    public Task<List<AccountAddress>> DueForCheckAsync(Instant lastAt, CancellationToken cancellationToken) => ReadAsync(
        db => from account in All<PinterestAccount>(db)
              where account.State == AccountState.Connected && account.CheckDueAt <= lastAt
              orderby account.CheckDueAt
              select new AccountAddress(account.WorkspaceId, account.Id),
        cancellationToken);

    /// <summary>Connected accounts whose boards are to be read.</summary>
    public Task<List<AccountAddress>> DueForBoardsAsync(Instant now, CancellationToken cancellationToken) => ReadAsync(
        db => from account in All<PinterestAccount>(db)
              where account.State == AccountState.Connected && account.BoardsDueAt <= now
              orderby account.BoardsDueAt
              select new AccountAddress(account.WorkspaceId, account.Id),
        cancellationToken);

    /// <summary>Whether any workspace ever connected an account: then Pinterest knows the redirect address.</summary>
    public async Task<bool> HasConnectedAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();

        return await All<PinterestAccount>(scope.ServiceProvider.GetRequiredService<CorkboardDb>()).AnyAsync(cancellationToken);
    }

    /// <summary>Whose trip to the consent page it was that came back with this state.</summary>
    public async Task<Authorization?> AuthorizationAsync(byte[] stateHash, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();

        return await All<Authorization>(scope.ServiceProvider.GetRequiredService<CorkboardDb>())
            .SingleOrDefaultAsync(authorization => authorization.StateHash == stateHash, cancellationToken);
    }

    /// <summary>Shows each data key to <paramref name="rewrap"/>, which says whether it changed it. Touches no token.</summary>
    public async Task<int> RewrapDataKeysAsync(Func<WorkspaceDataKey, bool> rewrap, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CorkboardDb>();
        var keys = await db.Set<WorkspaceDataKey>().IgnoreQueryFilters([CorkboardDb.WorkspaceFilter]).ToListAsync(cancellationToken);
        var changed = keys.Count(rewrap);
        await db.SaveChangesAsync(cancellationToken);

        return changed;
    }

    private async Task<List<AccountAddress>> ReadAsync(
        Func<CorkboardDb, IQueryable<AccountAddress>> query, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();

        return await query(scope.ServiceProvider.GetRequiredService<CorkboardDb>()).Take(Portion).ToListAsync(cancellationToken);
    }

    private static IQueryable<T> All<T>(CorkboardDb db)
        where T : class =>
        db.Set<T>().AsNoTracking().IgnoreQueryFilters([CorkboardDb.WorkspaceFilter]);
}
