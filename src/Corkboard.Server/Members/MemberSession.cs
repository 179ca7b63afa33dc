using Corkboard.Server.Data;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Corkboard.Server.Members;

internal readonly record struct SessionId(Guid Value) : IEntityId<SessionId>
{
    public static SessionId Of(Guid value) => new(value);
}

/// <summary>Why a session is over.</summary>
internal enum SessionEnd
{
    /// <summary>Nothing was done for too long.</summary>
    Idle,

    /// <summary>It had lasted as long as any session may.</summary>
    Absolute,

    SignedOut,

    /// <summary>Its owner ended it from another browser.</summary>
    SignedOutElsewhere,

    PasswordChanged,

    SecondFactorChanged,

    /// <summary>An operator closed the door, or changed what the member may do.</summary>
    ByOperator,
}

/// <summary>A signed-in browser. The cookie only names it; whether it lives is decided here. Practice SEC-6.</summary>
internal sealed class MemberSession
{
    public required SessionId Id { get; init; }

    public required MemberId MemberId { get; init; }

    public required Instant StartedAt { get; init; }

    public required Instant LastSeenAt { get; set; }

    /// <summary>The absolute end, whatever is done until then.</summary>
    public required Instant EndsAt { get; init; }

    public Instant? EndedAt { get; set; }

    public SessionEnd? EndedBecause { get; set; }

    /// <summary>When a second factor was shown in this session; none if it was not.</summary>
    public Instant? SecondFactorAt { get; set; }

    /// <summary>The workspace that the browser shows.</summary>
    public WorkspaceId? ShownWorkspace { get; set; }

    /// <summary>What the browser calls itself, cut to 200 characters, so that its owner knows it in the list.</summary>
    public required string Browser { get; init; }

    /// <summary>Why it is over at this moment; none while it lives.</summary>
    public SessionEnd? EndAt(Instant now, Duration idle) => this switch
    {
        { EndedAt: not null } => EndedBecause ?? SessionEnd.SignedOut,
        _ when now >= EndsAt => SessionEnd.Absolute,
        _ when now >= LastSeenAt + idle => SessionEnd.Idle,
        _ => null,
    };

    internal sealed class Mapping : IEntityTypeConfiguration<MemberSession>
    {
        public void Configure(EntityTypeBuilder<MemberSession> session)
        {
            session.Property(s => s.Browser).HasMaxLength(200);
            session.HasIndex(s => s.MemberId);
        }
    }
}
