using Corkboard.Server.Accounts.Consent;
using Corkboard.Server.Accounts.Tokens;
using Corkboard.Server.Data;
using Corkboard.Server.Guarding;
using Corkboard.Server.Workspaces;
using Corkboard.Server.Workspaces.Plans;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Accounts.Connection;

/// <summary>Reads how the connection of an account of the entered workspace is.</summary>
internal sealed class ConnectionReader(
    CorkboardDb db, CurrentWorkspace workspace, CallBudgets budgets, GuardHome guard, IClock clock)
{
    private static readonly Duration Day = Duration.FromDays(1);
    private static readonly Duration Week = Duration.FromDays(7);

    public async Task<ConnectionView?> FindAsync(AccountId id, CancellationToken cancellationToken)
    {
        var account = await db.Set<PinterestAccount>().AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (account is null)
        {
            return null;
        }

        var now = clock.GetCurrentInstant();
        var token = await db.Set<AccountToken>().AsNoTracking()
            .SingleOrDefaultAsync(row => row.AccountId == id, cancellationToken);

        return new()
        {
            AccountId = id.Value,
            Health = ConnectionHealth.Of(account, token, await RenewalOfAsync(token, cancellationToken), now),
            Scopes = ScopesOf(account),
            AccessToken = token is null ? null : new(token.IssuedAt, token.AccessEndsAt, NextRenewal(account, token)),
            RefreshToken = token?.SealedRefresh is null
                ? null
                : new(token.IssuedAt, token.RefreshEndsAt, NextRenewal(account, token)),
            Calls = [.. budgets.Of(id).Select(heard => CallBudget.Of(heard, now))],
            Plan = await PlanAsync(now, cancellationToken),
            Names = await NamesAsync(account, cancellationToken),
        };
    }

    // The last try with the present pair: those with former pairs are history.
    private async Task<RefreshAttempt?> RenewalOfAsync(AccountToken? token, CancellationToken cancellationToken) =>
        token is null
            ? null
            : await db.Set<RefreshAttempt>().AsNoTracking()
                .Where(attempt => attempt.AccountId == token.AccountId && attempt.FromVersion == token.Version)
                .OrderByDescending(attempt => attempt.Number)
                .FirstOrDefaultAsync(cancellationToken);

    private static Instant? NextRenewal(PinterestAccount account, AccountToken token) =>
        account is { State: AccountState.Connected, ReconnectBy: null } && token.SealedRefresh is not null
            ? token.RefreshDueAt
            : null;

    private static IReadOnlyList<ScopeView> ScopesOf(PinterestAccount account)
    {
        var granted = account.State == AccountState.Disconnected
            ? []
            : account.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        return
        [
            .. GrantedScopes.Asked.Select(scope => new ScopeView(
                scope, GrantedScopes.UseOf(scope), granted.Contains(scope, StringComparer.Ordinal))),
            .. granted.Except(GrantedScopes.Asked, StringComparer.Ordinal).Select(scope => new ScopeView(scope, null, IsGranted: true)),
        ];
    }

    private async Task<PlanBudget> PlanAsync(Instant now, CancellationToken cancellationToken)
    {
        var plan = await db.PlanOfAsync(workspace.Id, cancellationToken);
        var places = guard.PlacesOf(workspace.Id);

        return new()
        {
            Name = plan.Name,
            Day = places is null ? null : PlaceUse.Of(plan.PinsPerDay, Day, places, now),
            Week = places is null ? null : PlaceUse.Of(plan.PinsPerWeek, Week, places, now),
            Burst = plan.Burst,
            PinsPerHour = plan.PinsPerHour,
        };
    }

    private async Task<NamesView> NamesAsync(PinterestAccount account, CancellationToken cancellationToken)
    {
        var seen = await db.Set<UsernameSeen>().AsNoTracking()
            .Where(name => name.AccountId == account.Id)
            .OrderByDescending(name => name.FirstSeenAt)
            .ToListAsync(cancellationToken);

        return new(
            account.PinterestUserId,
            account.Username,
            account.CheckDueAt,
            seen.ConvertAll(name => new UsernameView(name.Username, name.FirstSeenAt, name.LastSeenAt)));
    }
}
