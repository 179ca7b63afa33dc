namespace Corkboard.Guard;

/// <summary>A member connects a Pinterest account to a workspace.</summary>
public sealed record Connect : Attempt
{
    /// <summary>The workspace that the account is connected to.</summary>
    public required WorkspaceKey Workspace { get; init; }
}
