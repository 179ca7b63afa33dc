using Corkboard.Server.Accounts;
using Corkboard.Server.Data;
using Corkboard.Server.Publishing.Deciding;
using Corkboard.Server.Schedule;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Corkboard.Server.Publishing;

internal enum PublicationState
{
    /// <summary>Claimed; its attempt is open or about to be.</summary>
    Sending,

    /// <summary>Nothing was created; goes out again at <see cref="Publication.DueAt"/>.</summary>
    TryingAgain,

    /// <summary>Pinterest's answer was lost: Corkboard looks there before anything else, at <see cref="Publication.DueAt"/>.</summary>
    Looking,

    /// <summary>Looking did not settle it: the member is asked.</summary>
    Asking,

    /// <summary>Its time has passed without it: a person has to say when it goes out.</summary>
    Late,

    /// <summary>The Guard or a moderator has to allow it first.</summary>
    WaitingForReview,

    /// <summary>The draft was edited after the member had agreed.</summary>
    WaitingForConsent,

    /// <summary>The account has to be authorised again.</summary>
    WaitingForAccess,

    /// <summary>The installation has trial access: a Pin made now would not be public.</summary>
    WaitingForStandardAccess,

    Published,

    /// <summary>Pinterest or the Guard refused it for good.</summary>
    Refused,

    /// <summary>A member gave it up.</summary>
    Discarded,
}

/// <summary>What becomes of a scheduled Pin from its due time on. Its key is the scheduled Pin's: there is never a second one.</summary>
internal sealed class Publication : IOwnedByWorkspace
{
    public required ScheduledPinId Id { get; init; }

    public required WorkspaceId WorkspaceId { get; init; }

    public required AccountId AccountId { get; init; }

    public required string BoardId { get; init; }

    public required PublicationState State { get; set; }

    /// <summary>When it is to be looked at again; none where it waits for a person or has ended.</summary>
    public Instant? DueAt { get; set; }

    public required Instant PlannedFor { get; init; }

    /// <summary>The time that a person named after the planned one had passed.</summary>
    public Instant? AgreedFor { get; set; }

    public required Instant ChangedAt { get; set; }

    /// <summary>The number of its newest attempt; 0 before the first.</summary>
    public int Attempts { get; set; }

    /// <summary>How often the answer of an attempt was lost and the looks found nothing.</summary>
    public int Unknowns { get; set; }

    /// <summary>Since when the Guard may hold a place in the quota for it; none once it was told how this ended.</summary>
    public Instant? UnsettledSince { get; set; }

    /// <summary>The number of the newest step in its timeline.</summary>
    public int Steps { get; set; }

    /// <summary>A word for the reason, for programs.</summary>
    public string? Reason { get; set; }

    /// <summary>The reason and what the member can do, in words.</summary>
    public string? ReasonText { get; set; }

    /// <summary>When it is meant to go out, by the newest word of a person.</summary>
    public Instant MeantFor => AgreedFor ?? PlannedFor;

    public bool HasEnded => State is PublicationState.Published or PublicationState.Refused or PublicationState.Discarded;

    /// <summary>Moves it on, in memory: the ledger writes it.</summary>
    public void MoveTo(PublicationState state, Reason? reason, Instant? dueAt, Instant now)
    {
        State = state;
        Reason = reason?.Name;
        ReasonText = reason?.Text;
        DueAt = dueAt;
        ChangedAt = now;
        Steps++;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Publication>
    {
        public void Configure(EntityTypeBuilder<Publication> publication)
        {
            publication.Ignore(p => p.MeantFor);
            publication.Ignore(p => p.HasEnded);
            publication.Property(p => p.BoardId).HasMaxLength(40);
            publication.Property(p => p.Reason).HasMaxLength(60);
            publication.Property(p => p.ReasonText).HasMaxLength(600);
            publication.HasIndex(p => new { p.AccountId, p.State, p.DueAt });
            publication.HasIndex(p => new { p.WorkspaceId, p.State, p.PlannedFor });
            publication.HasIndex(p => new { p.State, p.DueAt });
            publication.HasIndex(p => p.UnsettledSince);
        }
    }
}
