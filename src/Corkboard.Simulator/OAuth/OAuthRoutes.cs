using Corkboard.Simulator.Api;

namespace Corkboard.Simulator.OAuth;

internal static class OAuthRoutes
{
    public static void MapOAuth(this ApiRoutes api, ExchangeToken exchange, RevokeToken revocation)
    {
        api.Post("/oauth/token", ExchangeToken.Operation, exchange.HandleAsync);
        api.Post("/oauth/token/revoke", RevokeToken.Operation, revocation.HandleAsync);
    }
}
