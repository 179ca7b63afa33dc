using Corkboard.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace Corkboard.Server.Publishing.Answers;

/// <summary>How much waits because of trial access.</summary>
internal sealed class TrialHold(CorkboardDb db)
{
    /// <summary>The Pins of all workspaces that wait for standard access.</summary>
    public Task<int> CountAsync(CancellationToken cancellationToken) => db.Set<Publication>()
        .IgnoreQueryFilters([CorkboardDb.WorkspaceFilter])
        .CountAsync(row => row.State == PublicationState.WaitingForStandardAccess, cancellationToken);
}
