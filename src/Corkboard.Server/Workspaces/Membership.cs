using Corkboard.Server.Data;
using Corkboard.Server.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Corkboard.Server.Workspaces;

/// <summary>What a member may do in a workspace; each role may do what the ones after it may.</summary>
internal enum WorkspaceRole
{
    Owner,
    Editor,
    Viewer,
}

/// <summary>A member's place in a workspace.</summary>
internal sealed class Membership : IOwnedByWorkspace
{
    public required WorkspaceId WorkspaceId { get; init; }

    public required MemberId MemberId { get; init; }

    public required WorkspaceRole Role { get; set; }

    public required Instant JoinedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Membership>
    {
        public void Configure(EntityTypeBuilder<Membership> membership)
        {
            membership.HasKey(m => new { m.WorkspaceId, m.MemberId });
            membership.HasIndex(m => m.MemberId);
        }
    }
}
