using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Corkboard.Server.Data;
using Corkboard.Server.Members;
using Corkboard.Server.Tests.App;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Corkboard.Server.Tests.Members;

/// <summary>Practice SEC-6: sessions time out and close.</summary>
public sealed class SessionTests : IAsyncLifetime
{
    private CorkboardApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await CorkboardApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Nobody_sees_a_members_page_without_signing_in()
    {
        var answer = await _app.Browser().GetAsync("/me", CorkboardApp.Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldContain("/sign-in?then=%2Fme");
    }

    [Theory]
    [InlineData(1799, true)]
    [InlineData(1800, false)]
    [InlineData(1801, false)]
    public async Task Ends_after_thirty_minutes_without_activity(int seconds, bool lives)
    {
        var ada = await Person.SignedInAsync(_app, "ada@example.org");

        _app.Time.Advance(TimeSpan.FromSeconds(seconds));

        await ShouldLiveAsync(ada, lives, "Idle");
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(0, false)]
    [InlineData(-1, false)]
    public async Task Ends_at_its_absolute_end_however_much_is_done(int secondsLeft, bool lives)
    {
        var ada = await Person.SignedInAsync(_app, "ada@example.org");

        await _app.ChangeRowsAsync(db => db.Set<MemberSession>().ExecuteUpdateAsync(
            session => session.SetProperty(s => s.EndsAt, _app.Now + Duration.FromSeconds(secondsLeft)), CorkboardApp.Cancel));

        await ShouldLiveAsync(ada, lives, "Absolute");
    }

    [Fact]
    public async Task Has_its_absolute_end_after_twelve_hours()
    {
        await Person.SignedInAsync(_app, "ada@example.org");

        await using var scope = _app.Services.CreateAsyncScope();
        var session = await scope.ServiceProvider.GetRequiredService<CorkboardDb>().Set<MemberSession>().SingleAsync(CorkboardApp.Cancel);

        session.EndsAt.ShouldBe(_app.Now + Duration.FromHours(12));
    }

    [Fact]
    public async Task An_open_page_that_asks_does_not_keep_it_alive()
    {
        var ada = await Person.SignedInAsync(_app, "ada@example.org");
        for (var asked = 0; asked < 2; asked++)
        {
            _app.Time.Advance(TimeSpan.FromMinutes(14));
            (await StateAsync(ada)).GetProperty("alive").GetBoolean().ShouldBeTrue();
        }

        _app.Time.Advance(TimeSpan.FromMinutes(2));

        await ShouldLiveAsync(ada, false, "Idle");
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_the_other_browsers_at_once()
    {
        var ada = await Person.SignedInAsync(_app, "ada@example.org");
        var elsewhere = new Person(_app, ada.Email);
        await elsewhere.SignInAsync();

        await ada.Browser.SendFormAsync("/me", "end-others");

        await ShouldLiveAsync(elsewhere, false, "SignedOutElsewhere");
        await ShouldLiveAsync(ada, true, "");
    }

    [Fact]
    public async Task A_changed_password_ends_all_other_sessions()
    {
        var ada = await Person.SignedInAsync(_app, "ada@example.org");
        var elsewhere = new Person(_app, ada.Email);
        await elsewhere.SignInAsync();

        await ada.Browser.SendFormAsync(
            "/me", "password", ("Password.CurrentPassword", Person.Password), ("Password.Password", "another long one"));

        await ShouldLiveAsync(elsewhere, false, "PasswordChanged");
        await ShouldLiveAsync(ada, true, "");
        (await elsewhere.SignInAsync("another long one")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_forgotten_password_is_chosen_anew_with_a_link_and_all_sessions_end()
    {
        var ada = await Person.SignedInAsync(_app, "ada@example.org");
        await _app.Browser().SendFormAsync("/password/forgot", "forgot", ("Input.Email", ada.Email));
        var link = await ada.LastLinkAsync("Choose a new password");

        await _app.Browser().SendFormAsync(link, "reset", ("Input.Password", "another long one"));

        await ShouldLiveAsync(ada, false, "PasswordChanged");
        (await ada.SignInAsync("another long one")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task The_sign_in_page_says_why()
    {
        var page = await _app.Browser().OpenAsync("/sign-in?ended=PasswordChanged");

        page.Text.ShouldContain("because your password was changed");
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        var ada = await Person.SignedInAsync(_app, "ada@example.org");
        var page = await ada.Browser.OpenAsync("/me");
        var token = page.QuerySelector("form[action='/sign-out'] input")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);

        var answer = await ada.Browser.PostAsync("/sign-out", form, CorkboardApp.Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await ada.Browser.GetAsync("/me", CorkboardApp.Cancel)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("//elsewhere.example")]
    [InlineData("https://elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    public async Task Signing_in_never_leads_to_another_server(string then)
    {
        var ada = new Person(_app, "ada@example.org");
        await ada.SignUpAsync();

        var answer = await ada.Browser.SendFormAsync(
            $"/sign-in?then={Uri.EscapeDataString(then)}", "sign-in", ("Input.Email", ada.Email), ("Input.Password", Person.Password));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldNotContain("elsewhere");
    }

    private static async Task<JsonElement> StateAsync(Person person) =>
        await person.Browser.GetFromJsonAsync<JsonElement>("/session", CorkboardApp.Cancel);

    private static async Task ShouldLiveAsync(Person person, bool lives, string reason)
    {
        var state = await StateAsync(person);
        state.GetProperty("alive").GetBoolean().ShouldBe(lives);
        if (!lives)
        {
            state.GetProperty("signIn").GetString().ShouldBe($"/sign-in?ended={reason}");
        }

        var page = await person.Browser.GetAsync("/me", CorkboardApp.Cancel);
        page.StatusCode.ShouldBe(lives ? HttpStatusCode.OK : HttpStatusCode.Redirect);
    }
}
