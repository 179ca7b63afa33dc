using Corkboard.Server.Workspaces.Access;
using Microsoft.AspNetCore.Authorization;

namespace Corkboard.Server.Members.Sessions;

/// <summary>Who may open a page: all of them need a session that lives.</summary>
internal static class Policies
{
    /// <summary>Anybody who is signed in, with or without a workspace.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>Who is signed in and stands in a workspace.</summary>
    public const string Member = "member";

    public const string Moderator = "moderator";

    public const string Operator = "operator";

    public static void Add(AuthorizationBuilder authorization) => authorization
        .AddPolicy(SignedIn, policy => Session(policy))
        .AddPolicy(Member, policy => Session(policy).AddRequirements(new InWorkspace()))
        .AddPolicy(Moderator, policy => Session(policy).AddRequirements(new ActsForServer(ServerRole.Moderator)))
        .AddPolicy(Operator, policy => Session(policy).AddRequirements(new ActsForServer(ServerRole.Operator)));

    private static AuthorizationPolicyBuilder Session(AuthorizationPolicyBuilder policy) => policy
        .AddAuthenticationSchemes(SessionCookie.SchemeName)
        .RequireAuthenticatedUser();
}

/// <summary>The member stands in a workspace.</summary>
internal sealed record InWorkspace : IAuthorizationRequirement;

internal sealed class InWorkspaceHandler(Caller caller) : AuthorizationHandler<InWorkspace>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, InWorkspace requirement)
    {
        if (caller.IsKnown)
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}

/// <summary>A role for the whole server, and a second factor that was shown in this very session.</summary>
internal sealed record ActsForServer(ServerRole Role) : IAuthorizationRequirement;

internal sealed class ActsForServerHandler(CurrentSession session) : AuthorizationHandler<ActsForServer>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, ActsForServer requirement)
    {
        if (session.ActsAs(requirement.Role))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
