using System.ComponentModel.DataAnnotations;
using Corkboard.Server.Data;
using Corkboard.Server.Members;
using Corkboard.Server.Workspaces.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Workspaces.Teams;

/// <summary>The members of the current workspace and their roles.</summary>
internal sealed class Team(CorkboardDb db, Caller caller, IClock clock)
{
    public sealed record Colleague(Guid MemberId, string Name, string Email, WorkspaceRole Role, Instant JoinedAt, bool IsConfirmed);

    public sealed record RoleChange
    {
        [EnumDataType(typeof(WorkspaceRole))]
        public WorkspaceRole Role { get; init; }
    }

    public async Task<IReadOnlyList<Colleague>> ListAsync(CancellationToken cancellationToken)
    {
        var places = await db.Set<Membership>().AsNoTracking().OrderBy(place => place.JoinedAt).ToListAsync(cancellationToken);
        var ids = places.ConvertAll(place => place.MemberId.Value);
        var members = await db.Users.AsNoTracking().Where(member => ids.Contains(member.Id))
            .ToDictionaryAsync(member => member.Id, cancellationToken);

        return [.. places.Select(place => (Place: place, Member: members[place.MemberId.Value])).Select(pair => new Colleague(
            pair.Member.Id, pair.Member.DisplayName, pair.Member.Email!, pair.Place.Role, pair.Place.JoinedAt, pair.Member.ConfirmedAt is not null))];
    }

    public Task<ProblemDetails?> ChangeRoleAsync(MemberId id, WorkspaceRole role, CancellationToken cancellationToken) => ChangeAsync(
        id,
        mayLoseOwner: role != WorkspaceRole.Owner,
        place => place.Role = role,
        caller.Role == WorkspaceRole.Owner,
        cancellationToken);

    /// <summary>Takes somebody out, or lets a member leave. Their keys for the workspace die with it.</summary>
    public Task<ProblemDetails?> RemoveAsync(MemberId id, CancellationToken cancellationToken) => ChangeAsync(
        id,
        mayLoseOwner: true,
        place => db.Remove(place),
        caller.Role == WorkspaceRole.Owner || id == caller.MemberId,
        cancellationToken);

    private Task<ProblemDetails?> ChangeAsync(
        MemberId id, bool mayLoseOwner, Action<Membership> change, bool isAllowed, CancellationToken cancellationToken) => db.WriteAsync(
        async token =>
        {
            if (!isAllowed)
            {
                return WorkspaceProblems.OwnersOnly;
            }

            // The workspace's row is the turn of those who change its team: of two owners who leave at once, one stays.
            await db.Set<Workspace>().Where(workspace => workspace.Id == caller.WorkspaceId)
                .ExecuteUpdateAsync(workspace => workspace.SetProperty(w => w.PlanId, w => w.PlanId), token);
            var team = await db.Set<Membership>().ToListAsync(token);
            if (team.Find(place => place.MemberId == id) is not { } place)
            {
                return WorkspaceProblems.MemberNotHere;
            }

            if (mayLoseOwner && place.Role == WorkspaceRole.Owner && team.Count(other => other.Role == WorkspaceRole.Owner) == 1)
            {
                return WorkspaceProblems.LastOwner;
            }

            change(place);
            if (db.Entry(place).State == EntityState.Deleted)
            {
                var now = clock.GetCurrentInstant();
                await db.Set<ApiKey>().Where(key => key.MemberId == id && key.RevokedAt == null)
                    .ExecuteUpdateAsync(key => key.SetProperty(k => k.RevokedAt, now), token);
            }

            await db.SaveChangesAsync(token);
            return null;
        },
        cancellationToken);
}
