using Corkboard.Server.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Corkboard.Server.Members;

internal readonly record struct OneTimeLinkId(Guid Value) : IEntityId<OneTimeLinkId>
{
    public static OneTimeLinkId Of(Guid value) => new(value);
}

internal enum LinkPurpose
{
    ConfirmAddress,
    ChangeAddress,
    ResetPassword,
    SetUp,
    JoinServer,
}

/// <summary>A secret in a link, good for one click within its time. Opening the page that it leads to uses nothing up.</summary>
internal sealed class OneTimeLink
{
    public required OneTimeLinkId Id { get; init; }

    public required LinkPurpose Purpose { get; init; }

    /// <summary>The member it was made for; none for a set-up link and for an invitation to the server.</summary>
    public MemberId? MemberId { get; init; }

    /// <summary>The address that it proves or invites.</summary>
    public string? Email { get; init; }

    /// <summary>SHA-256 of the secret.</summary>
    public required byte[] SecretHash { get; init; }

    public required Instant CreatedAt { get; init; }

    public required Instant ExpiresAt { get; init; }

    public Instant? UsedAt { get; set; }

    /// <summary>When a newer link of the same purpose took its place.</summary>
    public Instant? VoidedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<OneTimeLink>
    {
        public void Configure(EntityTypeBuilder<OneTimeLink> link)
        {
            link.Property(l => l.Email).HasMaxLength(Member.EmailLimit);
            link.HasIndex(l => l.SecretHash).IsUnique();
            link.HasIndex(l => new { l.MemberId, l.Purpose });
        }
    }
}
