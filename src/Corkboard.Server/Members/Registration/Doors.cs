using Corkboard.Server.Data;
using Corkboard.Server.Members.Links;
using Corkboard.Server.Members.Mails;
using Corkboard.Server.Workspaces;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Members.Registration;

/// <summary>Finds the way that is open to somebody who signs up, and lets them in by it.</summary>
internal sealed class Doors(CorkboardDb db, OneTimeLinks links, MemberMails mails, NewWorkspace newWorkspace, IClock clock)
{
    /// <summary>The way in; none where one is needed and this is not it.</summary>
    public async Task<Door?> FindAsync(string? invitation, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(invitation))
        {
            return await ByInvitationAsync(invitation, cancellationToken);
        }

        var settings = await db.Set<ServerSettings>().AsNoTracking().SingleAsync(cancellationToken);

        return settings.Registration switch
        {
            RegistrationMode.Open => new Door.Open(),
            RegistrationMode.Approval => new Door.OnApproval(),
            _ => null,
        };
    }

    /// <summary>Makes the member and all that belongs to them. Runs inside the caller's write. No: somebody else used the invitation.</summary>
    public async Task<bool> TryEnterAsync(
        Door door, Member member, UserManager<Member> users, string? workspaceName, string zone, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var isTaken = door switch
        {
            Door.ByOperator(var link) => !await links.TryUseAsync(link, cancellationToken),
            Door.IntoWorkspace(var invitation) => !await Places.TryAcceptAsync(db, invitation.Id, now, cancellationToken),
            _ => false,
        };
        if (isTaken)
        {
            return false;
        }

        (await users.CreateAsync(member)).OrThrow();
        if (door is Door.IntoWorkspace(var into))
        {
            db.Add(new Membership { WorkspaceId = into.WorkspaceId, MemberId = member.MemberId, Role = into.Role, JoinedAt = now });
        }
        else
        {
            var name = string.IsNullOrWhiteSpace(workspaceName) ? member.DisplayName : workspaceName;
            await newWorkspace.AddAsync(member.MemberId, name, zone, cancellationToken);
        }

        await WriteMailsAsync(member, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);

        return true;
    }

    private async Task<Door?> ByInvitationAsync(string secret, CancellationToken cancellationToken)
    {
        if (await links.FindAsync(secret, LinkPurpose.JoinServer, cancellationToken) is { } link)
        {
            return new Door.ByOperator(link);
        }

        var invitation = await Places.InvitationOfAsync(db, LinkSecret.Hash(secret), cancellationToken);

        return invitation is not null && invitation.IsOpenAt(clock.GetCurrentInstant()) ? new Door.IntoWorkspace(invitation) : null;
    }

    private async Task WriteMailsAsync(Member member, CancellationToken cancellationToken)
    {
        if (member.ConfirmedAt is null)
        {
            await mails.AskToConfirmAsync(member, cancellationToken);
        }

        if (member.State == MemberState.AwaitingApproval)
        {
            mails.TellWaiting(member);
            var operators = await db.Users.AsNoTracking()
                .Where(row => row.Role == ServerRole.Operator && row.State == MemberState.Active)
                .ToListAsync(cancellationToken);
            operators.ForEach(one => mails.AskOperator(one, member));
        }
    }
}
