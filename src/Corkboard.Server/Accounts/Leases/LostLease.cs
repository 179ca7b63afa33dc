using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Corkboard.Server.Accounts.Leases;

/// <summary>
/// A lease that ended while its owner may have lived on, frozen or cut off. Until the owner says that it is silent, or is known
/// to be gone, what it had begun to send could still arrive.
/// </summary>
internal sealed class LostLease
{
    public required AccountId AccountId { get; init; }

    public required long Fence { get; init; }

    public required string Owner { get; init; }

    public required string OwnerHost { get; init; }

    public required Instant LostAt { get; init; }

    /// <summary>When the owner acknowledged the loss, or was found to be gone.</summary>
    public Instant? SilentAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<LostLease>
    {
        public void Configure(EntityTypeBuilder<LostLease> lease)
        {
            lease.HasKey(l => new { l.AccountId, l.Fence });
            lease.Property(l => l.Owner).HasMaxLength(64);
            lease.Property(l => l.OwnerHost).HasMaxLength(120);
        }
    }
}
