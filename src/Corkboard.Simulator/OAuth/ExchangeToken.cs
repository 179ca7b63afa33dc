using Corkboard.Simulator.Api;
using Corkboard.Simulator.Control;
using Corkboard.Simulator.State;

namespace Corkboard.Simulator.OAuth;

/// <summary>Codes, refresh tokens and the app's own credentials become tokens of the store that is asked.</summary>
internal sealed class ExchangeToken(RegisteredApp app, World consents, Knobs knobs)
{
    public static readonly Operation Operation =
        new("oauth/token", RateCategory.OrgRead) { IsForTheApp = true };

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

        return form["grant_type"].ToString() switch
        {
            "authorization_code" => FromCode(call, form["code"].ToString(), form["redirect_uri"].ToString()),
            "refresh_token" => FromRefreshToken(call, form["refresh_token"].ToString(), form["scope"].ToString()),
            "client_credentials" => FromTheAppItself(call, form["scope"].ToString()),
            var other => Refusals.Invalid($"Invalid request: body.grant_type '{other}' is not supported"),
        };
    }

    private Answer FromCode(ApiCall call, string code, string redirectUri)
    {
        if (code.Length == 0 || redirectUri.Length == 0)
        {
            return Refusals.Invalid("Invalid request: body.code and body.redirect_uri are required properties");
        }

        // People consent at one address; the sandbox's tokens are made from the same codes.
        var consent = consents.Locked(world => Spend(call, world, TokenHash.Of(code)));

        if (consent is null || consent.RedirectUri != redirectUri || consent.ExpiresAt <= call.Clock.Now)
        {
            return Refusals.GrantInvalid;
        }

        return call.World.Locked(world =>
        {
            if (!world.People.ContainsKey(consent.User))
            {
                return Refusals.GrantInvalid;
            }

            var minted = TokenMint.ForUser(call.Clock.Now, consent.Scopes, consent.Scopes);
            call.Record(new TokenIssued { User = consent.User, Grant = "authorization_code", Pair = minted.Pair });

            return Answer.Ok(minted.AsAnswerTo("authorization_code"), WireJson.Default.TokenView);
        });
    }

    /// <summary>A code that was shown once is worth nothing any more, whatever came of it.</summary>
    private static Consent? Spend(ApiCall call, World world, string codeHash)
    {
        if (!world.Tokens.Consents.TryGetValue(codeHash, out var consent))
        {
            return null;
        }

        world.Record(new ConsentSpent { User = consent.User, CodeHash = codeHash, ArrivedAt = call.ArrivedAt });

        return consent;
    }

    private Answer FromRefreshToken(ApiCall call, string refreshToken, string scope) => call.World.Locked(world =>
    {
        var hash = TokenHash.Of(refreshToken);

        if (!world.Tokens.Refresh.TryGetValue(hash, out var grant) || grant.ExpiresAt <= call.Clock.Now)
        {
            return Refusals.GrantInvalid;
        }

        var scopes = Scopes.Split(scope) is { Count: > 0 } fewer ? fewer : grant.Scopes;

        if (scopes.Except(grant.Scopes, StringComparer.Ordinal).Any())
        {
            return Refusals.Invalid("Invalid request: body.scope asks for more than was granted");
        }

        var grace = knobs.Settings.RefreshGraceSeconds;
        var minted = TokenMint.ForUser(call.Clock.Now, scopes, grant.Scopes);
        call.Record(new TokenRefreshed
        {
            User = grant.User,
            OldRefreshHash = hash,
            OldWorksUntil = grace > 0 ? call.Clock.Now + TimeSpan.FromSeconds(grace) : null,
            Pair = minted.Pair with { IsSystemUser = grant.IsSystemUser },
        });

        return Answer.Ok(minted.AsAnswerTo("refresh_token"), WireJson.Default.TokenView);
    });

    private static Answer FromTheAppItself(ApiCall call, string scope)
    {
        var scopes = Scopes.Split(scope);

        if (scopes.Count == 0 || !Scopes.AreKnown(scopes))
        {
            return Refusals.Invalid("Invalid request: body.scope names no scope or an unknown one");
        }

        return call.World.Locked(world =>
        {
            var minted = TokenMint.ForApp(call.Clock.Now, scopes);
            call.Record(new TokenIssued
            {
                User = world.AppOwner.Id,
                Grant = "client_credentials",
                Pair = minted.Pair,
            });

            return Answer.Ok(minted.AsAnswerTo("client_credentials"), WireJson.Default.TokenView);
        });
    }
}
