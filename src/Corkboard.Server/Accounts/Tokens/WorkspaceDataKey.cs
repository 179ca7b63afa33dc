using Corkboard.Server.Data;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Corkboard.Server.Accounts.Tokens;

/// <summary>The key with which a workspace's tokens are sealed, itself wrapped by a master key of the ring.</summary>
internal sealed class WorkspaceDataKey : IOwnedByWorkspace
{
    public required WorkspaceId WorkspaceId { get; init; }

    public required int Version { get; init; }

    /// <summary>The master key that wrapped it.</summary>
    public required string MasterKeyId { get; set; }

    public required byte[] WrappedKey { get; set; }

    public required Instant CreatedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<WorkspaceDataKey>
    {
        public void Configure(EntityTypeBuilder<WorkspaceDataKey> key)
        {
            key.HasKey(k => new { k.WorkspaceId, k.Version });
            key.Property(k => k.MasterKeyId).HasMaxLength(40);
        }
    }
}
