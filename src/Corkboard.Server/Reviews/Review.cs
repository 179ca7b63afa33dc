using Corkboard.Server.Data;
using Corkboard.Server.Drafts;
using Corkboard.Server.Members;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Corkboard.Server.Reviews;

internal readonly record struct ReviewId(Guid Value) : IEntityId<ReviewId>
{
    public static ReviewId Of(Guid value) => new(value);
}

internal enum ReviewState
{
    /// <summary>Asked for; the Guard has not decided yet.</summary>
    Waiting,

    Allowed,

    /// <summary>Could be a program's doing: to be asked again when a person would have had time, or by a moderator.</summary>
    Challenged,

    /// <summary>A moderator looks at it.</summary>
    Held,

    Refused,
}

/// <summary>The answer to: may this revision of a draft go out?</summary>
internal sealed class Review : IOwnedByWorkspace
{
    public required ReviewId Id { get; init; }

    public required WorkspaceId WorkspaceId { get; init; }

    public required DraftId DraftId { get; init; }

    public required int Revision { get; init; }

    public required ReviewState State { get; set; }

    /// <summary>The findings as JSON, each with its rule, practice, weight, text and values.</summary>
    public required string Findings { get; set; }

    public string? RuleSetVersion { get; set; }

    /// <summary>The entry in the Guard's journal.</summary>
    public long? JournalNumber { get; set; }

    public required MemberId RequestedBy { get; init; }

    public required Instant RequestedAt { get; init; }

    public Instant? DecidedAt { get; set; }

    /// <summary>From when on the Guard may say something else of the same revision.</summary>
    public Instant? AskAgainAt { get; set; }

    /// <summary>The moderator who decided it after the Guard.</summary>
    public MemberId? DecidedBy { get; set; }

    /// <summary>The moderator's words.</summary>
    public string? DecisionNote { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Review>
    {
        public void Configure(EntityTypeBuilder<Review> review)
        {
            review.Property(r => r.RuleSetVersion).HasMaxLength(64);
            review.Property(r => r.DecisionNote).HasMaxLength(1000);
            review.HasIndex(r => new { r.DraftId, r.Revision, r.RequestedAt });
            review.HasIndex(r => new { r.State, r.RequestedAt });
        }
    }
}
