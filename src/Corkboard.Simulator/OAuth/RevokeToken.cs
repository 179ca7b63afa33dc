using Corkboard.Simulator.Api;

namespace Corkboard.Simulator.OAuth;

/// <summary>Ends one token, if it is a system user's: Pinterest revokes no others.</summary>
internal sealed class RevokeToken(RegisteredApp app)
{
    public static readonly Operation Operation = new("token/revoke", RateCategory.OrgWrite) { IsForTheApp = true };

    public async Task<Answer> HandleAsync(ApiCall call)
    {
        if (!app.IsShownBy(call.Http.Request))
        {
            return Refusals.AuthenticationFailed;
        }

        if (!call.Http.Request.HasFormContentType)
        {
            return Refusals.Invalid("The request's content type is not application/x-www-form-urlencoded.");
        }

        var form = await call.Http.Request.ReadFormAsync(call.Cancelled);
        var token = form["token"].ToString();

        if (token.Length == 0)
        {
            return Refusals.Invalid("Invalid request: body.token is a required property");
        }

        if (form["token_type_hint"].ToString() is not ("" or "access_token" or "refresh_token"))
        {
            return Refusals.Invalid("Invalid request: body.token_type_hint is not one of access_token, refresh_token");
        }

        return call.World.Locked(world =>
        {
            var hash = TokenHash.Of(token);

            if ((world.Tokens.Access.GetValueOrDefault(hash) ?? world.Tokens.Refresh.GetValueOrDefault(hash))
                is not { IsSystemUser: true } grant)
            {
                return Refusals.NotPermitted;
            }

            call.Record(new TokenRevoked { User = grant.User, TokenHash = hash });

            return new Answer(StatusCodes.Status200OK);
        });
    }
}
