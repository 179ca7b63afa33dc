using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Corkboard.Server.Accounts.Tiers;

/// <summary>What Pinterest lets the app of this installation do.</summary>
internal enum AccessTier
{
    /// <summary>Nothing has shown it yet: Pins are sent as with standard access.</summary>
    Unknown,

    /// <summary>Pinterest takes no Pins from the app.</summary>
    Trial,

    Standard,
}

/// <summary>From what the tier was learnt.</summary>
internal enum TierSource
{
    /// <summary>Nothing yet.</summary>
    Nothing,

    /// <summary>Pinterest refused a Pin because of trial access.</summary>
    Refusal,

    /// <summary>Pinterest made a Pin.</summary>
    CreatedPin,

    /// <summary>An operator said so.</summary>
    Operator,

    /// <summary>The setting <c>Pinterest:Access</c> said so at the start.</summary>
    Setting,
}

/// <summary>The tier that the installation believes to have, of all its workspaces: one row. What was learnt last holds.</summary>
internal sealed class AppTier
{
    public const int OnlyId = 1;

    public required int Id { get; init; }

    public required AccessTier Tier { get; set; }

    public required TierSource LearntFrom { get; set; }

    /// <summary>When; the making of the row where nothing was learnt yet.</summary>
    public required Instant LearntAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<AppTier>
    {
        public void Configure(EntityTypeBuilder<AppTier> tier) => tier.Property(row => row.Id).ValueGeneratedNever();
    }
}
