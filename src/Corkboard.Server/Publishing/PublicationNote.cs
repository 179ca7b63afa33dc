using Corkboard.Server.Data;
using Corkboard.Server.Schedule;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Corkboard.Server.Publishing;

internal readonly record struct PublicationNoteId(Guid Value) : IEntityId<PublicationNoteId>
{
    public static PublicationNoteId Of(Guid value) => new(value);
}

/// <summary>One step in the life of a publication, in words for a member: claimed, sent, answered, looked, what next.</summary>
internal sealed class PublicationNote : IOwnedByWorkspace
{
    public required PublicationNoteId Id { get; init; }

    public required ScheduledPinId PublicationId { get; init; }

    public required WorkspaceId WorkspaceId { get; init; }

    /// <summary>Its place in the timeline: several steps may fall on one instant.</summary>
    public required int Number { get; init; }

    public required Instant At { get; init; }

    /// <summary>A word for the step, for programs.</summary>
    public required string Step { get; init; }

    public required string Text { get; init; }

    /// <summary>A step at the time of the publication's last change.</summary>
    public static PublicationNote Of(Publication publication, string step, string text) => new()
    {
        Id = EntityId.New<PublicationNoteId>(publication.ChangedAt),
        PublicationId = publication.Id,
        WorkspaceId = publication.WorkspaceId,
        Number = publication.Steps,
        At = publication.ChangedAt,
        Step = step,
        Text = text,
    };

    internal sealed class Mapping : IEntityTypeConfiguration<PublicationNote>
    {
        public void Configure(EntityTypeBuilder<PublicationNote> note)
        {
            note.Property(n => n.Step).HasMaxLength(40);
            note.Property(n => n.Text).HasMaxLength(600);
            note.HasIndex(n => new { n.PublicationId, n.Number }).IsUnique();
        }
    }
}
