using Corkboard.Server.Workspaces;

namespace Corkboard.Server.Data;

/// <summary>A row that belongs to one workspace: every query is filtered to the current one.</summary>
internal interface IOwnedByWorkspace
{
    WorkspaceId WorkspaceId { get; }
}
