using System.Net;
using System.Net.Http.Json;
using Corkboard.Server.Data;
using Corkboard.Server.Members;
using Corkboard.Server.Members.Proofs;
using Corkboard.Server.Tests.App;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Corkboard.Server.Tests.Members;

public sealed class OperatorTests : IAsyncLifetime
{
    private CorkboardApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await CorkboardApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_set_up_link_lies_in_a_file_of_its_owners_alone()
    {
        var file = Path.Combine(_app.DataFolder, "set-up-link.credentials");

        File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        (await File.ReadAllTextAsync(file, CorkboardApp.Cancel)).ShouldContain("/set-up?token=");
    }

    [Fact]
    public async Task The_set_up_link_makes_one_operator_and_dies_with_its_file()
    {
        var link = await SetUpLinkAsync();
        var page = await _app.Browser().OpenAsync(link);
        page.Forms.Length.ShouldBeGreaterThan(0);

        var first = await Operator.SetUpAsync(_app.Browser(), link, "olga@example.org");
        var again = await _app.Browser().OpenAsync(link);

        first.Headers.Location!.ToString().ShouldEndWith("/me/second-factor");
        again.Text.ShouldContain("cannot be used any more");
        File.Exists(Path.Combine(_app.DataFolder, "set-up-link.credentials")).ShouldBeFalse();
    }

    [Fact]
    public async Task An_operator_without_a_second_factor_gets_nothing()
    {
        var browser = _app.Browser();
        await Operator.SetUpAsync(browser, await SetUpLinkAsync(), "olga@example.org");

        var page = await browser.GetAsync("/operator/members", CorkboardApp.Cancel);
        var key = await new Person(_app, "olga@example.org").KeyAsync("server:write");
        var plan = await key.PutAsJsonAsync($"/api/workspaces/{await WorkspaceOfAsync(key)}/plan", new { name = "Agency" }, CorkboardApp.Cancel);

        page.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        page.Headers.Location!.ToString().ShouldEndWith("/me/second-factor");
        plan.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task With_a_second_factor_an_operator_puts_a_workspace_on_a_plan()
    {
        var (browser, secret) = await OperatorAsync();
        _app.Time.Advance(TimeSpan.FromSeconds(30));
        var made = await _app.Browser().PostAsJsonAsync(
            "/api/keys/by-password",
            new { email = "olga@example.org", password = Person.Password, code = AuthenticatorCode.At(secret, _app.Now), name = "Ops", scopes = new[] { "server:write", "workspace:read" } },
            CorkboardApp.Cancel);
        var key = _app.Browser();
        key.DefaultRequestHeaders.Authorization = new(
            "Bearer", (await made.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>(CorkboardApp.Cancel)).GetProperty("key").GetString());
        var tenant = await TestWorkspace.CreateAsync(_app);

        var answer = await key.PutAsJsonAsync($"/api/workspaces/{tenant.Id}/plan", new { name = "Agency" }, CorkboardApp.Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await tenant.Api.GetStringAsync("/api/workspace", CorkboardApp.Cancel)).ShouldContain("Agency");
        (await browser.OpenAsync("/operator/workspaces")).Text.ShouldContain("Agency");
    }

    [Fact]
    public async Task An_ordinary_member_reaches_no_page_of_operators()
    {
        var ada = await Person.SignedInAsync(_app, "ada@example.org");

        foreach (var page in new[] { "/operator", "/operator/members", "/operator/registration", "/operator/workspaces", "/operator/plans", "/operator/mail" })
        {
            (await ada.Browser.GetAsync(page, CorkboardApp.Cancel)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task Signing_in_asks_for_the_code_and_takes_each_once()
    {
        var (_, secret) = await OperatorAsync();
        _app.Time.Advance(TimeSpan.FromMinutes(2));
        var code = AuthenticatorCode.At(secret, _app.Now);

        var first = await SignInWithCodeAsync(code);
        var second = await SignInWithCodeAsync(code);

        first.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        second.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_key_of_the_authenticator_app_is_sealed_in_the_database()
    {
        var (_, secret) = await OperatorAsync();

        await using var scope = _app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CorkboardDb>();
        var stored = await db.UserTokens.Select(token => token.Value).ToListAsync(CorkboardApp.Cancel);

        stored.Count.ShouldBe(2);
        stored.ShouldAllBe(value => value != null && !value.Contains(secret) && value.Length > 60);
    }

    [Fact]
    public async Task By_invitation_only_a_link_of_an_operator_lets_people_in_and_once()
    {
        var (browser, _) = await OperatorAsync();
        await browser.SendFormAsync("/operator/registration", "mode", ("Mode.Value", "Invitation"));
        var refused = await _app.Browser().PostAsJsonAsync("/api/members", ASignUp("bob@example.org"), CorkboardApp.Cancel);
        await browser.SendFormAsync("/operator/registration", "invite", ("Invite.Email", "ada@example.org"));
        var ada = new Person(_app, "ada@example.org");
        var secret = (await ada.LastLinkAsync("You are invited to Corkboard")).Split("invitation=")[1];

        await ada.SignUpAsync(secret);
        var again = await _app.Browser().PostAsJsonAsync("/api/members", ASignUp("bob@example.org", secret), CorkboardApp.Cancel);

        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        again.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await ada.SignInAsync()).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task By_approval_nobody_signs_in_before_an_operator_has_said_yes()
    {
        var (browser, _) = await OperatorAsync();
        await browser.SendFormAsync("/operator/registration", "mode", ("Mode.Value", "Approval"));
        var ada = new Person(_app, "ada@example.org");
        await ada.SignUpAsync();
        await ada.ConfirmAsync();
        var before = await ada.SignInAsync();
        (await ada.MailsAsync("Your registration is being looked at")).Count.ShouldBe(1);
        (await new Person(_app, "olga@example.org").MailsAsync("A registration waits for you")).Count.ShouldBe(1);

        await browser.SendFormAsync("/operator/members", $"approve-{await IdOfAsync(ada.Email)}");

        before.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ada.MailsAsync("Your registration was approved")).Count.ShouldBe(1);
        (await ada.SignInAsync()).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_closed_member_loses_session_and_key_at_once()
    {
        var (browser, _) = await OperatorAsync();
        var ada = await Person.SignedInAsync(_app, "ada@example.org");
        var key = await ada.KeyAsync("workspace:read");

        await browser.SendFormAsync("/operator/members", $"close-{await IdOfAsync(ada.Email)}");

        (await ada.Browser.GetAsync("/me", CorkboardApp.Cancel)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await key.GetAsync("/api/workspace", CorkboardApp.Cancel)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task The_last_operator_stays_one()
    {
        var (browser, _) = await OperatorAsync();

        var answer = await browser.SendFormAsync(
            "/operator/members", $"role-{await IdOfAsync("olga@example.org")}", ("Input.Role", nameof(ServerRole.None)));

        (await answer.ReadPageAsync()).Text.ShouldContain("The server needs an operator.");
    }

    private Task<(HttpClient Browser, string Secret)> OperatorAsync() => Operator.SignedInAsync(_app);

    private Task<string> SetUpLinkAsync() => Operator.SetUpLinkAsync(_app);

    private async Task<HttpResponseMessage> SignInWithCodeAsync(string code)
    {
        var olga = new Person(_app, "olga@example.org");
        var asked = await (await olga.SignInAsync()).ReadPageAsync();

        return await olga.Browser.SendFormAsync("/sign-in", asked, "sign-in", ("Input.Code", code));
    }

    private async Task<Guid> IdOfAsync(string email)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CorkboardDb>();

        return await db.Users.Where(member => member.Email == email).Select(member => member.Id).SingleAsync(CorkboardApp.Cancel);
    }

    private static async Task<string> WorkspaceOfAsync(HttpClient key)
    {
        var answer = await key.GetAsync("/api/workspace", CorkboardApp.Cancel);

        return answer.IsSuccessStatusCode
            ? (await answer.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>(CorkboardApp.Cancel)).GetProperty("id").GetString()!
            : Guid.Empty.ToString();
    }

    private static object ASignUp(string email, string? invitation = null) =>
        new { Name = "Bob", Email = email, Person.Password, Invitation = invitation };
}
