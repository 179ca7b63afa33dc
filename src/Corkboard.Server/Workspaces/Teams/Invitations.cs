using System.ComponentModel.DataAnnotations;
using Corkboard.Server.Data;
using Corkboard.Server.Members;
using Corkboard.Server.Members.Links;
using Corkboard.Server.Members.Mails;
using Corkboard.Server.Workspaces.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Workspaces.Teams;

/// <summary>Offers of a place in the current workspace.</summary>
internal sealed class Invitations(CorkboardDb db, Caller caller, MemberMails mails, UserManager<Member> users, IClock clock)
{
    private static readonly Duration Lifetime = Duration.FromDays(7);

    public sealed record Request
    {
        [Required(ErrorMessage = "Say whom you invite."), EmailAddress(ErrorMessage = "That is not an e-mail address."), StringLength(Member.EmailLimit)]
        public string Email { get; init; } = "";

        [EnumDataType(typeof(WorkspaceRole))]
        public WorkspaceRole Role { get; init; } = WorkspaceRole.Editor;
    }

    public sealed record View(Guid Id, string Email, WorkspaceRole Role, Instant CreatedAt, Instant ExpiresAt);

    /// <summary>Those that can still be accepted, the newest first.</summary>
    public async Task<IReadOnlyList<View>> ListAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var open = await db.Set<Invitation>().AsNoTracking()
            .Where(row => row.AcceptedAt == null && row.WithdrawnAt == null && row.ExpiresAt > now)
            .OrderByDescending(row => row.CreatedAt)
            .ToListAsync(cancellationToken);

        return open.ConvertAll(row => new View(row.Id.Value, row.Email, row.Role, row.CreatedAt, row.ExpiresAt));
    }

    /// <summary>Invites an address. An older invitation of the same one is withdrawn.</summary>
    public async Task<(View? Invitation, ProblemDetails? Problem)> SendAsync(Request request, CancellationToken cancellationToken)
    {
        if (caller.Role != WorkspaceRole.Owner)
        {
            return (null, WorkspaceProblems.OwnersOnly);
        }

        var email = request.Email.Trim();
        var known = await users.FindByEmailAsync(email);
        if (known is not null && await db.Set<Membership>().AnyAsync(place => place.MemberId == known.MemberId, cancellationToken))
        {
            return (null, WorkspaceProblems.AlreadyInvited);
        }

        var now = clock.GetCurrentInstant();
        var secret = LinkSecret.New();
        var invitation = new Invitation
        {
            Id = EntityId.New<InvitationId>(now),
            WorkspaceId = caller.WorkspaceId,
            Email = email,
            Role = request.Role,
            SecretHash = LinkSecret.Hash(secret),
            InvitedBy = caller.MemberId,
            CreatedAt = now,
            ExpiresAt = now + Lifetime,
        };
        var inviter = await users.FindByIdAsync(caller.MemberId.Value.ToString());
        await db.WriteAsync(
            async token =>
            {
                await db.Set<Invitation>().Where(row => row.Email == email && row.AcceptedAt == null && row.WithdrawnAt == null)
                    .ExecuteUpdateAsync(row => row.SetProperty(i => i.WithdrawnAt, now), token);
                var workspace = await db.Set<Workspace>().SingleAsync(row => row.Id == caller.WorkspaceId, token);
                db.Add(invitation);
                mails.InviteToWorkspace(email, inviter!.DisplayName, workspace.Name, secret);
                await db.SaveChangesAsync(token);
            },
            cancellationToken);

        return (new(invitation.Id.Value, email, invitation.Role, now, invitation.ExpiresAt), null);
    }

    public async Task<ProblemDetails?> WithdrawAsync(InvitationId id, CancellationToken cancellationToken)
    {
        if (caller.Role != WorkspaceRole.Owner)
        {
            return WorkspaceProblems.OwnersOnly;
        }

        var now = clock.GetCurrentInstant();
        var withdrawn = await db.WriteAsync(
            token => db.Set<Invitation>()
                .Where(row => row.Id == id && row.AcceptedAt == null && row.WithdrawnAt == null)
                .ExecuteUpdateAsync(row => row.SetProperty(i => i.WithdrawnAt, now), token),
            cancellationToken);

        return withdrawn == 1 ? null : WorkspaceProblems.InvitationUnknown;
    }
}
