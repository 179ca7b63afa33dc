using Corkboard.Server.Accounts;
using Corkboard.Server.Data;
using Corkboard.Server.Members;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Corkboard.Server.Drafts;

/// <summary>What a draft said at one time. Never changed.</summary>
internal sealed class DraftRevision : IOwnedByWorkspace
{
    public required DraftId DraftId { get; init; }

    public required int Number { get; init; }

    public required WorkspaceId WorkspaceId { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    public required string AltText { get; init; }

    public string? Link { get; init; }

    /// <summary>The picture; none while the member has not chosen one.</summary>
    public PictureId? PictureId { get; init; }

    /// <summary>The account to publish on; none while not chosen.</summary>
    public AccountId? AccountId { get; init; }

    /// <summary>Pinterest's ID of the board; none while not chosen.</summary>
    public string? BoardId { get; init; }

    public string? SectionId { get; init; }

    /// <summary>SHA-256 over everything above: what a member agrees to.</summary>
    public required byte[] ContentHash { get; init; }

    public required MemberId WrittenBy { get; init; }

    public required Instant WrittenAt { get; init; }

    /// <summary>The newest revision of a draft, whose number and time of change already say so.</summary>
    public static DraftRevision Of(Draft draft, DraftContent content, Picture? picture, MemberId writer) => new()
    {
        DraftId = draft.Id,
        Number = draft.Revision,
        WorkspaceId = draft.WorkspaceId,
        Title = content.Title,
        Description = content.Description,
        AltText = content.AltText,
        Link = content.Link,
        PictureId = content.PictureId,
        AccountId = content.AccountId,
        BoardId = content.BoardId,
        SectionId = content.SectionId,
        ContentHash = Drafts.ContentHash.Of(content, picture?.Sha256),
        WrittenBy = writer,
        WrittenAt = draft.ChangedAt,
    };

    internal sealed class Mapping : IEntityTypeConfiguration<DraftRevision>
    {
        public void Configure(EntityTypeBuilder<DraftRevision> revision)
        {
            revision.HasKey(r => new { r.DraftId, r.Number });
            revision.Property(r => r.BoardId).HasMaxLength(40);
            revision.Property(r => r.SectionId).HasMaxLength(40);
            revision.HasOne<Draft>().WithMany().HasForeignKey(r => r.DraftId);
            revision.HasIndex(r => r.PictureId);
        }
    }
}
