using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Corkboard.Server.Analytics;

/// <summary>A resource's numbers of one UTC day, as Pinterest gave them last.</summary>
internal sealed class ResourceDay
{
    /// <summary>How long Pinterest may still change a day after its end.</summary>
    public static readonly Duration Latency = Duration.FromHours(48);

    public required long ResourceId { get; init; }

    public required LocalDate Date { get; init; }

    public required Metrics Metrics { get; set; }

    /// <summary>Pinterest's word for how final the day is.</summary>
    public required string DataStatus { get; set; }

    public required Instant FetchedAt { get; set; }

    /// <summary>True when a later reading could not say otherwise.</summary>
    public bool IsFinal =>
        DataStatus != Pinterest.DataStatus.Processing.Value
        && DataStatus != Pinterest.DataStatus.Estimate.Value
        && FetchedAt >= Date.PlusDays(1).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant() + Latency;

    internal sealed class Mapping : IEntityTypeConfiguration<ResourceDay>
    {
        public void Configure(EntityTypeBuilder<ResourceDay> day)
        {
            day.HasKey(d => new { d.ResourceId, d.Date });
            day.Ignore(d => d.IsFinal);
            day.ComplexProperty(d => d.Metrics, MetricsColumns.Name);
            day.Property(d => d.DataStatus).HasMaxLength(60);
            day.HasOne<Resource>().WithMany().HasForeignKey(d => d.ResourceId);
        }
    }
}
