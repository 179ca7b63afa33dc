namespace Corkboard.Server.Workspaces;

/// <summary>The workspace whose data this request or this piece of work may touch. Set once, then fixed.</summary>
internal sealed class CurrentWorkspace
{
    public WorkspaceId Id
    {
        get;
        private set => field = field == WorkspaceId.None || field == value
            ? value
            : throw new InvalidOperationException("The workspace of a scope never changes.");
    }

    public void Enter(WorkspaceId workspace) => Id = workspace;
}
