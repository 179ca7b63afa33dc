using Corkboard.Server.Accounts;
using Corkboard.Server.Data;
using Corkboard.Server.Schedule;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Corkboard.Server.Publishing;

internal readonly record struct PublishAttemptId(Guid Value) : IEntityId<PublishAttemptId>
{
    public static PublishAttemptId Of(Guid value) => new(value);
}

internal enum AttemptState
{
    /// <summary>The call may be on its way.</summary>
    Open,

    Published,
    Refused,

    /// <summary>Proved to have created nothing.</summary>
    NothingHappened,

    AccessLost,

    /// <summary>The answer was lost; looks follow.</summary>
    Unknown,

    /// <summary>All looks found nothing.</summary>
    Absent,
}

/// <summary>One call to Pinterest to create a Pin. Its row is durable before the call and holds all by which the Pin can be known again.</summary>
internal sealed class PublishAttempt : IOwnedByWorkspace
{
    public required PublishAttemptId Id { get; init; }

    public required ScheduledPinId PublicationId { get; init; }

    public required WorkspaceId WorkspaceId { get; init; }

    public required AccountId AccountId { get; init; }

    public required int Number { get; init; }

    /// <summary>The fence of the lease under which it was made.</summary>
    public required long Fence { get; init; }

    public required AttemptState State { get; set; }

    public required Instant StartedAt { get; init; }

    public Instant? EndedAt { get; set; }

    /// <summary>The last moment at which the request could still reach Pinterest.</summary>
    public Instant? LastArrivalAt { get; set; }

    /// <summary>Looks made for it so far.</summary>
    public int Looks { get; set; }

    public required string BoardId { get; init; }

    public string? SectionId { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    public required string AltText { get; init; }

    public string? Link { get; init; }

    public required int PictureWidth { get; init; }

    public required int PictureHeight { get; init; }

    /// <summary>Equal for attempts whose Pins could not be told apart.</summary>
    public required byte[] Fingerprint { get; init; }

    /// <summary>Pinterest's HTTP status, where it answered.</summary>
    public int? Status { get; set; }

    /// <summary>Pinterest's error code, where it gave one.</summary>
    public int? Code { get; set; }

    /// <summary>Pinterest's name for the request (<c>x-pinterest-rid</c>).</summary>
    public string? RequestId { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<PublishAttempt>
    {
        public void Configure(EntityTypeBuilder<PublishAttempt> attempt)
        {
            attempt.Property(a => a.BoardId).HasMaxLength(40);
            attempt.Property(a => a.SectionId).HasMaxLength(40);
            attempt.Property(a => a.RequestId).HasMaxLength(80);
            attempt.HasIndex(a => new { a.PublicationId, a.Number }).IsUnique();
            attempt.HasIndex(a => new { a.AccountId, a.State });
            attempt.HasIndex(a => new { a.AccountId, a.Fingerprint });
        }
    }
}
