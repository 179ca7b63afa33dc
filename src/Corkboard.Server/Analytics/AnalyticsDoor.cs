using Corkboard.Server.Accounts;
using Corkboard.Server.Data;
using Corkboard.Server.Publishing;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Analytics;

/// <summary>A resource whose numbers are to be read now, and the account to read them with.</summary>
internal sealed record DueResource(Resource Resource, AccountId AccountId, WorkspaceId WorkspaceId);

/// <summary>A resource that a workspace may see from now on.</summary>
internal sealed record FoundResource(ResourceKind Kind, string Key, AccountId AccountId, WorkspaceId WorkspaceId)
{
    public LocalDate? BornOn { get; init; }
}

/// <summary>Looks over all workspaces for what waits to be read: the slice's one place that does. Nothing that it finds is shown to anybody.</summary>
internal sealed class AnalyticsDoor(CorkboardDb db)
{
    private const int MostAtOnce = 200;

    private IQueryable<PinterestAccount> Accounts =>
        db.Set<PinterestAccount>().IgnoreQueryFilters([CorkboardDb.WorkspaceFilter]);

    private IQueryable<ResourceAccess> Access =>
        db.Set<ResourceAccess>().IgnoreQueryFilters([CorkboardDb.WorkspaceFilter]);

    /// <summary>Connected accounts whose Pinterest user has no access row of theirs yet.</summary>
    public async Task<IReadOnlyList<FoundResource>> FindUsersAsync(CancellationToken cancellationToken)
    {
        var users = db.Set<Resource>().Where(resource => resource.Kind == ResourceKind.User);
        var found = await Accounts
            .Where(account => account.State == AccountState.Connected)
            .Where(account => !Access.Any(access => access.AccountId == account.Id && users.Any(user =>
                user.Id == access.ResourceId
                && (account.PinterestUserId == null || user.Key == account.PinterestUserId))))
            .OrderBy(account => account.Id)
            .Take(MostAtOnce)
            .Select(account => new { account.Id, account.WorkspaceId, account.PinterestUserId })
            .ToListAsync(cancellationToken);

        return [.. found.Select(account => new FoundResource(
            ResourceKind.User, account.PinterestUserId ?? account.Id.Value.ToString(), account.Id, account.WorkspaceId))];
    }

    /// <summary>Pins published since then that have no access row yet.</summary>
    public async Task<IReadOnlyList<FoundResource>> FindPinsAsync(Instant since, CancellationToken cancellationToken)
    {
        var pins = db.Set<Resource>().Where(resource => resource.Kind == ResourceKind.Pin);
        var found = await db.Set<PublishedPin>().IgnoreQueryFilters([CorkboardDb.WorkspaceFilter])
            .Where(pin => pin.PublishedAt >= since)
            .Where(pin => !pins.Any(known => known.Key == pin.PinId))
            .OrderBy(pin => pin.PublishedAt)
            .Take(MostAtOnce)
            .ToListAsync(cancellationToken);

        return [.. found.Select(pin => new FoundResource(ResourceKind.Pin, pin.PinId, pin.AccountId, pin.WorkspaceId)
        {
            BornOn = pin.PublishedAt.InUtc().Date,
        })];
    }

    /// <summary>Deletes the numbers of what no workspace may see any more. Runs inside the caller's write.</summary>
    public async Task ForgetUnseenAsync(CancellationToken cancellationToken)
    {
        var unseen = db.Set<Resource>().Where(resource => !Access.Any(access => access.ResourceId == resource.Id));
        await db.Set<ResourceTotal>().Where(total => unseen.Any(resource => resource.Id == total.ResourceId)).ExecuteDeleteAsync(cancellationToken);
        await db.Set<ResourceDay>().Where(day => unseen.Any(resource => resource.Id == day.ResourceId)).ExecuteDeleteAsync(cancellationToken);
        await unseen.ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>The resource that waits longest, with an account that reaches Pinterest and is not resting.</summary>
    public async Task<DueResource?> NextAsync(
        Instant now, IReadOnlyCollection<AccountId> resting, CancellationToken cancellationToken)
    {
        var next = await (
            from resource in db.Set<Resource>().AsNoTracking()
            where resource.DueAt <= now
            join access in Access on resource.Id equals access.ResourceId
            where access.RefusedUntil == null || access.RefusedUntil <= now
            join account in Accounts on access.AccountId equals account.Id
            where account.State == AccountState.Connected && !resting.Contains(account.Id)
            orderby resource.DueAt, resource.Id, account.Id
            select new { Resource = resource, account.Id, account.WorkspaceId })
            .FirstOrDefaultAsync(cancellationToken);

        return next is null ? null : new(next.Resource, next.Id, next.WorkspaceId);
    }
}
