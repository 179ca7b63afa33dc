using Corkboard.Server.Data;
using Corkboard.Server.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Corkboard.Server.Workspaces;

internal readonly record struct InvitationId(Guid Value) : IEntityId<InvitationId>
{
    public static InvitationId Of(Guid value) => new(value);
}

/// <summary>An offer of a place in a workspace, sent to one address, good for one use.</summary>
internal sealed class Invitation : IOwnedByWorkspace
{
    public required InvitationId Id { get; init; }

    public required WorkspaceId WorkspaceId { get; init; }

    public required string Email { get; init; }

    public required WorkspaceRole Role { get; init; }

    /// <summary>SHA-256 of the secret in the link.</summary>
    public required byte[] SecretHash { get; init; }

    public required MemberId InvitedBy { get; init; }

    public required Instant CreatedAt { get; init; }

    public required Instant ExpiresAt { get; init; }

    public Instant? AcceptedAt { get; set; }

    public Instant? WithdrawnAt { get; set; }

    public bool IsOpenAt(Instant now) => AcceptedAt is null && WithdrawnAt is null && now < ExpiresAt;

    internal sealed class Mapping : IEntityTypeConfiguration<Invitation>
    {
        public void Configure(EntityTypeBuilder<Invitation> invitation)
        {
            invitation.Property(i => i.Email).HasMaxLength(Member.EmailLimit);
            invitation.HasIndex(i => i.SecretHash).IsUnique();
            invitation.HasIndex(i => i.WorkspaceId);
        }
    }
}
