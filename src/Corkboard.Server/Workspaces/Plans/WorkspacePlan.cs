using Corkboard.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace Corkboard.Server.Workspaces.Plans;

internal static class WorkspacePlan
{
    extension(CorkboardDb db)
    {
        /// <summary>The plan that a workspace is on.</summary>
        public Task<Plan> PlanOfAsync(WorkspaceId id, CancellationToken cancellationToken) => (
            from workspace in db.Set<Workspace>()
            join plan in db.Set<Plan>() on workspace.PlanId equals plan.Id
            where workspace.Id == id
            select plan).AsNoTracking().SingleAsync(cancellationToken);
    }
}
