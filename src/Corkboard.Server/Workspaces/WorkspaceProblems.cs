using Corkboard.Server.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Corkboard.Server.Workspaces;

/// <summary>The refusals of this slice.</summary>
internal static class WorkspaceProblems
{
    public static ProblemDetails OwnersOnly => ProblemTypes.Of("owners-only", 403, "Only an owner of the workspace may do this.");

    public static ProblemDetails EditorsOnly => ProblemTypes.Of("editors-only", 403, "Viewers may look, and change nothing.");

    public static ProblemDetails LastOwner => ProblemTypes.Of(
        "last-owner", 409, "A workspace needs an owner.", "Make somebody else an owner first.");

    public static ProblemDetails MemberNotHere => ProblemTypes.Of("member-not-here", 404, "The workspace has no such member.");

    public static ProblemDetails InvitationUnknown => ProblemTypes.Of("invitation-unknown", 404, "The workspace has no such open invitation.");

    public static ProblemDetails AlreadyInvited => ProblemTypes.Of(
        "already-a-member", 409, "Whoever has this address is in the workspace already.", field: "email");

    public static ProblemDetails KeyUnknown => ProblemTypes.Of("key-unknown", 404, "The workspace has no such key.");

    public static ProblemDetails PlanUnknown => ProblemTypes.Of("plan-unknown", 404, "There is no such plan.", field: "planId");

    public static ProblemDetails WorkspaceUnknown => ProblemTypes.Of("workspace-unknown", 404, "There is no such workspace of yours.");

    public static ProblemDetails PlanNameTaken(string name) => ProblemTypes.Of(
        "plan-name-taken", 409, "Another plan has this name.", field: "name", value: name);

    public static ProblemDetails PlanNotRight(string words) => ProblemTypes.Of("plan-not-right", 400, "The plan was not saved.", words);

    public static ProblemDetails ScopeUnknown(string scope) => ProblemTypes.Of(
        "scope-unknown", 400, $"There is no scope {scope}.", "The scopes are listed in the API's description.", field: "scopes", value: scope);

    public static ProblemDetails ScopeWanted => ProblemTypes.Of(
        "scope-wanted", 400, "A key needs a scope at least.", "Choose what the program may do.", field: "scopes");

    public static ProblemDetails ScopeBeyondKey => ProblemTypes.Of(
        "scope-beyond-key", 403, "A key cannot make another one that may do more than itself.", field: "scopes");
}
