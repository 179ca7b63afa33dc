using Corkboard.Server.Data;
using Corkboard.Server.Schedule;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Corkboard.Server.Publishing;

/// <summary>A Pin on Pinterest that could be the one whose answer was lost: shown to the member who is asked.</summary>
internal sealed class PinCandidate : IOwnedByWorkspace
{
    public required ScheduledPinId PublicationId { get; init; }

    /// <summary>Pinterest's ID.</summary>
    public required string PinId { get; init; }

    public required WorkspaceId WorkspaceId { get; init; }

    public string? Title { get; init; }

    public string? PictureAddress { get; init; }

    public Instant? CreatedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<PinCandidate>
    {
        public void Configure(EntityTypeBuilder<PinCandidate> candidate)
        {
            candidate.HasKey(c => new { c.PublicationId, c.PinId });
            candidate.Property(c => c.PinId).HasMaxLength(40);
        }
    }
}
