namespace Corkboard.Server.Workspaces;

/// <summary>Opens a scope of work inside one workspace, for what runs without a request.</summary>
internal sealed class WorkspaceScopes(IServiceScopeFactory scopes)
{
    public AsyncServiceScope Enter(WorkspaceId workspace)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentWorkspace>().Enter(workspace);

        return scope;
    }
}
