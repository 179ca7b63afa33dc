using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Corkboard.Server.Workspaces;

/// <summary>Whether a workspace shows the product with content of our own making.</summary>
internal enum SampleState
{
    /// <summary>Members work in it.</summary>
    None,

    /// <summary>It is being filled, or the server ended meanwhile.</summary>
    InTheMaking,

    Ready,
}

/// <summary>A team and everything that it plans, publishes and measures.</summary>
internal sealed class Workspace
{
    public const int NameLimit = 80;
    public const int MostSpacingDays = 90;

    public required WorkspaceId Id { get; init; }

    public required string Name { get; set => field = value.Trim(); }

    /// <summary>The IANA name of the zone in which its people plan.</summary>
    public required string TimeZone { get; set; }

    /// <summary>Within how many days the same link or picture on one account is warned of; 0 for never.</summary>
    public int SpacingDays { get; set; } = 7;

    public required PlanId PlanId { get; set; }

    public required Instant CreatedAt { get; init; }

    public SampleState Sample { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Workspace>
    {
        public void Configure(EntityTypeBuilder<Workspace> workspace)
        {
            workspace.Property(w => w.Name).HasMaxLength(NameLimit);
            workspace.Property(w => w.TimeZone).HasMaxLength(64);
            workspace.Property(w => w.Sample).HasDefaultValue(SampleState.None);
            workspace.HasOne<Plan>().WithMany().HasForeignKey(w => w.PlanId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
