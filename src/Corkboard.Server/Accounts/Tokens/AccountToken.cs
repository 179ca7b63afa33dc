using Corkboard.Server.Data;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Corkboard.Server.Accounts.Tokens;

/// <summary>The present pair of tokens of an account, sealed. Practice SEC-6.</summary>
internal sealed class AccountToken : IOwnedByWorkspace
{
    public required AccountId AccountId { get; init; }

    public required WorkspaceId WorkspaceId { get; init; }

    /// <summary>Counts the pairs; part of what each token is sealed with.</summary>
    public required int Version { get; set; }

    public required byte[] SealedAccess { get; set; }

    /// <summary>None where Pinterest gave none.</summary>
    public byte[]? SealedRefresh { get; set; }

    public required Instant IssuedAt { get; set; }

    public required Instant AccessEndsAt { get; set; }

    public Instant? RefreshEndsAt { get; set; }

    /// <summary>When the pair is to be renewed ahead of its end.</summary>
    public required Instant RefreshDueAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<AccountToken>
    {
        public void Configure(EntityTypeBuilder<AccountToken> token)
        {
            token.HasKey(t => t.AccountId);
            token.HasIndex(t => t.RefreshDueAt);
        }
    }
}
