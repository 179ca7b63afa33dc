using Corkboard.Server.Accounts;
using Corkboard.Server.Data;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Corkboard.Server.Publishing;

/// <summary>Until when nothing is sent for an account, because Pinterest said so.</summary>
internal sealed class AccountPause : IOwnedByWorkspace
{
    public required AccountId AccountId { get; init; }

    public required WorkspaceId WorkspaceId { get; init; }

    public required Instant Until { get; set; }

    /// <summary>A word for the reason, for programs.</summary>
    public required string Reason { get; set; }

    public required string ReasonText { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<AccountPause>
    {
        public void Configure(EntityTypeBuilder<AccountPause> pause)
        {
            pause.HasKey(p => p.AccountId);
            pause.Property(p => p.Reason).HasMaxLength(60);
            pause.Property(p => p.ReasonText).HasMaxLength(600);
        }
    }
}
