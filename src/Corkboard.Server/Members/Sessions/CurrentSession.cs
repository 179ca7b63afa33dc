namespace Corkboard.Server.Members.Sessions;

/// <summary>The browser session of this request: alive, over for a reason, or none.</summary>
internal sealed class CurrentSession
{
    public MemberSession? Session { get; private set; }

    /// <summary>The member as they were when the request came. Not tracked: changes go through Identity.</summary>
    public Member? Member { get; private set; }

    /// <summary>Why the session that the browser still names is over.</summary>
    public SessionEnd? Ended { get; private set; }

    public MemberId MemberId => Known.MemberId;

    public SessionId Id => Known.Id;

    /// <summary>Whether the member is at least this, and showed a second factor in this session.</summary>
    public bool ActsAs(ServerRole role) =>
        Member is { State: MemberState.Active } member && member.Role >= role && Session is { SecondFactorAt: not null };

    private MemberSession Known => Session ?? throw new InvalidOperationException("Nobody is signed in here.");

    public void Open(MemberSession session, Member member) => (Session, Member) = (session, member);

    public void Close(SessionEnd reason) => Ended = reason;
}
