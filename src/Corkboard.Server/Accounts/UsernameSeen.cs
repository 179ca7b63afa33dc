using Corkboard.Server.Data;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Corkboard.Server.Accounts;

/// <summary>A username that an account had, and between which reads it was seen. Practice ID-1.</summary>
internal sealed class UsernameSeen : IOwnedByWorkspace
{
    public required AccountId AccountId { get; init; }

    public required WorkspaceId WorkspaceId { get; init; }

    public required string Username { get; init; }

    public required Instant FirstSeenAt { get; init; }

    public required Instant LastSeenAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<UsernameSeen>
    {
        public void Configure(EntityTypeBuilder<UsernameSeen> seen)
        {
            seen.Property(s => s.Username).HasMaxLength(100);
            seen.HasKey(s => new { s.AccountId, s.FirstSeenAt });
        }
    }
}
