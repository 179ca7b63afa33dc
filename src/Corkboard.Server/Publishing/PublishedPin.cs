using Corkboard.Server.Accounts;
using Corkboard.Server.Data;
using Corkboard.Server.Schedule;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Corkboard.Server.Publishing;

/// <summary>How Corkboard learned that a Pin exists.</summary>
internal enum PinEvidence
{
    Answer,
    Look,
    Member,
}

/// <summary>A Pin on Pinterest that came from here. Each belongs to one attempt: a Pin claimed by another is no candidate.</summary>
internal sealed class PublishedPin : IOwnedByWorkspace
{
    /// <summary>Pinterest's ID.</summary>
    public required string PinId { get; init; }

    public required WorkspaceId WorkspaceId { get; init; }

    public required ScheduledPinId PublicationId { get; init; }

    public required PublishAttemptId AttemptId { get; init; }

    public required AccountId AccountId { get; init; }

    public required string BoardId { get; init; }

    public required Instant PublishedAt { get; init; }

    public required PinEvidence Evidence { get; init; }

    public static PublishedPin Of(PublishAttempt attempt, string pin, Instant publishedAt, PinEvidence evidence) => new()
    {
        PinId = pin,
        WorkspaceId = attempt.WorkspaceId,
        PublicationId = attempt.PublicationId,
        AttemptId = attempt.Id,
        AccountId = attempt.AccountId,
        BoardId = attempt.BoardId,
        PublishedAt = publishedAt,
        Evidence = evidence,
    };

    internal sealed class Mapping : IEntityTypeConfiguration<PublishedPin>
    {
        public void Configure(EntityTypeBuilder<PublishedPin> pin)
        {
            pin.HasKey(p => p.PinId);
            pin.Property(p => p.PinId).HasMaxLength(40);
            pin.Property(p => p.BoardId).HasMaxLength(40);
            pin.HasIndex(p => p.PublicationId).IsUnique();
            pin.HasIndex(p => new { p.WorkspaceId, p.PublishedAt });
        }
    }
}
