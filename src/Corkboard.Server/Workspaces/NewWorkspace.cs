using Corkboard.Server.Data;
using Corkboard.Server.Members;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Workspaces;

/// <summary>Makes a workspace on the default plan, with its first owner. Runs inside the caller's write.</summary>
internal sealed class NewWorkspace(CorkboardDb db, IClock clock)
{
    public async Task<Workspace> AddAsync(MemberId owner, string name, string timeZone, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var plan = await db.Set<Plan>().Where(plan => plan.IsDefault).OrderBy(plan => plan.Id).FirstAsync(cancellationToken);
        var workspace = new Workspace
        {
            Id = EntityId.New<WorkspaceId>(now),
            Name = name,
            TimeZone = timeZone,
            PlanId = plan.Id,
            CreatedAt = now,
        };
        db.Add(workspace);
        db.Add(new Membership { WorkspaceId = workspace.Id, MemberId = owner, Role = WorkspaceRole.Owner, JoinedAt = now });
        await db.SaveChangesAsync(cancellationToken);

        return workspace;
    }
}
