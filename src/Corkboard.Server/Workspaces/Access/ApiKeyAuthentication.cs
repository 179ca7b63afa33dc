using System.Security.Claims;
using System.Text.Encodings.Web;
using Corkboard.Server.Data;
using Corkboard.Server.Members;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Corkboard.Server.Workspaces.Access;

/// <summary>Recognises the bearer of an API key, and enters the key's workspace.</summary>
internal sealed class ApiKeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    CorkboardDb db,
    IClock clock,
    CurrentWorkspace workspace,
    Caller caller)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "ApiKey";
    public const string ScopesClaim = "scopes";

    private const string Bearer = "Bearer ";
    private static readonly Duration UseIsNotedEvery = Duration.FromMinutes(1);

    /// <summary>Whether a request speaks by a key, good or not.</summary>
    public static bool IsPresentedIn(HttpRequest request) =>
        request.Headers.Authorization.ToString().StartsWith(Bearer + ApiKeySecret.Mark, StringComparison.Ordinal);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!IsPresentedIn(Request))
        {
            return AuthenticateResult.NoResult();
        }

        var header = Request.Headers.Authorization.ToString();
        var hash = ApiKeySecret.Hash(header[Bearer.Length..].Trim());

        // The key is the door to its workspace: it is looked up before one is entered.
        var found = await (
            from key in db.Set<ApiKey>().IgnoreQueryFilters([CorkboardDb.WorkspaceFilter])
            join place in db.Set<Membership>().IgnoreQueryFilters([CorkboardDb.WorkspaceFilter])
                on new { key.WorkspaceId, key.MemberId } equals new { place.WorkspaceId, place.MemberId }
            where key.SecretHash == hash && key.RevokedAt == null
            select new { Key = key, place.Role }).SingleOrDefaultAsync(Context.RequestAborted);
        if (found is null
            || await db.Users.FindAsync([found.Key.MemberId.Value], Context.RequestAborted) is not { State: MemberState.Active })
        {
            return AuthenticateResult.Fail("The API key is unknown, or was revoked.");
        }

        workspace.Enter(found.Key.WorkspaceId);
        caller.Recognise(new()
        {
            MemberId = found.Key.MemberId,
            WorkspaceId = found.Key.WorkspaceId,
            Role = found.Role,
            SpokenForBy = found.Key.Id.Value,
        });
        await NoteUseAsync(found.Key);
        var identity = new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, found.Key.MemberId.Value.ToString()), new(ScopesClaim, found.Key.Scopes)],
            SchemeName);

        return AuthenticateResult.Success(new(new(identity), SchemeName));
    }

    private async Task NoteUseAsync(ApiKey key)
    {
        var now = clock.GetCurrentInstant();
        if (key.LastUsedAt is { } last && now - last < UseIsNotedEvery)
        {
            return;
        }

        key.LastUsedAt = now;
        await db.SaveChangesAsync(Context.RequestAborted);
    }
}
