using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Corkboard.Server.Hosting;

/// <summary>Whether Pinterest is the real one.</summary>
internal enum PinterestMode
{
    Real,
    Simulated,
}

/// <summary>What the database remembers about itself: one row.</summary>
internal sealed class Installation
{
    public const int OnlyId = 1;

    public required int Id { get; init; }

    public required PinterestMode Mode { get; init; }

    public required Instant CreatedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Installation>
    {
        public void Configure(EntityTypeBuilder<Installation> installation) =>
            installation.Property(row => row.Id).ValueGeneratedNever();
    }
}
