using Corkboard.Server.Accounts.Tokens;
using Corkboard.Server.Data;
using Corkboard.Server.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Corkboard.Server.Accounts;

/// <summary>Reads the entered workspace's accounts to be shown.</summary>
internal sealed class AccountViews(CorkboardDb db)
{
    public async Task<AccountView?> FindAsync(AccountId id, CancellationToken cancellationToken) =>
        await db.Set<PinterestAccount>().AsNoTracking().SingleOrDefaultAsync(account => account.Id == id, cancellationToken) is { } account
            ? (await ShowAsync([account], cancellationToken))[0]
            : null;

    public async Task<AccountView> OfAsync(AccountId id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) ?? throw new InvalidOperationException("The account is not in this workspace.");

    /// <summary>All accounts, those that need attention first.</summary>
    public async Task<IReadOnlyList<AccountView>> AllAsync(CancellationToken cancellationToken)
    {
        var accounts = await db.Set<PinterestAccount>().AsNoTracking().OrderBy(account => account.Id).ToListAsync(cancellationToken);
        var views = await ShowAsync(accounts, cancellationToken);

        return
        [
            .. views
                .OrderBy(view => view.State switch { AccountState.AccessLost => 0, AccountState.Connected => 1, _ => 2 })
                .ThenBy(view => view.Username, StringComparer.OrdinalIgnoreCase),
        ];
    }

    /// <summary>A page of accounts, the last connected first.</summary>
    public async Task<Page<AccountView>> PageAsync(Cursor? after, int limit, CancellationToken cancellationToken)
    {
        // A workspace has few enough accounts to sort them here; a key of ours has no order in SQL that both databases share.
        var accounts = await db.Set<PinterestAccount>().AsNoTracking().ToListAsync(cancellationToken);
        var found = accounts
            .OrderByDescending(account => account.ConnectedAt).ThenBy(account => KeyOf(account), StringComparer.Ordinal)
            .Where(account => after is null
                || account.ConnectedAt < after.At
                || (account.ConnectedAt == after.At && string.CompareOrdinal(KeyOf(account), after.Key) > 0))
            .Take(limit + 1)
            .ToList();

        return Page<AccountView>.Of(
            await ShowAsync(found, cancellationToken), limit, view => new(view.ConnectedAt, view.Id.ToString()));
    }

    private static string KeyOf(PinterestAccount account) => account.Id.Value.ToString();

    private async Task<IReadOnlyList<AccountView>> ShowAsync(
        List<PinterestAccount> accounts, CancellationToken cancellationToken)
    {
        var ids = accounts.ConvertAll(account => account.Id);
        var tokens = await db.Set<AccountToken>().AsNoTracking().Where(token => ids.Contains(token.AccountId))
            .ToDictionaryAsync(token => token.AccountId, cancellationToken);
        var names = (await db.Set<UsernameSeen>().AsNoTracking().Where(name => ids.Contains(name.AccountId))
            .OrderByDescending(name => name.FirstSeenAt).ToListAsync(cancellationToken)).ToLookup(name => name.AccountId);

        return accounts.ConvertAll(account => Show(account, tokens.GetValueOrDefault(account.Id), names[account.Id]));
    }

    private static AccountView Show(PinterestAccount account, AccountToken? token, IEnumerable<UsernameSeen> names) => new()
    {
        Id = account.Id.Value,
        State = account.State,
        Username = account.Username,
        PinterestUserId = account.PinterestUserId,
        Scopes = account.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        ConnectedAt = account.ConnectedAt,
        AccessLostReason = account.AccessLostReason,
        AccessLostAt = account.AccessLostAt,
        ReconnectBy = account.ReconnectBy,
        BoardsReadAt = account.BoardsReadAt,
        TokensIssuedAt = token?.IssuedAt,
        AccessEndsAt = token?.AccessEndsAt,
        RenewalDueAt = token?.RefreshDueAt,
        Usernames = [.. names.Select(name => new UsernameView(name.Username, name.FirstSeenAt, name.LastSeenAt))],
    };
}
