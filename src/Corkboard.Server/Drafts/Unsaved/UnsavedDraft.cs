using Corkboard.Server.Data;
using Corkboard.Server.Members;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Corkboard.Server.Drafts.Unsaved;

/// <summary>
/// What stands in a member's composer and was not saved. It is nobody else's, nothing goes out from it, and no consent is
/// void through it: only a save makes a revision.
/// </summary>
internal sealed class UnsavedDraft : IOwnedByWorkspace
{
    /// <summary>Longer texts than this are no Pin's, not even one that has to be shortened. In UTF-16 code units.</summary>
    public const int TextLimit = 4000;

    /// <summary>What nobody came back to for so long is forgotten.</summary>
    public static readonly Duration KeptFor = Duration.FromDays(30);

    /// <summary>Chosen by the page that is open, so that it can go on without an answer.</summary>
    public required Guid Id { get; init; }

    public required WorkspaceId WorkspaceId { get; init; }

    public required MemberId MemberId { get; init; }

    /// <summary>The draft that is being edited; none for a new one.</summary>
    public DraftId? DraftId { get; init; }

    /// <summary>The revision that the member began with; 0 for a new draft.</summary>
    public required int Revision { get; set; }

    public required string Title { get; set; }

    public required string Description { get; set; }

    public required string AltText { get; set; }

    public required string Link { get; set; }

    public PictureId? PictureId { get; set; }

    /// <summary>Account, board and section, as the form writes them.</summary>
    public required string Place { get; set; }

    public required Instant ChangedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<UnsavedDraft>
    {
        public void Configure(EntityTypeBuilder<UnsavedDraft> unsaved)
        {
            unsaved.Property(u => u.Id).ValueGeneratedNever();
            unsaved.Property(u => u.Title).HasMaxLength(TextLimit);
            unsaved.Property(u => u.Description).HasMaxLength(TextLimit);
            unsaved.Property(u => u.AltText).HasMaxLength(TextLimit);
            unsaved.Property(u => u.Link).HasMaxLength(TextLimit);
            unsaved.Property(u => u.Place).HasMaxLength(200);
            unsaved.HasIndex(u => new { u.MemberId, u.DraftId });
            unsaved.HasIndex(u => u.ChangedAt);
        }
    }
}
