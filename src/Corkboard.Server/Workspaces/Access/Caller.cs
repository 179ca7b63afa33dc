using Corkboard.Server.Members;

namespace Corkboard.Server.Workspaces.Access;

/// <summary>Who makes this request, in which workspace, and with what rights. Set once, when they are known.</summary>
internal sealed class Caller
{
    private Identity? _identity;

    public bool IsKnown => _identity is not null;

    public MemberId MemberId => Known.MemberId;

    public WorkspaceId WorkspaceId => Known.WorkspaceId;

    public WorkspaceRole Role => Known.Role;

    /// <summary>The session or the API key that speaks for the member.</summary>
    public Guid SpokenForBy => Known.SpokenForBy;

    private Identity Known => _identity ?? throw new InvalidOperationException("Nobody has been recognised in this scope.");

    public void Recognise(Identity identity) => _identity = _identity is null
        ? identity
        : throw new InvalidOperationException("The caller of a scope never changes.");

    internal sealed record Identity
    {
        public required MemberId MemberId { get; init; }

        public required WorkspaceId WorkspaceId { get; init; }

        public required WorkspaceRole Role { get; init; }

        public required Guid SpokenForBy { get; init; }
    }
}
