using Corkboard.Server.Data;
using Corkboard.Server.Members;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Corkboard.Server.Accounts;

/// <summary>Whom to write to about the entered workspace's accounts.</summary>
internal sealed class OwnersOfWorkspace(CorkboardDb db)
{
    public async Task<IReadOnlyList<string>> AddressesAsync(CancellationToken cancellationToken)
    {
        var owners = await db.Set<Membership>()
            .Where(place => place.Role == WorkspaceRole.Owner)
            .Select(place => place.MemberId)
            .ToListAsync(cancellationToken);
        var keys = owners.ConvertAll(owner => owner.Value);

        return await db.Users
            .Where(member => keys.Contains(member.Id) && member.State == MemberState.Active && member.Email != null)
            .Select(member => member.Email!)
            .ToListAsync(cancellationToken);
    }
}
