using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Corkboard.Server.Hosting;

/// <summary>That this database came out of a backup: one row, or none where it never did.</summary>
/// <remarks>
/// As long as it is not released, nothing is published and no token is renewed: the server that the backup was made of may
/// still run. After that, what the backup knew is looked for on Pinterest before it is sent, because the other server may
/// have sent it after the backup.
/// </remarks>
internal sealed class Restoration
{
    public const int OnlyId = 1;

    public required int Id { get; init; }

    /// <summary>From when on the other server may have done what this database does not know: when the backup was begun.</summary>
    public required Instant TakenAt { get; set; }

    /// <summary>When it was restored. What came into the database later, only this server knows.</summary>
    public required Instant RestoredAt { get; set; }

    /// <summary>When an operator let it publish; none until then.</summary>
    public Instant? ReleasedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Restoration>
    {
        public void Configure(EntityTypeBuilder<Restoration> restoration) =>
            restoration.Property(row => row.Id).ValueGeneratedNever();
    }
}
