using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Corkboard.Server.Accounts.Leases;

/// <summary>Who may act for an account: one server at a time, until its end by the database's clock. Written by hand-written SQL alone.</summary>
internal sealed class AccountLease
{
    public required AccountId AccountId { get; init; }

    /// <summary>Grows with each new owner; a write that carries an older one is refused.</summary>
    public required long Fence { get; set; }

    /// <summary>The server process that holds it; none after a clean release.</summary>
    public string? Owner { get; set; }

    /// <summary>The machine and boot that the owner runs on, by which a restart knows its own dead leases.</summary>
    public string? OwnerHost { get; set; }

    /// <summary>PostgreSQL: by its clock. SQLite: by the monotonic clock of the one process that may hold it.</summary>
    public required Instant EndsAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<AccountLease>
    {
        public void Configure(EntityTypeBuilder<AccountLease> lease)
        {
            lease.HasKey(l => l.AccountId);
            lease.Property(l => l.Owner).HasMaxLength(64);
            lease.Property(l => l.OwnerHost).HasMaxLength(120);
        }
    }
}
