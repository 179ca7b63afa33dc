using Corkboard.Server.Accounts;
using Corkboard.Server.Data;
using Corkboard.Server.Drafts;
using Corkboard.Server.Members;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Corkboard.Server.Schedule;

internal readonly record struct ScheduledPinId(Guid Value) : IEntityId<ScheduledPinId>
{
    public static ScheduledPinId Of(Guid value) => new(value);
}

internal enum ScheduledPinState
{
    /// <summary>Agreed to; goes out at its time.</summary>
    Planned,

    /// <summary>The draft was edited after the member had agreed: waits for a new yes.</summary>
    ConsentVoid,

    Cancelled,
}

/// <summary>A revision of a draft with its place in time: when, to which board, and who agreed to it. Practice SCH-2.</summary>
internal sealed class ScheduledPin : IOwnedByWorkspace
{
    /// <summary>How long before its time a Pin can no longer be moved or cancelled: publishing looks 2 s ahead.</summary>
    public static readonly Duration ChangeEnds = Duration.FromSeconds(5);

    public required ScheduledPinId Id { get; init; }

    public required WorkspaceId WorkspaceId { get; init; }

    public required DraftId DraftId { get; init; }

    /// <summary>The revision that the newest consent is for.</summary>
    public required int Revision { get; set; }

    public required AccountId AccountId { get; set; }

    /// <summary>Pinterest's ID.</summary>
    public required string BoardId { get; set; }

    public string? SectionId { get; set; }

    /// <summary>The time on the member's wall, as they chose it.</summary>
    public required LocalDateTime LocalTime { get; set; }

    /// <summary>The IANA zone of that wall.</summary>
    public required string TimeZone { get; set; }

    public required Instant DueAt { get; set; }

    public required ScheduledPinState State { get; set; }

    public required MemberId CreatedBy { get; init; }

    public required Instant CreatedAt { get; init; }

    /// <summary>Counts the changes, so that two people's moves do not overwrite each other.</summary>
    public required int Version { get; set; }

    public bool CanStillChange(Instant now) => State != ScheduledPinState.Cancelled && now < DueAt - ChangeEnds;

    public void Move(DueTime due)
    {
        LocalTime = due.LocalTime;
        TimeZone = due.TimeZone;
        DueAt = due.At;
        Version++;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<ScheduledPin>
    {
        public void Configure(EntityTypeBuilder<ScheduledPin> pin)
        {
            pin.Property(p => p.BoardId).HasMaxLength(40);
            pin.Property(p => p.SectionId).HasMaxLength(40);
            pin.Property(p => p.TimeZone).HasMaxLength(64);
            pin.Property(p => p.Version).IsConcurrencyToken();
            pin.HasIndex(p => new { p.AccountId, p.State, p.DueAt });
            pin.HasIndex(p => new { p.WorkspaceId, p.DueAt });
            pin.HasIndex(p => new { p.WorkspaceId, p.DraftId });

            // By which publishing finds what is due, over all workspaces.
            pin.HasIndex(p => p.DueAt);
        }
    }
}
