using System.Net;
using System.Net.Http.Json;
using Corkboard.Server.Data;
using Corkboard.Server.Members;
using Corkboard.Server.Tests.App;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Corkboard.Server.Tests.Members;

public sealed class SignUpTests : IAsyncLifetime
{
    private CorkboardApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await CorkboardApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Makes_a_member_and_a_workspace_of_their_own()
    {
        var ada = new Person(_app, "ada@example.org");

        await ada.SignUpAsync();

        var (member, workspace, role) = await StoredAsync(ada.Email);
        member.SignedUpAt.ShouldBe(_app.Now);
        member.ConfirmedAt.ShouldBeNull();
        workspace.Name.ShouldBe("Paper");
        role.ShouldBe(WorkspaceRole.Owner);
    }

    [Fact]
    public async Task Notes_the_moments_of_sign_up_and_of_confirmation_exactly()
    {
        var ada = new Person(_app, "ada@example.org");
        var signedUp = _app.Now;
        await ada.SignUpAsync();
        _app.Time.Advance(TimeSpan.FromSeconds(7));

        await ada.ConfirmAsync();

        var (member, _, _) = await StoredAsync(ada.Email);
        member.SignedUpAt.ShouldBe(signedUp);
        member.ConfirmedAt.ShouldBe(signedUp + Duration.FromSeconds(7));
    }

    [Fact]
    public async Task Opening_the_link_uses_nothing_up_and_a_second_click_is_refused()
    {
        var ada = new Person(_app, "ada@example.org");
        await ada.SignUpAsync();
        var link = await ada.LastLinkAsync("Confirm your address");
        await _app.Browser().OpenAsync(link);
        var page = await ada.Browser.OpenAsync(link);

        var first = await ada.Browser.SendFormAsync(link, page, "confirm");
        var second = await ada.Browser.SendFormAsync(link, page, "confirm");

        (await first.ReadPageAsync()).Text.ShouldContain("is confirmed");
        (await second.ReadPageAsync()).Text.ShouldContain("cannot be used any more");
    }

    [Theory]
    [InlineData(1, HttpStatusCode.OK)]
    [InlineData(0, HttpStatusCode.Gone)]
    [InlineData(-1, HttpStatusCode.Gone)]
    public async Task The_link_is_good_for_24_hours(int secondsLeft, HttpStatusCode expected)
    {
        var ada = new Person(_app, "ada@example.org");
        await ada.SignUpAsync();
        var token = (await ada.LastLinkAsync("Confirm your address")).Split("token=")[1];
        await _app.ChangeRowsAsync(db => db.Set<OneTimeLink>().Where(link => link.Purpose == LinkPurpose.ConfirmAddress).ExecuteUpdateAsync(
            link => link.SetProperty(l => l.ExpiresAt, _app.Now + Duration.FromSeconds(secondsLeft)), CorkboardApp.Cancel));

        var answer = await _app.Browser().PutAsJsonAsync("/api/members/confirmation", new { token }, CorkboardApp.Cancel);

        answer.StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task The_link_ends_24_hours_after_it_was_made()
    {
        await new Person(_app, "ada@example.org").SignUpAsync();

        await using var scope = _app.Services.CreateAsyncScope();
        var link = await scope.ServiceProvider.GetRequiredService<CorkboardDb>().Set<OneTimeLink>()
            .SingleAsync(row => row.Purpose == LinkPurpose.ConfirmAddress, CorkboardApp.Cancel);

        link.ExpiresAt.ShouldBe(_app.Now + Duration.FromHours(24));
    }

    [Fact]
    public async Task A_newer_link_voids_the_older_one()
    {
        var ada = new Person(_app, "ada@example.org");
        await ada.SignUpAsync();
        var older = (await ada.LastLinkAsync("Confirm your address")).Split("token=")[1];
        _app.Time.Advance(TimeSpan.FromMinutes(1));
        await _app.Browser().PostAsJsonAsync("/api/members/confirmation/mails", new { ada.Email }, CorkboardApp.Cancel);

        var answer = await _app.Browser().PutAsJsonAsync("/api/members/confirmation", new { token = older }, CorkboardApp.Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.Gone);
        await ada.ConfirmAsync();
    }

    [Theory]
    [InlineData(2, 3)]
    [InlineData(3, 4)]
    [InlineData(4, 4)]
    public async Task Sends_the_link_again_three_times_an_hour(int wishes, int mails)
    {
        var ada = new Person(_app, "ada@example.org");
        await ada.SignUpAsync();
        _app.Time.Advance(TimeSpan.FromSeconds(1));

        for (var wish = 0; wish < wishes; wish++)
        {
            var answer = await _app.Browser().PostAsJsonAsync("/api/members/confirmation/mails", new { ada.Email }, CorkboardApp.Cancel);
            answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        }

        (await ada.MailsAsync("Confirm your address")).Count.ShouldBe(mails);
    }

    [Fact]
    public async Task An_address_that_has_a_member_gets_the_same_answer_and_its_owner_a_mail()
    {
        var ada = new Person(_app, "ada@example.org");
        var first = await _app.Browser().PostAsJsonAsync("/api/members", ASignUp(ada.Email), CorkboardApp.Cancel);

        var second = await _app.Browser().PostAsJsonAsync("/api/members", ASignUp(ada.Email), CorkboardApp.Cancel);

        second.StatusCode.ShouldBe(first.StatusCode);
        (await second.Content.ReadAsStringAsync(CorkboardApp.Cancel)).ShouldBe(await first.Content.ReadAsStringAsync(CorkboardApp.Cancel));
        (await ada.MailsAsync("You already have a place at Corkboard")).Count.ShouldBe(1);
        (await ada.MailsAsync("Confirm your address")).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(11, HttpStatusCode.BadRequest)]
    [InlineData(12, HttpStatusCode.Accepted)]
    [InlineData(13, HttpStatusCode.Accepted)]
    public async Task A_password_has_twelve_characters_of_any_kind(int length, HttpStatusCode expected)
    {
        var answer = await _app.Browser().PostAsJsonAsync(
            "/api/members", ASignUp("ada@example.org", new string('a', length)), CorkboardApp.Cancel);

        answer.StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task The_page_says_beside_the_field_what_is_wrong()
    {
        var answer = await _app.Browser().SendFormAsync(
            "/sign-up", "sign-up", ("Input.Name", "Ada"), ("Input.Email", "ada"), ("Input.Password", "short"));

        var page = await answer.ReadPageAsync();
        page.ErrorOf("Input.Email").ShouldBe("That is not an e-mail address.");
        page.ErrorOf("Input.Password").ShouldNotBeNull().ShouldContain("12");
    }

    [Fact]
    public async Task A_zone_that_does_not_exist_is_named()
    {
        var answer = await _app.Browser().PostAsJsonAsync(
            "/api/members", new { Name = "Ada", Email = "ada@example.org", Person.Password, TimeZone = "Mars/Olympus" }, CorkboardApp.Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(CorkboardApp.Cancel)).ShouldContain("Mars/Olympus");
    }

    [Fact]
    public async Task A_form_without_its_antiforgery_token_is_refused()
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["_handler"] = "sign-up", ["Input.Name"] = "Ada", ["Input.Email"] = "ada@example.org", ["Input.Password"] = Person.Password,
        });

        var answer = await _app.Browser().PostAsync("/sign-up", form, CorkboardApp.Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static object ASignUp(string email, string password = Person.Password) =>
        new { Name = "Ada", Email = email, Password = password, WorkspaceName = "Paper", TimeZone = "Europe/Berlin" };

    private async Task<(Member Member, Workspace Workspace, WorkspaceRole Role)> StoredAsync(string email)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CorkboardDb>();
        var member = await db.Users.SingleAsync(row => row.Email == email, CorkboardApp.Cancel);
        var place = (await Places.OfAsync(db, member.MemberId, CorkboardApp.Cancel)).ShouldHaveSingleItem();
        var workspace = await db.Set<Workspace>().SingleAsync(row => row.Id == place.WorkspaceId, CorkboardApp.Cancel);

        return (member, workspace, place.Role);
    }
}
