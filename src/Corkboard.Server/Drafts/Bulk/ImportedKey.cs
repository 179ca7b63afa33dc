using Corkboard.Server.Data;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Corkboard.Server.Drafts.Bulk;

/// <summary>That a row has become a draft in this workspace. Kept with the draft in one step, so that no row becomes two.</summary>
internal sealed class ImportedKey : IOwnedByWorkspace
{
    public required WorkspaceId WorkspaceId { get; init; }

    public required string RowKey { get; init; }

    public required DraftId DraftId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ImportedKey>
    {
        public void Configure(EntityTypeBuilder<ImportedKey> key)
        {
            key.HasKey(k => new { k.WorkspaceId, k.RowKey });
            key.Property(k => k.RowKey).HasMaxLength(64);
        }
    }
}
