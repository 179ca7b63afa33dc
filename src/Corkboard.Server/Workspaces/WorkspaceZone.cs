using Corkboard.Server.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Workspaces;

/// <summary>The zone in which the people of the current workspace plan and read times.</summary>
internal sealed class WorkspaceZone(CorkboardDb db, CurrentWorkspace workspace, IDateTimeZoneProvider zones)
{
    private string? _name;

    /// <summary>Its IANA name.</summary>
    public async Task<string> NameAsync(CancellationToken cancellationToken) => _name ??= await db.Set<Workspace>()
        .Where(one => one.Id == workspace.Id)
        .Select(one => one.TimeZone)
        .SingleAsync(cancellationToken);

    public async Task<DateTimeZone> ZoneAsync(CancellationToken cancellationToken) =>
        zones[await NameAsync(cancellationToken)];
}
