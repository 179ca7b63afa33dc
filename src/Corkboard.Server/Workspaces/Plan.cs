using Corkboard.Server.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Corkboard.Server.Workspaces;

internal readonly record struct PlanId(Guid Value) : IEntityId<PlanId>
{
    public static PlanId Of(Guid value) => new(value);
}

/// <summary>How much a workspace may publish. Practice SPAM-3.</summary>
internal sealed class Plan
{
    public required PlanId Id { get; init; }

    public required string Name { get; set => field = value.Trim(); }

    /// <summary>Pins in any 24 hours.</summary>
    public required int PinsPerDay { get; set; }

    /// <summary>Pins in any 7 days.</summary>
    public required int PinsPerWeek { get; set; }

    /// <summary>Pins that may go out at once before the pace counts.</summary>
    public required int Burst { get; set; }

    /// <summary>Pins an hour, once the burst is used.</summary>
    public required int PinsPerHour { get; set; }

    /// <summary>The plan of a new workspace.</summary>
    public required bool IsDefault { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Plan>
    {
        public void Configure(EntityTypeBuilder<Plan> plan)
        {
            plan.Property(p => p.Name).HasMaxLength(40);
            plan.HasIndex(p => p.Name).IsUnique();
        }
    }
}
