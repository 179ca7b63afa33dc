using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Corkboard.Server.Members.Sessions;

/// <summary>What open pages and the layout ask about the session.</summary>
internal static class SessionEndpoints
{
    public sealed record State(bool Alive, SessionEnd? Ended, string? SignIn);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/session", Tell).WithMetadata(new NoActivity()).ExcludeFromDescription();
        routes.MapPost("/sign-out", SignOutAsync).RequireAuthorization(Policies.SignedIn).ExcludeFromDescription();
    }

    private static JsonHttpResult<State> Tell(CurrentSession session, HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";

        return TypedResults.Json(session.Session is null
            ? new State(false, session.Ended, session.Ended is { } reason ? $"/sign-in?ended={reason}" : "/sign-in")
            : new State(true, null, null));
    }

    private static async Task<RedirectHttpResult> SignOutAsync(
        IFormCollection form, CurrentSession session, SessionBook book, HttpContext http, CancellationToken cancellationToken)
    {
        _ = form; // asked for, so that the antiforgery token is
        await book.EndAsync(session.MemberId, session.Id, SessionEnd.SignedOut, cancellationToken);
        await http.SignOutAsync(SessionCookie.SchemeName);

        return TypedResults.Redirect("/sign-in?ended=SignedOut");
    }
}
