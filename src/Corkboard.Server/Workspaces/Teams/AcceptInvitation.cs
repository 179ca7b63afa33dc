using Corkboard.Server.Data;
using Corkboard.Server.Members;
using Corkboard.Server.Members.Links;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Workspaces.Teams;

/// <summary>A member takes the place that they were offered.</summary>
internal sealed class AcceptInvitation(CorkboardDb db, IClock clock)
{
    public sealed record Offer(Invitation Invitation, string WorkspaceName);

    /// <summary>What a link offers, if it still does. Looking uses nothing up.</summary>
    public async Task<Offer?> FindAsync(string? secret, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(secret)
            || await Places.InvitationOfAsync(db, LinkSecret.Hash(secret), cancellationToken) is not { } invitation
            || !invitation.IsOpenAt(clock.GetCurrentInstant()))
        {
            return null;
        }

        var workspace = await db.Set<Workspace>().AsNoTracking().SingleAsync(row => row.Id == invitation.WorkspaceId, cancellationToken);

        return new(invitation, workspace.Name);
    }

    public async Task<(WorkspaceId Workspace, ProblemDetails? Problem)> HandleAsync(
        string? secret, MemberId member, CancellationToken cancellationToken)
    {
        if (await FindAsync(secret, cancellationToken) is not { Invitation: { } invitation })
        {
            return (WorkspaceId.None, MemberProblems.LinkNotUsable);
        }

        var now = clock.GetCurrentInstant();
        var isAccepted = await db.WriteAsync(
            async token =>
            {
                if (!await Places.TryAcceptAsync(db, invitation.Id, now, token))
                {
                    return false;
                }

                var places = await Places.OfAsync(db, member, token);
                if (places.All(place => place.WorkspaceId != invitation.WorkspaceId))
                {
                    db.Add(new Membership { WorkspaceId = invitation.WorkspaceId, MemberId = member, Role = invitation.Role, JoinedAt = now });
                    await db.SaveChangesAsync(token);
                }

                return true;
            },
            cancellationToken);

        return isAccepted ? (invitation.WorkspaceId, null) : (WorkspaceId.None, MemberProblems.LinkNotUsable);
    }
}
