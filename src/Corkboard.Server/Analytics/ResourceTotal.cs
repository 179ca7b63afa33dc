using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Corkboard.Server.Analytics;

/// <summary>A resource's sums over its last 7, 30 and 90 days, kept in the same transaction as the days.</summary>
internal sealed class ResourceTotal
{
    public static readonly IReadOnlyList<int> Spans = [7, 30, 90];

    public required long ResourceId { get; init; }

    /// <summary>7, 30 or 90.</summary>
    public required int Days { get; init; }

    /// <summary>The last day that the sums hold.</summary>
    public required LocalDate Through { get; set; }

    public required Metrics Metrics { get; set; }

    public required Instant AsOf { get; set; }

    /// <summary>The sums over the days that end with this one; days without numbers add nothing.</summary>
    public static Metrics Over(IEnumerable<ResourceDay> days, int span, LocalDate through) => Metrics.Sum(days
        .Where(day => day.Date > through.PlusDays(-span) && day.Date <= through)
        .Select(day => day.Metrics));

    internal sealed class Mapping : IEntityTypeConfiguration<ResourceTotal>
    {
        public void Configure(EntityTypeBuilder<ResourceTotal> total)
        {
            total.HasKey(t => new { t.ResourceId, t.Days });
            total.ComplexProperty(t => t.Metrics, MetricsColumns.Name);
            total.HasOne<Resource>().WithMany().HasForeignKey(t => t.ResourceId);
        }
    }
}
