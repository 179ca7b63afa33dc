using Corkboard.Server.Accounts;
using Corkboard.Server.Data;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Corkboard.Server.Drafts.Bulk;

internal enum RowVerdict
{
    /// <summary>Nobody has looked at it yet.</summary>
    Waiting,

    /// <summary>A draft can be made of it, or was.</summary>
    Good,

    /// <summary>No draft comes of it; its error says why.</summary>
    Bad,

    /// <summary>The workspace has had the same row before.</summary>
    Known,
}

/// <summary>A row of a file that was handed in: what it says, what was found of it, and the draft that came of it.</summary>
internal sealed class ImportRow : IOwnedByWorkspace
{
    public required ImportBatchId BatchId { get; init; }

    /// <summary>As a spreadsheet numbers it: the header is row 1.</summary>
    public required int Number { get; init; }

    public required WorkspaceId WorkspaceId { get; init; }

    /// <summary>By what the workspace knows the row again, in hexadecimal digits.</summary>
    public required string RowKey { get; init; }

    public required RowVerdict Verdict { get; set; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    public required string AltText { get; init; }

    public required string Link { get; init; }

    public required string MediaAddress { get; init; }

    /// <summary>A board's name, or <c>board/section</c>.</summary>
    public required string BoardName { get; init; }

    public required string PublishDate { get; init; }

    public required string Keywords { get; init; }

    public PictureId? PictureId { get; set; }

    public AccountId? AccountId { get; set; }

    /// <summary>Pinterest's ID.</summary>
    public string? BoardId { get; set; }

    public string? SectionId { get; set; }

    /// <summary>When its Pin is to go out, if a person agrees to it.</summary>
    public Instant? WishedAt { get; set; }

    /// <summary>What is wrong, in a word for programs.</summary>
    public string? Error { get; set; }

    public string? ErrorField { get; set; }

    public string? ErrorText { get; set; }

    /// <summary>What is still missing or will be in the way later; it keeps no draft from being made.</summary>
    public string? Note { get; set; }

    /// <summary>What was made of it; of a known row, what was made of it before.</summary>
    public DraftId? DraftId { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ImportRow>
    {
        public void Configure(EntityTypeBuilder<ImportRow> row)
        {
            row.HasKey(r => new { r.BatchId, r.Number });
            row.Property(r => r.RowKey).HasMaxLength(64);
            row.Property(r => r.BoardId).HasMaxLength(40);
            row.Property(r => r.SectionId).HasMaxLength(40);
            row.Property(r => r.Error).HasMaxLength(64);
            row.Property(r => r.ErrorField).HasMaxLength(32);
            row.HasIndex(r => new { r.BatchId, r.Verdict });
            row.HasIndex(r => r.DraftId);
            row.HasOne<ImportBatch>().WithMany().HasForeignKey(r => r.BatchId);
        }
    }
}
