using Corkboard.Server.Workspaces.Access;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Corkboard.Server.Workspaces.Teams;

internal static class TeamEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var own = routes.MapGroup("/api/workspace").WithTags("Workspace");

        own.MapGet("/", GetAsync).Needs(WorkspaceRole.Viewer, ApiScope.WorkspaceRead).WithSummary("The key's workspace, with its zone and plan.");
        own.MapPatch("/", ChangeAsync).Needs(WorkspaceRole.Owner, ApiScope.WorkspaceWrite).WithSummary("Changes its name or time zone.");

        own.MapGet("/members", ListAsync).Needs(WorkspaceRole.Viewer, ApiScope.WorkspaceRead).WithSummary("Its members and their roles.");
        own.MapPut("/members/{id:guid}/role", ChangeRoleAsync).Needs(WorkspaceRole.Owner, ApiScope.WorkspaceWrite).WithSummary("Gives a member a role.");
        own.MapDelete("/members/{id:guid}", RemoveAsync).Needs(WorkspaceRole.Viewer, ApiScope.WorkspaceWrite)
            .WithSummary("Takes a member out, or leaves. The last owner stays.");

        own.MapGet("/invitations", ListInvitationsAsync).Needs(WorkspaceRole.Owner, ApiScope.WorkspaceRead).WithSummary("The open invitations.");
        own.MapPost("/invitations", InviteAsync).Needs(WorkspaceRole.Owner, ApiScope.WorkspaceWrite).WithSummary("Invites an address by mail.");
        own.MapDelete("/invitations/{id:guid}", WithdrawAsync).Needs(WorkspaceRole.Owner, ApiScope.WorkspaceWrite).WithSummary("Withdraws an invitation.");
    }

    private static async Task<Ok<OwnWorkspace.View>> GetAsync(OwnWorkspace own, CancellationToken cancellationToken) =>
        TypedResults.Ok(await own.GetAsync(cancellationToken));

    private static async Task<Results<Ok<OwnWorkspace.View>, ProblemHttpResult>> ChangeAsync(
        OwnWorkspace.Change change, OwnWorkspace own, CancellationToken cancellationToken) =>
        await own.ChangeAsync(change, cancellationToken) is { } problem
            ? TypedResults.Problem(problem)
            : TypedResults.Ok(await own.GetAsync(cancellationToken));

    private static async Task<Ok<IReadOnlyList<Team.Colleague>>> ListAsync(Team team, CancellationToken cancellationToken) =>
        TypedResults.Ok(await team.ListAsync(cancellationToken));

    private static async Task<Results<NoContent, ProblemHttpResult>> ChangeRoleAsync(
        Guid id, Team.RoleChange change, Team team, CancellationToken cancellationToken) =>
        await team.ChangeRoleAsync(new(id), change.Role, cancellationToken) is { } problem
            ? TypedResults.Problem(problem)
            : TypedResults.NoContent();

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(Guid id, Team team, CancellationToken cancellationToken) =>
        await team.RemoveAsync(new(id), cancellationToken) is { } problem
            ? TypedResults.Problem(problem)
            : TypedResults.NoContent();

    private static async Task<Ok<IReadOnlyList<Invitations.View>>> ListInvitationsAsync(
        Invitations invitations, CancellationToken cancellationToken) =>
        TypedResults.Ok(await invitations.ListAsync(cancellationToken));

    private static async Task<Results<Created<Invitations.View>, ProblemHttpResult>> InviteAsync(
        Invitations.Request request, Invitations invitations, CancellationToken cancellationToken)
    {
        var (invitation, problem) = await invitations.SendAsync(request, cancellationToken);

        return invitation is null
            ? TypedResults.Problem(problem!)
            : TypedResults.Created($"/api/workspace/invitations/{invitation.Id}", invitation);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> WithdrawAsync(
        Guid id, Invitations invitations, CancellationToken cancellationToken) =>
        await invitations.WithdrawAsync(new(id), cancellationToken) is { } problem
            ? TypedResults.Problem(problem)
            : TypedResults.NoContent();
}
