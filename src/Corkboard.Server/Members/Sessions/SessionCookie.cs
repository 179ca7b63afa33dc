using System.Security.Claims;
using Corkboard.Server.Data;
using Corkboard.Server.Hosting;
using Corkboard.Server.Workspaces;
using Corkboard.Server.Workspaces.Access;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

namespace Corkboard.Server.Members.Sessions;

/// <summary>The cookie scheme: the cookie names a session, and each request asks the database whether it lives and where it stands.</summary>
internal sealed class SessionCookie(SessionBook book, CorkboardDb db, CurrentSession current, CurrentWorkspace workspace, Caller caller)
    : CookieAuthenticationEvents
{
    public const string SchemeName = "Session";
    public const string SessionClaim = "session";

    /// <summary>An https server binds the cookie to its host; a simulated one may be on plain http of this machine.</summary>
    public static void Configure(CookieAuthenticationOptions options, StartSettings settings)
    {
        var isHttps = settings.PublicAddress is { Scheme: "https" };
        options.Cookie.Name = isHttps ? "__Host-corkboard" : "corkboard";
        options.Cookie.SecurePolicy = isHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.Path = "/";
        options.SlidingExpiration = false;
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = "then";
        options.EventsType = typeof(SessionCookie);
    }

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var cancellationToken = context.HttpContext.RequestAborted;
        var named = context.Principal?.FindFirstValue(SessionClaim);
        if (!Guid.TryParse(named, out var id) || await book.FindAsync(new(id), cancellationToken) is not { } session)
        {
            context.RejectPrincipal();
            return;
        }

        var memberId = session.MemberId.Value;
        var member = await db.Users.AsNoTracking().SingleOrDefaultAsync(row => row.Id == memberId, cancellationToken);
        var end = member is { State: MemberState.Active } ? book.EndOf(session) : SessionEnd.ByOperator;
        if (end is { } reason)
        {
            current.Close(reason);
            context.RejectPrincipal();
            return;
        }

        current.Open(session, member!);
        await EnterWorkspaceAsync(session, cancellationToken);
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<NoActivity>() is null)
        {
            await book.NoteSeenAsync(session, cancellationToken);
        }

        context.ReplacePrincipal(PrincipalOf(session, member!));
    }

    public override Task RedirectToAccessDenied(Microsoft.AspNetCore.Authentication.RedirectContext<CookieAuthenticationOptions> context)
    {
        var lacksWorkspace = !caller.IsKnown;
        var roles = context.HttpContext.GetEndpoint()?.Metadata.GetOrderedMetadata<Microsoft.AspNetCore.Authorization.IAuthorizeData>()
            .Select(need => need.Policy) ?? [];
        if (current.Member is { Role: > ServerRole.None, TwoFactorEnabled: false }
            && roles.Any(policy => policy is Policies.Operator or Policies.Moderator))
        {
            context.Response.Redirect("/me/second-factor");
        }
        else if (lacksWorkspace && roles.Contains(Policies.Member, StringComparer.Ordinal))
        {
            context.Response.Redirect("/workspaces/new");
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }

        return Task.CompletedTask;
    }

    // The door to a workspace: the member's places are looked up before one is entered.
    private async Task EnterWorkspaceAsync(MemberSession session, CancellationToken cancellationToken)
    {
        var places = await Places.OfAsync(db, session.MemberId, cancellationToken);
        if (places.Count == 0)
        {
            return;
        }

        var here = places.FirstOrDefault(place => place.WorkspaceId == session.ShownWorkspace) ?? places[0];

        workspace.Enter(here.WorkspaceId);
        caller.Recognise(new()
        {
            MemberId = session.MemberId,
            WorkspaceId = here.WorkspaceId,
            Role = here.Role,
            SpokenForBy = session.Id.Value,
        });
    }

    private static ClaimsPrincipal PrincipalOf(MemberSession session, Member member) => new(new ClaimsIdentity(
        [
            new(SessionClaim, session.Id.Value.ToString()),
            new(ClaimTypes.NameIdentifier, member.Id.ToString()),
            new(ClaimTypes.Name, member.DisplayName),
        ],
        SchemeName));
}

/// <summary>Marks an endpoint whose requests do not keep a session from falling idle.</summary>
internal sealed class NoActivity;
