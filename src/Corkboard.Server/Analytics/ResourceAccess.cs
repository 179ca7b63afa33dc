using Corkboard.Server.Accounts;
using Corkboard.Server.Data;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Corkboard.Server.Analytics;

/// <summary>That a workspace may see a resource's numbers, through an account of its own whose token reads them. Practice ANA-3.</summary>
/// <remarks>Whether the account reaches Pinterest at the moment stands in the account alone.</remarks>
internal sealed class ResourceAccess : IOwnedByWorkspace
{
    public required long ResourceId { get; init; }

    public required AccountId AccountId { get; init; }

    public required WorkspaceId WorkspaceId { get; init; }

    /// <summary>Pinterest lets this account not read the resource: others are asked until then.</summary>
    public Instant? RefusedUntil { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ResourceAccess>
    {
        public void Configure(EntityTypeBuilder<ResourceAccess> access)
        {
            access.HasKey(a => new { a.ResourceId, a.AccountId });
            access.HasIndex(a => a.AccountId);
            access.HasOne<Resource>().WithMany().HasForeignKey(a => a.ResourceId);
        }
    }
}
