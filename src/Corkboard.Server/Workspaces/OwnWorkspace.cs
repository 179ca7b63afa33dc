using System.ComponentModel.DataAnnotations;
using Corkboard.Server.Data;
using Corkboard.Server.Members;
using Corkboard.Server.Workspaces.Access;
using Corkboard.Server.Workspaces.Plans;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Workspaces;

/// <summary>The current workspace itself: its name, its zone, its plan; and a new one beside it.</summary>
internal sealed class OwnWorkspace(CorkboardDb db, Caller caller, NewWorkspace newWorkspace, IDateTimeZoneProvider zones)
{
    public sealed record View(Guid Id, string Name, string TimeZone, WorkspaceRole Role, PlanDesk.PlanView Plan, int SpacingDays);

    public sealed record Change
    {
        [StringLength(Workspace.NameLimit, MinimumLength = 1, ErrorMessage = "A name has 1 to 80 characters.")]
        public string? Name { get; init; }

        [StringLength(64, MinimumLength = 1)]
        public string? TimeZone { get; init; }

        [Range(0, Workspace.MostSpacingDays, ErrorMessage = "Days between Pins that are alike are 0 to 90.")]
        public int? SpacingDays { get; init; }
    }

    public async Task<View> GetAsync(CancellationToken cancellationToken)
    {
        var workspace = await FindAsync(cancellationToken);
        var plan = await db.Set<Plan>().AsNoTracking().SingleAsync(plan => plan.Id == workspace.PlanId, cancellationToken);

        return new(workspace.Id.Value, workspace.Name, workspace.TimeZone, caller.Role, PlanDesk.PlanView.Of(plan), workspace.SpacingDays);
    }

    public async Task<ProblemDetails?> ChangeAsync(Change change, CancellationToken cancellationToken)
    {
        if (caller.Role != WorkspaceRole.Owner)
        {
            return WorkspaceProblems.OwnersOnly;
        }

        if (change.TimeZone is { } zone && zones.GetZoneOrNull(zone) is null)
        {
            return MemberProblems.TimeZoneUnknown(zone);
        }

        var workspace = await FindAsync(cancellationToken);
        workspace.Name = string.IsNullOrWhiteSpace(change.Name) ? workspace.Name : change.Name;
        workspace.TimeZone = change.TimeZone ?? workspace.TimeZone;
        workspace.SpacingDays = change.SpacingDays ?? workspace.SpacingDays;
        await db.SaveChangesAsync(cancellationToken);

        return null;
    }

    /// <summary>Makes another workspace for somebody who is signed in, and lets their browser show it.</summary>
    public async Task<ProblemDetails?> CreateAsync(
        MemberSession session, string name, string timeZone, CancellationToken cancellationToken)
    {
        if (zones.GetZoneOrNull(timeZone) is null)
        {
            return MemberProblems.TimeZoneUnknown(timeZone);
        }

        await db.WriteAsync(
            async token =>
            {
                var workspace = await newWorkspace.AddAsync(session.MemberId, name, timeZone, token);
                await ShowAsync(session, workspace.Id, token);
            },
            cancellationToken);

        return null;
    }

    /// <summary>Lets a browser show another workspace of its member's.</summary>
    public async Task<ProblemDetails?> SwitchAsync(MemberSession session, WorkspaceId id, CancellationToken cancellationToken)
    {
        var places = await Places.OfAsync(db, session.MemberId, cancellationToken);
        if (places.All(place => place.WorkspaceId != id))
        {
            return WorkspaceProblems.WorkspaceUnknown;
        }

        await db.WriteAsync(token => ShowAsync(session, id, token), cancellationToken);
        return null;
    }

    private Task<Workspace> FindAsync(CancellationToken cancellationToken) =>
        db.Set<Workspace>().SingleAsync(workspace => workspace.Id == caller.WorkspaceId, cancellationToken);

    private Task<int> ShowAsync(MemberSession session, WorkspaceId id, CancellationToken cancellationToken) =>
        db.Set<MemberSession>().Where(row => row.Id == session.Id)
            .ExecuteUpdateAsync(row => row.SetProperty(s => s.ShownWorkspace, (WorkspaceId?)id), cancellationToken);
}
