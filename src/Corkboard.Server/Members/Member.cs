using Corkboard.Server.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Corkboard.Server.Members;

internal readonly record struct MemberId(Guid Value) : IEntityId<MemberId>
{
    public static MemberId Of(Guid value) => new(value);
}

/// <summary>Whether a member may work here.</summary>
internal enum MemberState
{
    /// <summary>Registration is by approval, and an operator has not decided yet.</summary>
    AwaitingApproval,

    Active,

    /// <summary>An operator turned the registration down or closed the door.</summary>
    Closed,
}

/// <summary>What a member may do for the whole server, beside their own workspaces.</summary>
internal enum ServerRole
{
    None,
    Moderator,
    Operator,
}

/// <summary>A person with an address and a password.</summary>
internal sealed class Member : IdentityUser<Guid>
{
    public const int EmailLimit = 254; // RFC 5321 §4.5.3.1.3, less the angle brackets
    public const int NameLimit = 80;

    public MemberId MemberId => new(Id);

    public required string DisplayName { get; set => field = value.Trim(); }

    public required MemberState State { get; set; }

    public required ServerRole Role { get; set; }

    public required Instant SignedUpAt { get; init; }

    /// <summary>When the present address was proved; none while it is not.</summary>
    public Instant? ConfirmedAt { get; set; }

    /// <summary>The address that is to replace the present one as soon as it is proved.</summary>
    public string? WantedEmail { get; set; }

    /// <summary>The 30-second step of the last authenticator code that was taken: no code is good twice.</summary>
    public long? LastCodeStep { get; set; }

    /// <summary>The address was proved by a link sent to it.</summary>
    public void Confirm(string email, Instant at)
    {
        Email = email;
        UserName = email;
        EmailConfirmed = true;
        ConfirmedAt = at;
        WantedEmail = null;
    }

    /// <summary>Asks for another address. Nothing is confirmed until that one is. Practice SPAM-1.</summary>
    public void Want(string email)
    {
        WantedEmail = email;
        EmailConfirmed = false;
        ConfirmedAt = null;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Member>
    {
        public void Configure(EntityTypeBuilder<Member> member)
        {
            member.Ignore(m => m.MemberId);
            member.Property(m => m.DisplayName).HasMaxLength(NameLimit);
            member.Property(m => m.WantedEmail).HasMaxLength(EmailLimit);
            member.HasIndex(m => m.NormalizedEmail).IsUnique();
            member.HasIndex(m => m.State);
        }
    }
}
