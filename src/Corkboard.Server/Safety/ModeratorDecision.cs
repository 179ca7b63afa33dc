using Corkboard.Server.Data;
using Corkboard.Server.Members;
using Corkboard.Server.Reviews;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Corkboard.Server.Safety;

/// <summary>What a moderator can say.</summary>
internal enum ModeratorWord
{
    Allow,
    Refuse,
}

/// <summary>A moderator's word on one review. The review pulls it: who decided what, when and why stays here.</summary>
internal sealed class ModeratorDecision : IOwnedByWorkspace
{
    public const int NoteLimit = 1000;

    /// <summary>The review; each is decided once.</summary>
    public required ReviewId ReviewId { get; init; }

    /// <summary>Whose review it is.</summary>
    public required WorkspaceId WorkspaceId { get; init; }

    public required ModeratorWord Word { get; init; }

    /// <summary>Words to the member; may be empty where it is allowed.</summary>
    public required string Note { get; init => field = value.Trim(); }

    public required MemberId DecidedBy { get; init; }

    public required Instant DecidedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ModeratorDecision>
    {
        public void Configure(EntityTypeBuilder<ModeratorDecision> decision)
        {
            decision.HasKey(d => d.ReviewId);
            decision.Property(d => d.Note).HasMaxLength(NoteLimit * 2); // code points, of which some take two units
        }
    }
}
