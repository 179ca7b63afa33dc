using Corkboard.Server.Members.Sessions;
using Corkboard.Server.Workspaces.Access;
using Corkboard.Server.Workspaces.Keys;
using Corkboard.Server.Workspaces.Plans;
using Corkboard.Server.Workspaces.Teams;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Corkboard.Server.Workspaces;

/// <summary>The slice as the contents page lists it: teams, roles, plans, invitations and API keys.</summary>
internal static class WorkspacesServices
{
    public static void AddWorkspaces(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<Caller>();
        services.AddScoped<WorkspaceZone>();
        services.AddScoped<IAuthorizationHandler, WorkspaceRequirementHandler>();
        services.AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, ApiKeyAuthentication>(ApiKeyAuthentication.SchemeName, null);
        services.AddScoped<NewWorkspace>();
        services.AddScoped<WorkspaceRemoval>();
        services.AddScoped<OwnWorkspace>();
        services.AddScoped<Team>();
        services.AddScoped<Invitations>();
        services.AddScoped<AcceptInvitation>();
        services.AddScoped<KeyRing>();
        services.AddScoped<PlanDesk>();
    }

    public static void MapWorkspaces(this WebApplication app)
    {
        TeamEndpoints.Map(app);
        KeyEndpoints.Map(app);
        app.MapPost("/workspaces/shown", SwitchAsync).RequireAuthorization(Policies.SignedIn).ExcludeFromDescription();

        app.MapGet("/api/plans", ListPlansAsync).WithTags("Plans").Needs(WorkspaceRole.Viewer, ApiScope.WorkspaceRead)
            .WithSummary("The plans of this server.");
        app.MapPut("/api/workspaces/{id:guid}/plan", AssignPlan.HandleAsync).WithTags("Plans")
            .Needs(WorkspaceRole.Viewer, ApiScope.ServerWrite)
            .WithSummary("Puts a workspace on a plan. For operators with a second factor.");
    }

    private static async Task<Results<RedirectHttpResult, ProblemHttpResult>> SwitchAsync(
        [FromForm] Guid id, OwnWorkspace own, CurrentSession session, CancellationToken cancellationToken) =>
        await own.SwitchAsync(session.Session!, new(id), cancellationToken) is { } problem
            ? TypedResults.Problem(problem)
            : TypedResults.Redirect("/");

    private static async Task<Ok<IReadOnlyList<PlanDesk.PlanView>>> ListPlansAsync(PlanDesk plans, CancellationToken cancellationToken) =>
        TypedResults.Ok<IReadOnlyList<PlanDesk.PlanView>>(
            [.. (await plans.ListAsync(cancellationToken)).Select(PlanDesk.PlanView.Of)]);
}
