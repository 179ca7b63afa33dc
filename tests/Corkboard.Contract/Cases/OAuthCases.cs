using System.Text.Json.Nodes;
using Corkboard.Pinterest;

namespace Corkboard.Contract.Cases;

/// <summary>Consent, tokens, and their end.</summary>
internal static class OAuthCases
{
    private static readonly Uri s_callback = new("http://127.0.0.1:4000/callback");

    public static IReadOnlyList<Case> All { get; } =
    [
        new("a code becomes tokens, and those become others", CodeAsync),
        new("the app's own token", ClientCredentialsAsync),
        new("the end of a system user's tokens", RevocationAsync),
    ];

    private static async Task CodeAsync(World world)
    {
        var page = world.OAuth.AuthorizationAddress(s_callback, [PinterestScopes.PinsRead, PinterestScopes.BoardsRead], "state");
        var grant = await world.OAuth.ExchangeCodeAsync(await world.ConsentAsync(page, "anna_bakes"), s_callback);
        var next = await world.OAuth.RefreshAsync(grant.RefreshToken!);
        await world.OAuth.RefreshAsync(next.RefreshToken!, [PinterestScopes.PinsRead]);
    }

    private static async Task ClientCredentialsAsync(World world)
    {
        var grant = await world.OAuth.RequestClientCredentialsAsync([PinterestScopes.PinsRead, PinterestScopes.BoardsRead]);
        await new PinterestClient(world.Http, grant.AccessToken).Pins.ListAsync().Take(1).ToListAsync();
    }

    private static async Task RevocationAsync(World world)
    {
        var tokens = await world.ControlAsync(
            HttpMethod.Post, "users/anna_bakes/tokens", new JsonObject { ["systemUser"] = true });

        await world.OAuth.RevokeAsync(new PinterestAccessToken(tokens["accessToken"]!.GetValue<string>(), world.Production));
    }
}
