using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Corkboard.Server.Analytics;

internal enum ResourceKind
{
    /// <summary>A Pinterest user, by Pinterest's ID; by our account's ID where Pinterest tells none.</summary>
    User,
    Pin,
}

/// <summary>A thing on Pinterest that has numbers. Kept and read once, however many members see it. Practices ANA-1 and ANA-3.</summary>
internal sealed class Resource
{
    public long Id { get; init; }

    public required ResourceKind Kind { get; init; }

    public required string Key { get; init; }

    /// <summary>The first day that it can have numbers of; none where that is not known.</summary>
    public LocalDate? BornOn { get; init; }

    /// <summary>When its numbers are read next; none when its time has passed or it is gone.</summary>
    public Instant? DueAt { get; set; }

    /// <summary>When its numbers were last read with success.</summary>
    public Instant? ReadAt { get; set; }

    /// <summary>What kept the last reading from succeeding, in words for a member.</summary>
    public string? LastError { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Resource>
    {
        public void Configure(EntityTypeBuilder<Resource> resource)
        {
            resource.Property(r => r.Key).HasMaxLength(60);
            resource.Property(r => r.LastError).HasMaxLength(400);
            resource.HasIndex(r => new { r.Kind, r.Key }).IsUnique();
            resource.HasIndex(r => r.DueAt);
        }
    }
}
