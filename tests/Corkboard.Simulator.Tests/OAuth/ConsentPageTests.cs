using System.Web;

namespace Corkboard.Simulator.Tests.OAuth;

public sealed class ConsentPageTests
{
    private const string Redirect = "http://127.0.0.1:4000/callback";

    [Fact]
    public async Task It_shows_the_people_and_the_scopes_to_choose_from()
    {
        await using var simulator = await RunningSimulator.StartAsync();

        var page = await simulator.Http.GetStringAsync(Ask(Redirect, "boards:read,pins:read"), RunningSimulator.Cancel);

        page.ShouldContain("anna_bakes");
        page.ShouldContain("ben_outdoors");
        page.ShouldContain("clara_interiors");
        page.ShouldContain("value=\"boards:read\" checked");
        page.ShouldContain("value=\"pins:read\" checked");
    }

    [Fact]
    public async Task Allowing_leads_back_with_a_code_and_the_state_as_it_came()
    {
        await using var simulator = await RunningSimulator.StartAsync();

        var back = await new ConsentForm(simulator).SubmitAsync("anna_bakes", "boards:read", state: "a b&c=d/é");

        back.GetLeftPart(UriPartial.Path).ShouldBe(ConsentForm.Redirect);
        HttpUtility.ParseQueryString(back.Query)["state"].ShouldBe("a b&c=d/é");
        HttpUtility.ParseQueryString(back.Query)["code"].ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Denying_leads_back_without_a_code()
    {
        await using var simulator = await RunningSimulator.StartAsync();

        var back = await new ConsentForm(simulator).SubmitAsync("anna_bakes", "boards:read", decision: "deny");

        HttpUtility.ParseQueryString(back.Query)["code"].ShouldBeNull();
        HttpUtility.ParseQueryString(back.Query)["state"].ShouldBe("s");
    }

    [Fact]
    public async Task Fewer_scopes_can_be_granted_than_were_asked_for()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        var form = new ConsentForm(simulator);
        var code = ConsentForm.CodeOf(await form.SubmitAsync("anna_bakes", "boards:read pins:read", granted: ["pins:read"]));

        var tokens = await form.ExchangeAsync(code);

        tokens.Body.GetProperty("scope").GetString().ShouldBe("pins:read");
    }

    [Fact]
    public async Task A_scope_that_was_not_asked_for_is_not_granted()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        var form = new ConsentForm(simulator);
        var code = ConsentForm.CodeOf(
            await form.SubmitAsync("anna_bakes", "pins:read", granted: ["pins:read", "pins:write"]));

        var tokens = await form.ExchangeAsync(code);

        tokens.Body.GetProperty("scope").GetString().ShouldBe("pins:read");
    }

    [Theory]
    [InlineData("http://127.0.0.1:4000/callback", true)]
    [InlineData("http://127.0.0.1:4000/callback/", false)]
    [InlineData("http://127.0.0.1:4001/callback", false)]
    [InlineData("https://127.0.0.1:4000/callback", false)]
    [InlineData("http://localhost:4000/callback", false)]
    public async Task A_registered_redirect_must_match_letter_by_letter(string redirect, bool isAccepted)
    {
        await using var simulator = await RunningSimulator.StartAsync(("RedirectUris", $"https://other.example/, {Redirect}"));

        var answer = await simulator.Http.GetAsync(Ask(redirect, "pins:read"), RunningSimulator.Cancel);

        ((int)answer.StatusCode).ShouldBe(isAccepted ? 200 : 400);
    }

    [Theory]
    [InlineData("http://localhost:8085/", true)]
    [InlineData("http://[::1]:8085/x", true)]
    [InlineData("https://shop.example/callback", false)]
    [InlineData("javascript:alert(1)", false)]
    public async Task Without_registered_redirects_any_loopback_address_is_good(string redirect, bool isAccepted)
    {
        await using var simulator = await RunningSimulator.StartAsync();

        var answer = await simulator.Http.GetAsync(Ask(redirect, "pins:read"), RunningSimulator.Cancel);

        ((int)answer.StatusCode).ShouldBe(isAccepted ? 200 : 400);
    }

    [Theory]
    [InlineData("client_id=7&response_type=code&scope=pins:read", "client_id")]
    [InlineData("client_id=1500000&response_type=token&scope=pins:read", "response_type")]
    [InlineData("client_id=1500000&response_type=code&scope=", "scope")]
    [InlineData("client_id=1500000&response_type=code&scope=pins:eat", "scope")]
    public async Task A_wrong_request_is_explained_and_leads_nowhere(string query, string named)
    {
        await using var simulator = await RunningSimulator.StartAsync();

        var answer = await simulator.Http.GetAsync($"/oauth/?{query}&redirect_uri={Redirect}", RunningSimulator.Cancel);

        ((int)answer.StatusCode).ShouldBe(400);
        (await answer.Content.ReadAsStringAsync(RunningSimulator.Cancel)).ShouldContain(named);
    }

    private static string Ask(string redirect, string scope) =>
        $"/oauth/?client_id=1500000&response_type=code&state=s&scope={scope}&redirect_uri={Uri.EscapeDataString(redirect)}";
}
