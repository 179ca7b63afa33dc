using Corkboard.Server.Accounts;
using Corkboard.Server.Data;
using Corkboard.Server.Members;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Corkboard.Server.Drafts.Bulk;

internal readonly record struct ImportBatchId(Guid Value) : IEntityId<ImportBatchId>
{
    public static ImportBatchId Of(Guid value) => new(value);
}

internal enum ImportState
{
    /// <summary>Its rows are being looked at, pictures are fetched.</summary>
    Checking,

    /// <summary>Every row has its verdict; nothing was made of them yet.</summary>
    Checked,

    /// <summary>Drafts are being made of the good rows.</summary>
    Applying,

    Done,

    /// <summary>Whoever sent it may no longer make drafts here.</summary>
    Stopped,
}

/// <summary>A file of Pins that a member handed in. Drafts come of it, never more.</summary>
internal sealed class ImportBatch : IOwnedByWorkspace
{
    public const int FileNameLimit = 200;

    public required ImportBatchId Id { get; init; }

    public required WorkspaceId WorkspaceId { get; init; }

    public required string FileName { get; init; }

    public required ImportState State { get; set; }

    /// <summary>Whether drafts are made as soon as every row has its verdict; a dry run stops there.</summary>
    public required bool AppliesItself { get; init; }

    public required int RowCount { get; init; }

    /// <summary>The account whose boards the rows name; none where any connected one will do.</summary>
    public AccountId? AccountId { get; init; }

    /// <summary>The IANA zone in which the file's times are read.</summary>
    public required string TimeZone { get; init; }

    public required MemberId CreatedBy { get; init; }

    public required Instant CreatedAt { get; init; }

    /// <summary>When the last piece of it was done.</summary>
    public required Instant ChangedAt { get; set; }

    /// <summary>Counts the pieces, so that two servers never do the same one.</summary>
    public required int Version { get; set; }

    public void Advance(Instant now) => (ChangedAt, Version) = (now, Version + 1);

    internal sealed class Mapping : IEntityTypeConfiguration<ImportBatch>
    {
        public void Configure(EntityTypeBuilder<ImportBatch> batch)
        {
            batch.Property(b => b.FileName).HasMaxLength(FileNameLimit);
            batch.Property(b => b.TimeZone).HasMaxLength(64);
            batch.Property(b => b.Version).IsConcurrencyToken();
            batch.HasIndex(b => new { b.WorkspaceId, b.CreatedAt });
            batch.HasIndex(b => new { b.State, b.ChangedAt });
        }
    }
}
