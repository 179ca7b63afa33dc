using Corkboard.Server.Data;
using Corkboard.Server.Members;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Corkboard.Server.Accounts;

internal readonly record struct AccountId(Guid Value) : IEntityId<AccountId>
{
    public static AccountId Of(Guid value) => new(value);
}

internal enum AccountState
{
    Connected,

    /// <summary>Pinterest refuses its tokens: the workspace has to authorise again. Its Pins wait.</summary>
    AccessLost,

    /// <summary>A member disconnected it: its tokens are gone.</summary>
    Disconnected,
}

/// <summary>A Pinterest account that a workspace connected. It stays itself through renames: all access goes by our own ID. Practice ID-2.</summary>
internal sealed class PinterestAccount : IOwnedByWorkspace
{
    public required AccountId Id { get; init; }

    public required WorkspaceId WorkspaceId { get; init; }

    /// <summary>Pinterest's ID of the user, where Pinterest told it.</summary>
    public string? PinterestUserId { get; set; }

    /// <summary>The present username, to be shown; never to be looked up by. Practice ID-2.</summary>
    public string? Username { get; set; }

    public required AccountState State { get; set; }

    /// <summary>Why access was lost and what to do, in words for a member.</summary>
    public string? AccessLostReason { get; set; }

    public Instant? AccessLostAt { get; set; }

    /// <summary>What was granted, parted by spaces.</summary>
    public required string Scopes { get; set; }

    public required MemberId ConnectedBy { get; set; }

    public required Instant ConnectedAt { get; set; }

    /// <summary>The number of the last pair of tokens that it had. It only grows, so that no two pairs share one.</summary>
    public required int TokenVersion { get; set; }

    /// <summary>When its tokens end for good, where Pinterest renews them no more: until then they serve.</summary>
    public Instant? ReconnectBy { get; set; }

    /// <summary>When the user is read again, to notice a new username. Practice ID-1.</summary>
    public required Instant CheckDueAt { get; set; }

    /// <summary>When the list of boards was last read to its end.</summary>
    public Instant? BoardsReadAt { get; set; }

    /// <summary>When boards and sections are read again.</summary>
    public required Instant BoardsDueAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<PinterestAccount>
    {
        public void Configure(EntityTypeBuilder<PinterestAccount> account)
        {
            account.Property(a => a.PinterestUserId).HasMaxLength(40);
            account.Property(a => a.Username).HasMaxLength(100);
            account.Property(a => a.AccessLostReason).HasMaxLength(400);
            account.Property(a => a.Scopes).HasMaxLength(400);
            account.HasIndex(a => new { a.WorkspaceId, a.PinterestUserId }).IsUnique();
            account.HasIndex(a => a.State);
        }
    }
}
