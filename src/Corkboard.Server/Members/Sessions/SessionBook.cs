using System.Security.Claims;
using Corkboard.Server.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Members.Sessions;

/// <summary>Opens, finds and ends the sessions of members. Every request looks here, so an end counts at once. Practice SEC-6.</summary>
internal sealed class SessionBook(CorkboardDb db, IClock clock, SessionSettings settings)
{
    private const int BrowserLimit = 200;
    private static readonly Duration SeenIsNotedEvery = Duration.FromMinutes(1);

    /// <summary>Opens a session for this browser and gives it the cookie that names it.</summary>
    public async Task StartAsync(HttpContext http, Member member, bool secondFactor, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var browser = http.Request.Headers.UserAgent.ToString();
        var session = new MemberSession
        {
            Id = EntityId.New<SessionId>(now),
            MemberId = member.MemberId,
            StartedAt = now,
            LastSeenAt = now,
            EndsAt = now + settings.Absolute,
            SecondFactorAt = secondFactor ? now : null,
            Browser = browser.Length <= BrowserLimit ? browser : browser[..BrowserLimit],
        };
        db.Add(session);
        await db.SaveChangesAsync(cancellationToken);

        var name = new ClaimsIdentity([new(SessionCookie.SessionClaim, session.Id.Value.ToString())], SessionCookie.SchemeName);
        await http.SignInAsync(SessionCookie.SchemeName, new(name), new() { ExpiresUtc = session.EndsAt.ToDateTimeOffset() });
    }

    public async Task<MemberSession?> FindAsync(SessionId id, CancellationToken cancellationToken) =>
        await db.Set<MemberSession>().AsNoTracking().SingleOrDefaultAsync(session => session.Id == id, cancellationToken);

    public SessionEnd? EndOf(MemberSession session) => session.EndAt(clock.GetCurrentInstant(), settings.Idle);

    /// <summary>Notes that the member did something, at most once a minute: an idle end may come a minute early, never late.</summary>
    public async Task NoteSeenAsync(MemberSession session, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        if (now - session.LastSeenAt >= SeenIsNotedEvery)
        {
            await db.WriteAsync(
                token => db.Set<MemberSession>().Where(row => row.Id == session.Id && row.EndedAt == null)
                    .ExecuteUpdateAsync(row => row.SetProperty(s => s.LastSeenAt, now), token),
                cancellationToken);
        }
    }

    /// <summary>The member's sessions that live, the latest used first.</summary>
    public async Task<IReadOnlyList<MemberSession>> ListAsync(MemberId member, CancellationToken cancellationToken)
    {
        var open = await db.Set<MemberSession>().AsNoTracking()
            .Where(session => session.MemberId == member && session.EndedAt == null)
            .OrderByDescending(session => session.LastSeenAt)
            .ToListAsync(cancellationToken);

        return [.. open.Where(session => EndOf(session) is null)];
    }

    public Task EndAsync(MemberId member, SessionId id, SessionEnd reason, CancellationToken cancellationToken) =>
        EndAsync(db.Set<MemberSession>().Where(session => session.MemberId == member && session.Id == id), reason, cancellationToken);

    /// <summary>Ends all sessions of a member, or all but one.</summary>
    public Task EndAllAsync(MemberId member, SessionId? except, SessionEnd reason, CancellationToken cancellationToken)
    {
        var sessions = db.Set<MemberSession>().Where(session => session.MemberId == member);

        return EndAsync(except is { } kept ? sessions.Where(session => session.Id != kept) : sessions, reason, cancellationToken);
    }

    /// <summary>Keeps in mind that the second factor was shown in this session.</summary>
    public Task NoteSecondFactorAsync(SessionId id, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();

        return WriteAsync(
            token => db.Set<MemberSession>().Where(session => session.Id == id)
                .ExecuteUpdateAsync(session => session.SetProperty(s => s.SecondFactorAt, (Instant?)now), token),
            cancellationToken);
    }

    private Task EndAsync(IQueryable<MemberSession> sessions, SessionEnd reason, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();

        return WriteAsync(
            token => sessions.Where(session => session.EndedAt == null).ExecuteUpdateAsync(
                session => session.SetProperty(s => s.EndedAt, now).SetProperty(s => s.EndedBecause, reason), token),
            cancellationToken);
    }

    // An end often belongs to a larger piece of work that already has its turn.
    private Task WriteAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken) =>
        db.HoldsLane ? work(cancellationToken) : db.WriteAsync(work, cancellationToken);
}
