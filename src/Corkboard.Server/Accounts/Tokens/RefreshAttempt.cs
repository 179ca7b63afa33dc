using Corkboard.Server.Data;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Corkboard.Server.Accounts.Tokens;

internal readonly record struct RefreshAttemptId(Guid Value) : IEntityId<RefreshAttemptId>
{
    public static RefreshAttemptId Of(Guid value) => new(value);
}

internal enum RefreshOutcome
{
    /// <summary>Sent, or about to be.</summary>
    Open,

    /// <summary>No usable answer came: the refresh token may be used up.</summary>
    Unknown,

    Renewed,

    /// <summary>Pinterest refused the refresh token.</summary>
    Refused,

    /// <summary>Nothing was used up; to be tried again.</summary>
    Failed,
}

/// <summary>A renewal of a pair of tokens: its row stands before the call, because the old refresh token dies with it.</summary>
internal sealed class RefreshAttempt : IOwnedByWorkspace
{
    public required RefreshAttemptId Id { get; init; }

    public required AccountId AccountId { get; init; }

    public required WorkspaceId WorkspaceId { get; init; }

    public required int FromVersion { get; init; }

    /// <summary>Counts the attempts with one pair, from 1.</summary>
    public required int Number { get; init; }

    public required long Fence { get; init; }

    public required Instant StartedAt { get; init; }

    public Instant? EndedAt { get; set; }

    public required RefreshOutcome Outcome { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<RefreshAttempt>
    {
        public void Configure(EntityTypeBuilder<RefreshAttempt> attempt) =>
            attempt.HasIndex(a => new { a.AccountId, a.FromVersion, a.Number }).IsUnique();
    }
}
