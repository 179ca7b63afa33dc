using Corkboard.Server.Data;
using Corkboard.Server.Members;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Corkboard.Server.Drafts;

internal readonly record struct DraftId(Guid Value) : IEntityId<DraftId>
{
    public static DraftId Of(Guid value) => new(value);
}

internal enum DraftState
{
    Open,

    /// <summary>Put away by a member. Its revisions stay for what was published from them.</summary>
    Discarded,
}

/// <summary>A Pin idea. What it says stands in its revisions; an edit makes a new one.</summary>
internal sealed class Draft : IOwnedByWorkspace
{
    public required DraftId Id { get; init; }

    public required WorkspaceId WorkspaceId { get; init; }

    public required DraftState State { get; set; }

    /// <summary>The number of the newest revision, from 1.</summary>
    public required int Revision { get; set; }

    public required MemberId CreatedBy { get; init; }

    public required Instant CreatedAt { get; init; }

    public required Instant ChangedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Draft>
    {
        public void Configure(EntityTypeBuilder<Draft> draft)
        {
            // Two edits of the same revision: the second one is told.
            draft.Property(d => d.Revision).IsConcurrencyToken();
            draft.HasIndex(d => new { d.WorkspaceId, d.State, d.CreatedAt });
            draft.HasIndex(d => new { d.WorkspaceId, d.State, d.ChangedAt });
        }
    }
}
