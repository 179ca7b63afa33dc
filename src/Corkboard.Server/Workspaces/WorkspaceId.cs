using Corkboard.Server.Data;

namespace Corkboard.Server.Workspaces;

internal readonly record struct WorkspaceId(Guid Value) : IEntityId<WorkspaceId>
{
    public static readonly WorkspaceId None;

    public static WorkspaceId Of(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
