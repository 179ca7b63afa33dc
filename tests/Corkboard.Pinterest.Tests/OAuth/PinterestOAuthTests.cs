using System.Net;
using System.Text;
using Corkboard.Pinterest.Tests.Wire;
using static Corkboard.Pinterest.Tests.Given;

namespace Corkboard.Pinterest.Tests.OAuth;

public sealed class PinterestOAuthTests : IDisposable
{
    private static readonly Uri Callback = new("https://corkboard.example:8443/callback/");

    private readonly HttpClient _http = AnHttpClient();

    public void Dispose() => _http.Dispose();

    [Fact]
    public void The_consent_page_gets_everything_in_its_query()
    {
        var oauth = AnOAuth(PinterestHost.Production);

        var address = oauth.AuthorizationAddress(Callback, ["boards:read", "pins:read"], "s&t");

        address.AbsoluteUri.ShouldBe(
            "https://www.pinterest.com/oauth/?client_id=1234567"
            + "&redirect_uri=https%3A%2F%2Fcorkboard.example%3A8443%2Fcallback%2F"
            + "&response_type=code&scope=boards%3Aread%2Cpins%3Aread&state=s%26t");
    }

    [Fact]
    public async Task A_code_is_traded_for_tokens()
    {
        await using var server = WireServer.Answering(WireReply.Json(200, """
            {"access_token":"access","refresh_token":"refresh","response_type":"authorization_code","token_type":"bearer",
             "expires_in":2592000,"refresh_token_expires_in":31536000,"scope":"boards:read boards:write pins:read"}
            """));

        var grant = await AnOAuth(server.Host).ExchangeCodeAsync("c/ode", Callback, cancellationToken: Cancel);

        grant.AccessToken.Reveal().ShouldBe("access");
        grant.AccessToken.Host.ShouldBe(server.Host);
        grant.RefreshToken!.Reveal().ShouldBe("refresh");
        grant.ExpiresIn.ShouldBe(TimeSpan.FromDays(30));
        grant.RefreshTokenExpiresIn.ShouldBe(TimeSpan.FromDays(365));
        grant.Scopes.ShouldBe(["boards:read", "boards:write", "pins:read"]);
        var request = server.Requests.ShouldHaveSingleItem();
        request.Target.ShouldBe("/v5/oauth/token");
        request.Headers["Authorization"].ShouldBe($"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes("1234567:app-secret"))}");
        request.Headers["Content-Type"].ShouldBe("application/x-www-form-urlencoded");
        request.Text.Split('&').ShouldBe(
            [
                "grant_type=authorization_code", "code=c%2Fode",
                $"redirect_uri={Uri.EscapeDataString(Callback.OriginalString)}", "continuous_refresh=true",
            ],
            ignoreOrder: true);
    }

    [Theory]
    [InlineData("\"a:read,b:read\"", "a:read b:read")]
    [InlineData("\"a:read, b:read c:read\"", "a:read b:read c:read")]
    [InlineData("\"\"", "")]
    [InlineData("null", null)]
    public async Task Scopes_come_with_spaces_or_commas_or_not_at_all(string written, string? scopes)
    {
        await using var server = WireServer.Answering(WireReply.Json(200, $$"""{"access_token":"access","scope":{{written}}}"""));

        var grant = await AnOAuth(server.Host).RefreshAsync(new PinterestRefreshToken("old"), Cancel);

        (grant.Scopes is null ? null : string.Join(' ', grant.Scopes)).ShouldBe(scopes);
    }

    [Fact]
    public async Task A_refresh_brings_the_new_pair()
    {
        await using var server = WireServer.Answering(WireReply.Json(201, """
            {"access_token":"access","refresh_token":"new","refresh_token_expires_in":5184000,"refresh_token_expires_at":1790000000}
            """));

        var grant = await AnOAuth(server.Host).RefreshAsync(new PinterestRefreshToken("old"), Cancel);

        grant.RefreshToken!.Reveal().ShouldBe("new");
        grant.ExpiresIn.ShouldBeNull();
        server.Requests.ShouldHaveSingleItem().Text.ShouldBe("grant_type=refresh_token&refresh_token=old");
    }

    [Theory]
    [InlineData("")]
    [InlineData(""","refresh_token":null""")]
    [InlineData(""","refresh_token":"" """)]
    public async Task A_refresh_without_a_new_refresh_token_keeps_the_old_one(string member)
    {
        await using var server = WireServer.Answering(WireReply.Json(200, $$"""{"access_token":"access"{{member}}}"""));

        var grant = await AnOAuth(server.Host).RefreshAsync(new PinterestRefreshToken("old"), Cancel);

        grant.RefreshToken!.Reveal().ShouldBe("old");
    }

    [Theory]
    [InlineData(401, 283, PinterestErrorKind.GrantRefused, PinterestOutcome.NothingHappened)]
    [InlineData(400, 1, PinterestErrorKind.GrantRefused, PinterestOutcome.NothingHappened)]
    [InlineData(401, 2, PinterestErrorKind.GrantRefused, PinterestOutcome.NothingHappened)]
    [InlineData(429, 8, PinterestErrorKind.RateLimited, PinterestOutcome.NothingHappened)]
    [InlineData(500, 500, PinterestErrorKind.ServerError, PinterestOutcome.Unknown)]
    public async Task A_refusal_is_told_from_a_failure(int status, int code, PinterestErrorKind kind, PinterestOutcome outcome)
    {
        await using var server = WireServer.Answering(WireReply.Json(status, $$"""{"code":{{code}},"message":"No"}"""));

        var failure = await Should.ThrowAsync<PinterestException>(
            () => AnOAuth(server.Host).RefreshAsync(new PinterestRefreshToken("old"), Cancel));

        failure.Kind.ShouldBe(kind);
        failure.Outcome.ShouldBe(outcome);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"access_token":""}""")]
    [InlineData("""{"access_token":null}""")]
    [InlineData("""{"access_token":"two words"}""")]
    public async Task Success_without_a_token_leaves_the_outcome_open(string body)
    {
        await using var server = WireServer.Answering(WireReply.Json(200, body));

        var failure = await Should.ThrowAsync<PinterestException>(
            () => AnOAuth(server.Host).RefreshAsync(new PinterestRefreshToken("old"), Cancel));

        failure.Kind.ShouldBe(PinterestErrorKind.UnreadableAnswer);
        failure.Outcome.ShouldBe(PinterestOutcome.Unknown);
        failure.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Secrets_that_come_back_in_a_message_are_hidden()
    {
        await using var server = WireServer.Answering(WireReply.Json(
            400, """{"code":1,"message":"old-refresh-token of app-secret is unknown"}"""));

        var failure = await Should.ThrowAsync<PinterestException>(
            () => AnOAuth(server.Host).RefreshAsync(new PinterestRefreshToken("old-refresh-token"), Cancel));

        failure.ToString().ShouldNotContain("old-refresh-token");
        failure.ToString().ShouldNotContain("app-secret");
    }

    private PinterestOAuth AnOAuth(PinterestHost host) => new(_http, new PinterestApp("1234567", "app-secret"), host);
}
