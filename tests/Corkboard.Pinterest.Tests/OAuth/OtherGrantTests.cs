using Corkboard.Pinterest.Tests.Wire;
using static Corkboard.Pinterest.Tests.Given;

namespace Corkboard.Pinterest.Tests.OAuth;

public sealed class OtherGrantTests : IDisposable
{
    private readonly HttpClient _http = AnHttpClient();

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task A_refresh_may_keep_fewer_scopes_and_says_when_the_next_token_ends()
    {
        await using var server = WireServer.Answering(WireReply.Json(
            201, """{"access_token":"access","refresh_token":"next","token_type":"bearer","expires_in":1,"refresh_token_expires_at":1790000000}"""));

        var grant = await AnOAuth(server.Host).RefreshAsync(new("spent"), ["pins:read", "boards:read"], Cancel);

        grant.RefreshTokenExpiresAt.ShouldBe(DateTimeOffset.FromUnixTimeSeconds(1_790_000_000));
        grant.Scopes.ShouldBeNull();
        server.Requests.ShouldHaveSingleItem().Text.Split('&').ShouldBe(
            ["grant_type=refresh_token", "refresh_token=spent", "scope=pins%3Aread%2Cboards%3Aread"], ignoreOrder: true);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(253_402_300_800)]
    public async Task An_end_that_cannot_be_one_is_as_good_as_none(long unixSeconds)
    {
        await using var server = WireServer.Answering(WireReply.Json(
            200, $$"""{"access_token":"access","refresh_token_expires_at":{{unixSeconds}}}"""));

        (await AnOAuth(server.Host).RefreshAsync(new("spent"), Cancel)).RefreshTokenExpiresAt.ShouldBeNull();
    }

    [Fact]
    public async Task The_app_gets_a_token_of_its_own()
    {
        await using var server = WireServer.Answering(WireReply.Json(
            200, """{"access_token":"of-the-app","token_type":"bearer","expires_in":2592000,"scope":"pins:read"}"""));

        var grant = await AnOAuth(server.Host).RequestClientCredentialsAsync(["pins:read"], Cancel);

        grant.AccessToken.Reveal().ShouldBe("of-the-app");
        grant.RefreshToken.ShouldBeNull();
        server.Requests.ShouldHaveSingleItem().Text.ShouldBe("grant_type=client_credentials&scope=pins%3Aread");
    }

    [Fact]
    public async Task A_token_for_nothing_is_not_asked_for() =>
        (await Should.ThrowAsync<PinterestLimitException>(() => AnOAuth(PinterestHost.Production).RequestClientCredentialsAsync([], Cancel)))
            .Field.ShouldBe("scope");

    [Fact]
    public async Task Tokens_of_a_system_user_are_revoked()
    {
        await using var server = WireServer.Answering(WireReply.Json(200, ""));
        var oauth = AnOAuth(server.Host);

        await oauth.RevokeAsync(new PinterestAccessToken("access", server.Host), Cancel);
        await oauth.RevokeAsync(new PinterestRefreshToken("refresh"), Cancel);

        server.Requests.Select(request => $"{request.Target} {request.Text}").ShouldBe(
        [
            "/v5/oauth/token/revoke token=access&token_type_hint=access_token",
            "/v5/oauth/token/revoke token=refresh&token_type_hint=refresh_token",
        ]);
    }

    [Fact]
    public async Task A_token_that_is_not_revoked_is_in_no_message()
    {
        await using var server = WireServer.Answering(WireReply.Json(403, """{"code":29,"message":"Not for access-of-a-person."}"""));

        var refused = await Should.ThrowAsync<PinterestException>(
            AnOAuth(server.Host).RevokeAsync(new PinterestAccessToken("access-of-a-person", server.Host), Cancel));

        refused.Kind.ShouldBe(PinterestErrorKind.Forbidden);
        refused.Message.ShouldNotContain("access-of-a-person");
    }

    [Fact]
    public async Task A_token_is_never_sent_to_another_host_than_its_own()
    {
        await using var server = WireServer.Answering(WireReply.Json(200, """{"access_token":"access","refresh_token":"next"}"""));
        var here = AnOAuth(server.Host);
        var grant = await here.RefreshAsync(new("spent"), Cancel);
        var elsewhere = AnOAuth(PinterestHost.At(new Uri("https://pinterest.invalid")));

        await Should.ThrowAsync<InvalidOperationException>(() => elsewhere.RefreshAsync(grant.RefreshToken!, Cancel));
        await Should.ThrowAsync<InvalidOperationException>(() => elsewhere.RevokeAsync(grant.RefreshToken!, Cancel));
        await Should.ThrowAsync<InvalidOperationException>(() => elsewhere.RevokeAsync(grant.AccessToken, Cancel));
        await here.RefreshAsync(grant.RefreshToken!, Cancel);

        grant.RefreshToken!.Host.ShouldBe(server.Host);
    }

    private PinterestOAuth AnOAuth(PinterestHost host) => new(_http, new PinterestApp("1234567", "app-secret"), host);
}
