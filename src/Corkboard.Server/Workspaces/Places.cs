using Corkboard.Server.Data;
using Corkboard.Server.Members;
using Microsoft.EntityFrameworkCore;

namespace Corkboard.Server.Workspaces;

/// <summary>The places of a member in all workspaces. Only this file and the keys' door look across workspaces.</summary>
internal static class Places
{
    /// <summary>The memberships of a member, the oldest first.</summary>
    public static async Task<IReadOnlyList<Membership>> OfAsync(CorkboardDb db, MemberId member, CancellationToken cancellationToken) =>
        await db.Set<Membership>().IgnoreQueryFilters([CorkboardDb.WorkspaceFilter]).AsNoTracking()
            .Where(place => place.MemberId == member)
            .OrderBy(place => place.JoinedAt).ThenBy(place => place.WorkspaceId)
            .ToListAsync(cancellationToken);

    /// <summary>The workspaces of a member, with their roles, by name.</summary>
    public static async Task<IReadOnlyList<Place>> WithNamesOfAsync(CorkboardDb db, MemberId member, CancellationToken cancellationToken) =>
        await (
            from place in db.Set<Membership>().IgnoreQueryFilters([CorkboardDb.WorkspaceFilter])
            join workspace in db.Set<Workspace>() on place.WorkspaceId equals workspace.Id
            where place.MemberId == member
            orderby workspace.Name
            select new Place(workspace.Id, workspace.Name, place.Role)).ToListAsync(cancellationToken);

    /// <summary>The invitation of this secret, whichever workspace it leads to: it is the door to it.</summary>
    public static async Task<Invitation?> InvitationOfAsync(CorkboardDb db, byte[] secretHash, CancellationToken cancellationToken) =>
        await db.Set<Invitation>().IgnoreQueryFilters([CorkboardDb.WorkspaceFilter]).AsNoTracking()
            .SingleOrDefaultAsync(invitation => invitation.SecretHash == secretHash, cancellationToken);

    /// <summary>Uses an invitation up. Of several who try at once, one is told yes. Runs inside the caller's write.</summary>
    public static async Task<bool> TryAcceptAsync(CorkboardDb db, InvitationId id, NodaTime.Instant now, CancellationToken cancellationToken) =>
        await db.Set<Invitation>().IgnoreQueryFilters([CorkboardDb.WorkspaceFilter])
            .Where(row => row.Id == id && row.AcceptedAt == null && row.WithdrawnAt == null && row.ExpiresAt > now)
            .ExecuteUpdateAsync(row => row.SetProperty(i => i.AcceptedAt, now), cancellationToken) == 1;

    /// <summary>How many members each workspace has, for operators.</summary>
    public static async Task<IReadOnlyDictionary<WorkspaceId, int>> CountsAsync(CorkboardDb db, CancellationToken cancellationToken) =>
        await db.Set<Membership>().IgnoreQueryFilters([CorkboardDb.WorkspaceFilter])
            .GroupBy(place => place.WorkspaceId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken);

    internal sealed record Place(WorkspaceId Id, string Name, WorkspaceRole Role);
}
