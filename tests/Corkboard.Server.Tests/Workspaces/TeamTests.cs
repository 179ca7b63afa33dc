using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Corkboard.Server.Data;
using Corkboard.Server.Tests.App;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Tests.Workspaces;

public sealed class TeamTests : IAsyncLifetime
{
    private CorkboardApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await CorkboardApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_member_who_is_invited_joins_with_a_click_and_only_once()
    {
        var (ada, bob) = await TwoAsync();
        var link = await bob.LastLinkAsync("You are invited to a workspace");
        await _app.Browser().OpenAsync(link);
        var page = await bob.Browser.OpenAsync(link);

        var joined = await bob.Browser.SendFormAsync(link, page, "join");
        var again = await bob.Browser.SendFormAsync(link, page, "join");

        joined.Headers.Location!.ToString().ShouldEndWith("/workspace");
        (await again.ReadPageAsync()).Text.ShouldContain("cannot be used any more");
        (await bob.Browser.OpenAsync("/workspace/members")).Text.ShouldContain(ada.Email);
    }

    [Fact]
    public async Task Somebody_new_signs_up_into_the_workspace_with_a_proved_address()
    {
        var ada = await Person.SignedInAsync(_app, "ada@example.org");
        await InviteAsync(ada, "cleo@example.org");
        var cleo = new Person(_app, "cleo@example.org");
        var secret = (await cleo.LastLinkAsync("You are invited to a workspace")).Split("token=")[1];

        await cleo.SignUpAsync(secret);
        await cleo.SignInAsync();

        (await cleo.MailsAsync("Confirm your address")).ShouldBeEmpty();
        (await cleo.Browser.OpenAsync("/workspace/members")).Text.ShouldContain(ada.Email);
    }

    [Fact]
    public async Task A_withdrawn_invitation_leads_nowhere()
    {
        var (ada, bob) = await TwoAsync();
        var link = await bob.LastLinkAsync("You are invited to a workspace");
        var page = await ada.Browser.OpenAsync("/workspace/members");
        var form = page.QuerySelectorAll("input[name=_handler]").Select(input => input.GetAttribute("value")!)
            .Single(name => name.StartsWith("withdraw-", StringComparison.Ordinal));

        await ada.Browser.SendFormAsync("/workspace/members", page, form);

        (await bob.Browser.OpenAsync(link)).Text.ShouldContain("cannot be used any more");
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(0, false)]
    [InlineData(-1, false)]
    public async Task An_invitation_ends_when_its_time_is_over(int secondsLeft, bool isGood)
    {
        var (_, bob) = await TwoAsync();
        var link = await bob.LastLinkAsync("You are invited to a workspace");
        await _app.ChangeRowsAsync(db => db.Set<Invitation>().IgnoreQueryFilters([CorkboardDb.WorkspaceFilter]).ExecuteUpdateAsync(
            invitation => invitation.SetProperty(i => i.ExpiresAt, _app.Now + Duration.FromSeconds(secondsLeft)), CorkboardApp.Cancel));

        var page = await _app.Browser().OpenAsync(link);

        page.Text.Contains("cannot be used any more", StringComparison.Ordinal).ShouldBe(!isGood);
    }

    [Fact]
    public async Task An_invitation_is_good_for_seven_days()
    {
        var owner = await TestWorkspace.CreateAsync(_app);

        var answer = await owner.Api.PostAsJsonAsync("/api/workspace/invitations", new { email = "x@example.org", role = "Editor" }, CorkboardApp.Cancel);

        var invitation = await answer.Content.ReadFromJsonAsync<JsonElement>(CorkboardApp.Cancel);
        invitation.GetProperty("expiresAt").GetDateTimeOffset().ShouldBe((_app.Now + Duration.FromDays(7)).ToDateTimeOffset());
    }

    [Fact]
    public async Task A_removed_member_loses_page_and_key_at_once()
    {
        var (ada, bob) = await TwoAsync();
        await bob.Browser.SendFormAsync(await bob.LastLinkAsync("You are invited to a workspace"), "join");
        var key = await KeyForAsync(bob, await ShownAsync(bob));

        await ada.Browser.SendFormAsync("/workspace/members", $"remove-{await IdOfAsync(ada, bob.Email)}");

        (await key.GetAsync("/api/workspace", CorkboardApp.Cancel)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await bob.Browser.OpenAsync("/workspace/members")).Text.ShouldNotContain(ada.Email);
    }

    [Fact]
    public async Task A_key_does_not_come_alive_again_when_its_member_comes_back()
    {
        var (ada, bob) = await TwoAsync();
        await bob.Browser.SendFormAsync(await bob.LastLinkAsync("You are invited to a workspace"), "join");
        var key = await KeyForAsync(bob, await ShownAsync(bob));
        await ada.Browser.SendFormAsync("/workspace/members", $"remove-{await IdOfAsync(ada, bob.Email)}");
        _app.Time.Advance(TimeSpan.FromMinutes(1));
        await InviteAsync(ada, bob.Email);
        await bob.Browser.SendFormAsync(await bob.LastLinkAsync("You are invited to a workspace"), "join");

        var answer = await key.GetAsync("/api/workspace", CorkboardApp.Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("role")]
    [InlineData("leave")]
    public async Task The_last_owner_stays(string way)
    {
        var owner = await TestWorkspace.CreateAsync(_app);

        var answer = way == "role"
            ? await owner.Api.PutAsJsonAsync($"/api/workspace/members/{owner.MemberId.Value}/role", new { role = "Viewer" }, CorkboardApp.Cancel)
            : await owner.Api.DeleteAsync($"/api/workspace/members/{owner.MemberId.Value}", CorkboardApp.Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await answer.Content.ReadAsStringAsync(CorkboardApp.Cancel)).ShouldContain("/problems/last-owner");
    }

    [Fact]
    public async Task A_member_without_a_workspace_is_led_to_a_page_that_makes_one()
    {
        var (ada, bob) = await TwoAsync();
        await bob.Browser.SendFormAsync(await bob.LastLinkAsync("You are invited to a workspace"), "join");
        await ada.Browser.SendFormAsync("/workspace/members", $"role-{await IdOfAsync(ada, bob.Email)}", ("Role.Value", "Owner"));
        await ada.Browser.SendFormAsync("/workspace/members", $"remove-{await IdOfAsync(ada, ada.Email)}");

        var lost = await ada.Browser.GetAsync("/workspace", CorkboardApp.Cancel);
        await ada.Browser.SendFormAsync("/workspaces/new", "workspace", ("Input.Name", "Fresh paper"));

        lost.Headers.Location!.ToString().ShouldEndWith("/workspaces/new");
        (await ada.Browser.OpenAsync("/workspace")).Text.ShouldContain("Fresh paper");
    }

    [Theory]
    [InlineData(nameof(WorkspaceRole.Owner), HttpStatusCode.OK)]
    [InlineData(nameof(WorkspaceRole.Editor), HttpStatusCode.Forbidden)]
    [InlineData(nameof(WorkspaceRole.Viewer), HttpStatusCode.Forbidden)]
    public async Task Only_owners_change_the_workspace(string role, HttpStatusCode expected)
    {
        var workspace = await TestWorkspace.CreateAsync(_app, Enum.Parse<WorkspaceRole>(role));

        var answer = await workspace.Api.PatchAsJsonAsync("/api/workspace", new { name = "Renamed" }, CorkboardApp.Cancel);

        answer.StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task Another_workspaces_member_invitation_and_key_are_not_found()
    {
        var alice = await TestWorkspace.CreateAsync(_app);
        var mallory = await TestWorkspace.CreateAsync(_app);
        var invited = await alice.Api.PostAsJsonAsync("/api/workspace/invitations", new { email = "x@example.org", role = "Editor" }, CorkboardApp.Cancel);
        var invitation = (await invited.Content.ReadFromJsonAsync<JsonElement>(CorkboardApp.Cancel)).GetProperty("id").GetString();
        var keys = await alice.Api.GetFromJsonAsync<JsonElement>("/api/keys", CorkboardApp.Cancel);

        var member = await mallory.Api.DeleteAsync($"/api/workspace/members/{alice.MemberId.Value}", CorkboardApp.Cancel);
        var withdrawn = await mallory.Api.DeleteAsync($"/api/workspace/invitations/{invitation}", CorkboardApp.Cancel);
        var revoked = await mallory.Api.DeleteAsync($"/api/keys/{keys[0].GetProperty("id").GetString()}", CorkboardApp.Cancel);

        member.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        withdrawn.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        revoked.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<(Person Ada, Person Bob)> TwoAsync()
    {
        var ada = await Person.SignedInAsync(_app, "ada@example.org");
        var bob = await Person.SignedInAsync(_app, "bob@example.org");
        await InviteAsync(ada, bob.Email);

        return (ada, bob);
    }

    private static async Task InviteAsync(Person owner, string email)
    {
        var answer = await owner.Browser.SendFormAsync("/workspace/members", "invite", ("Invite.Email", email), ("Invite.Role", "Editor"));
        (await answer.ReadPageAsync()).Text.ShouldContain("An invitation is on its way");
    }

    private static async Task<string> IdOfAsync(Person owner, string email)
    {
        var page = await owner.Browser.OpenAsync("/workspace/members");
        var row = page.QuerySelectorAll("tr").Single(row => row.TextContent.Contains(email, StringComparison.Ordinal));

        return row.QuerySelectorAll("input[name=_handler]").Select(input => input.GetAttribute("value")!)
            .Single(name => name.StartsWith("remove-", StringComparison.Ordinal))["remove-".Length..];
    }

    private static async Task<string> ShownAsync(Person person)
    {
        var page = await person.Browser.OpenAsync("/workspace");
        var shown = page.QuerySelectorAll("form[action='/workspaces/shown']").Single(form => form.QuerySelector(".good") is not null);

        return shown.QuerySelector("input[name=id]")!.GetAttribute("value")!;
    }

    private async Task<HttpClient> KeyForAsync(Person person, string workspace)
    {
        var answer = await _app.Browser().PostAsJsonAsync(
            "/api/keys/by-password",
            new { person.Email, Person.Password, Name = "A program", Scopes = new[] { "workspace:read" }, WorkspaceId = workspace },
            CorkboardApp.Cancel);
        var key = (await answer.Content.ReadFromJsonAsync<JsonElement>(CorkboardApp.Cancel)).GetProperty("key").GetString();
        var client = _app.Browser();
        client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        (await client.GetAsync("/api/workspace", CorkboardApp.Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);

        return client;
    }
}
