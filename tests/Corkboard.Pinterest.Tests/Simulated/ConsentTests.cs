using static Corkboard.Pinterest.Tests.Given;

namespace Corkboard.Pinterest.Tests.Simulated;

public sealed class ConsentTests(SimulatedPinterest pinterest) : IClassFixture<SimulatedPinterest>
{
    private static readonly Uri Callback = new("http://localhost:8085/");

    [Fact]
    public async Task Consent_becomes_a_token_that_works_and_has_the_scopes_that_were_granted()
    {
        var person = await pinterest.AddPersonAsync();

        var grant = await GrantOf(person, "user_accounts:read boards:read");

        grant.Scopes!.Order(StringComparer.Ordinal).ShouldBe(["boards:read", "user_accounts:read"]);
        grant.ExpiresIn.ShouldBe(TimeSpan.FromDays(30));
        grant.RefreshTokenExpiresIn.ShouldNotBeNull();
        var account = await new PinterestClient(pinterest.Http, grant.AccessToken).User.GetAsync(Cancel);
        account.Id.ShouldBe(new UserId(person));
    }

    [Fact]
    public async Task A_refresh_brings_a_new_pair_and_ends_the_old_one()
    {
        var first = await GrantOf(await pinterest.AddPersonAsync(), "user_accounts:read");

        var second = await OAuth.RefreshAsync(first.RefreshToken!, Cancel);

        (second.RefreshToken!.Reveal() == first.RefreshToken!.Reveal()).ShouldBeFalse();
        await new PinterestClient(pinterest.Http, second.AccessToken).User.GetAsync(Cancel);
        var failure = await Should.ThrowAsync<PinterestException>(() => OAuth.RefreshAsync(first.RefreshToken!, Cancel));
        failure.Kind.ShouldBe(PinterestErrorKind.GrantRefused);
        failure.Outcome.ShouldBe(PinterestOutcome.NothingHappened);
    }

    [Fact]
    public async Task A_code_works_once()
    {
        var person = await pinterest.AddPersonAsync();
        var code = await CodeOf(person, "user_accounts:read");
        await OAuth.ExchangeCodeAsync(code, Callback, cancellationToken: Cancel);

        var failure = await Should.ThrowAsync<PinterestException>(() => OAuth.ExchangeCodeAsync(code, Callback, cancellationToken: Cancel));

        failure.Kind.ShouldBe(PinterestErrorKind.GrantRefused);
    }

    private PinterestOAuth OAuth =>
        new(pinterest.Http, new PinterestApp(SimulatedPinterest.AppId, SimulatedPinterest.AppSecret), pinterest.Host);

    private async Task<TokenGrant> GrantOf(string person, string scopes) =>
        await OAuth.ExchangeCodeAsync(await CodeOf(person, scopes), Callback, cancellationToken: Cancel);

    private async Task<string> CodeOf(string person, string scopes)
    {
        var page = OAuth.AuthorizationAddress(Callback, PinterestScopes.Publishing, "state-1");
        var answer = System.Web.HttpUtility.ParseQueryString(await pinterest.ConsentAsync(page, person, scopes));

        answer["state"].ShouldBe("state-1");
        return answer["code"]!;
    }
}
