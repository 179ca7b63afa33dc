using Microsoft.AspNetCore.Authorization;

namespace Corkboard.Server.Workspaces.Access;

/// <summary>A place in the workspace of at least this rank and, for an API key, this scope.</summary>
internal sealed record WorkspaceRequirement(WorkspaceRole Role, string Scope)
    : IAuthorizationRequirement;

internal sealed class WorkspaceRequirementHandler(Caller caller) : AuthorizationHandler<WorkspaceRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, WorkspaceRequirement requirement)
    {
        if (caller.IsKnown && caller.Role <= requirement.Role && HasScope(context, requirement))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }

    private static bool HasScope(AuthorizationHandlerContext context, WorkspaceRequirement requirement) =>
        context.User.FindFirst(ApiKeyAuthentication.ScopesClaim) is not { } scopes
        || ApiScope.Covers(scopes.Value.Split(' '), requirement.Scope);
}

internal static class WorkspaceRequirementExtensions
{
    extension<TBuilder>(TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder
    {
        /// <summary>Opens an API endpoint to API keys with this scope, of members with at least this role.</summary>
        public TBuilder Needs(WorkspaceRole role, string scope) =>
            endpoint.RequireAuthorization(policy => policy
                .AddAuthenticationSchemes(ApiKeyAuthentication.SchemeName)
                .RequireAuthenticatedUser()
                .AddRequirements(new WorkspaceRequirement(role, scope)));
    }
}
