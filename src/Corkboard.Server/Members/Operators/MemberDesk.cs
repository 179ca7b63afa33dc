using Corkboard.Server.Data;
using Corkboard.Server.Members.Links;
using Corkboard.Server.Members.Mails;
using Corkboard.Server.Members.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Corkboard.Server.Members.Operators;

/// <summary>What operators decide about members and registration. Its pages are for operators alone.</summary>
internal sealed class MemberDesk(CorkboardDb db, SessionBook sessions, OneTimeLinks links, MemberMails mails)
{
    private const int Shown = 200;

    /// <summary>Those who wait first, then the newest.</summary>
    public async Task<IReadOnlyList<Member>> ListAsync(string? search, CancellationToken cancellationToken)
    {
        var wanted = search?.Trim().ToUpperInvariant();

        return await db.Users.AsNoTracking()
            .Where(member => string.IsNullOrEmpty(wanted) || member.NormalizedEmail!.Contains(wanted))
            .OrderBy(member => member.State == MemberState.AwaitingApproval ? 0 : 1).ThenByDescending(member => member.SignedUpAt)
            .Take(Shown)
            .ToListAsync(cancellationToken);
    }

    public Task<ProblemDetails?> ApproveAsync(Guid id, CancellationToken cancellationToken) => DecideAsync(
        id,
        (member, _) =>
        {
            if (member.State == MemberState.AwaitingApproval)
            {
                mails.TellApproved(member);
            }

            member.State = MemberState.Active;
            return Task.FromResult<ProblemDetails?>(null);
        },
        cancellationToken);

    public Task<ProblemDetails?> CloseAsync(Guid id, CancellationToken cancellationToken) => DecideAsync(
        id,
        async (member, token) =>
        {
            if (await IsLastOperatorAsync(member, token))
            {
                return MemberProblems.LastOperator;
            }

            member.State = MemberState.Closed;
            mails.TellClosed(member);
            await sessions.EndAllAsync(member.MemberId, null, SessionEnd.ByOperator, token);
            return null;
        },
        cancellationToken);

    public Task<ProblemDetails?> GiveRoleAsync(Guid id, ServerRole role, CancellationToken cancellationToken) => DecideAsync(
        id,
        async (member, token) =>
        {
            if (role != ServerRole.Operator && await IsLastOperatorAsync(member, token))
            {
                return MemberProblems.LastOperator;
            }

            member.Role = role;
            return null;
        },
        cancellationToken);

    public Task<ServerSettings> SettingsAsync(CancellationToken cancellationToken) =>
        db.Set<ServerSettings>().SingleAsync(cancellationToken);

    public async Task SetRegistrationAsync(RegistrationMode mode, CancellationToken cancellationToken)
    {
        (await SettingsAsync(cancellationToken)).Registration = mode;
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Sends somebody a link with which they may sign up.</summary>
    public Task InviteAsync(string email, CancellationToken cancellationToken) => db.WriteAsync(
        async token =>
        {
            var secret = await links.AddAsync(LinkPurpose.JoinServer, null, email.Trim(), OneTimeLinks.JoinLifetime, token);
            mails.InviteToServer(email.Trim(), secret);
            await db.SaveChangesAsync(token);
        },
        cancellationToken);

    private Task<ProblemDetails?> DecideAsync(
        Guid id, Func<Member, CancellationToken, Task<ProblemDetails?>> decide, CancellationToken cancellationToken) => db.WriteAsync(
        async token =>
        {
            if (await db.Users.SingleOrDefaultAsync(row => row.Id == id, token) is not { } member)
            {
                return MemberProblems.MemberUnknown;
            }

            var problem = await decide(member, token);
            if (problem is null)
            {
                await db.SaveChangesAsync(token);
            }

            return problem;
        },
        cancellationToken);

    private async Task<bool> IsLastOperatorAsync(Member member, CancellationToken cancellationToken) =>
        member.Role == ServerRole.Operator
        && !await db.Users.AnyAsync(
            other => other.Role == ServerRole.Operator && other.State == MemberState.Active && other.Id != member.Id, cancellationToken);
}
