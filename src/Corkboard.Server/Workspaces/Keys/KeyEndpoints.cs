using System.Security.Claims;
using Corkboard.Server.Workspaces.Access;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Corkboard.Server.Workspaces.Keys;

internal static class KeyEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var keys = routes.MapGroup("/api/keys").WithTags("Keys");

        keys.MapGet("/", ListAsync).Needs(WorkspaceRole.Viewer, ApiScope.WorkspaceRead).WithSummary("Lists the keys that work.");
        keys.MapPost("/", MakeAsync).Needs(WorkspaceRole.Editor, ApiScope.WorkspaceWrite)
            .WithSummary("Makes a key that may do no more than the one that asks. It is shown this one time.");
        keys.MapPost("/by-password", KeyByPassword.HandleAsync)
            .WithSummary("Makes a key from a member's address, password and, where it is set up, second factor.");
        keys.MapDelete("/{id:guid}", RevokeAsync).Needs(WorkspaceRole.Viewer, ApiScope.WorkspaceWrite).WithSummary("Revokes a key at once.");
    }

    private static async Task<Ok<IReadOnlyList<KeyRing.View>>> ListAsync(KeyRing keys, Caller caller, CancellationToken cancellationToken) =>
        TypedResults.Ok(await keys.ListAsync(caller, cancellationToken));

    private static async Task<Results<Created<KeyRing.NewKey>, ProblemHttpResult>> MakeAsync(
        KeyRing.Request request, KeyRing keys, Caller caller, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var granted = user.FindFirstValue(ApiKeyAuthentication.ScopesClaim)?.Split(' ') ?? [];
        if (request.Scopes.Any(scope => ApiScope.All.Contains(scope, StringComparer.Ordinal) && !ApiScope.Covers(granted, scope)))
        {
            return TypedResults.Problem(WorkspaceProblems.ScopeBeyondKey);
        }

        var (key, problem) = await keys.MakeAsync(request, caller.MemberId, caller.WorkspaceId, caller.Role, cancellationToken);

        return key is null ? TypedResults.Problem(problem!) : TypedResults.Created($"/api/keys/{key.Id}", key);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RevokeAsync(
        Guid id, KeyRing keys, Caller caller, CancellationToken cancellationToken) =>
        await keys.RevokeAsync(new(id), caller, cancellationToken) is { } problem
            ? TypedResults.Problem(problem)
            : TypedResults.NoContent();
}
