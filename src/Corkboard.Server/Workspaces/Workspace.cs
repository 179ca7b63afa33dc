using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Corkboard.Server.Workspaces;

/// <summary>A team and everything that it plans, publishes and measures.</summary>
internal sealed class Workspace
{
    public const int NameLimit = 80;

    public required WorkspaceId Id { get; init; }

    public required string Name { get; set => field = value.Trim(); }

    /// <summary>The IANA name of the zone in which its people plan.</summary>
    public required string TimeZone { get; set; }

    public required PlanId PlanId { get; set; }

    public required Instant CreatedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Workspace>
    {
        public void Configure(EntityTypeBuilder<Workspace> workspace)
        {
            workspace.Property(w => w.Name).HasMaxLength(NameLimit);
            workspace.Property(w => w.TimeZone).HasMaxLength(64);
            workspace.HasOne<Plan>().WithMany().HasForeignKey(w => w.PlanId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
