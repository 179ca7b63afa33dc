using System.Net;
using System.Net.Http.Json;
using Corkboard.Server.Tests.App;

namespace Corkboard.Server.Tests.Members;

public sealed class LockOutTests : IAsyncLifetime
{
    private CorkboardApp _app = null!;
    private Person _ada = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await CorkboardApp.StartAsync();
        _ada = new Person(_app, "ada@example.org");
        await _ada.SignUpAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, false)]
    [InlineData(6, false)]
    public async Task Five_wrong_passwords_in_a_row_close_the_door(int wrong, bool opens)
    {
        await FailAsync(wrong);

        var answer = await _ada.SignInAsync();

        (answer.StatusCode == HttpStatusCode.Redirect).ShouldBe(opens);
    }

    [Theory]
    [InlineData(899, false)]
    [InlineData(900, true)]
    [InlineData(901, true)]
    public async Task The_door_opens_again_after_fifteen_minutes(int seconds, bool opens)
    {
        await FailAsync(5);
        _app.Time.Advance(TimeSpan.FromSeconds(seconds));

        var answer = await _ada.SignInAsync();

        (answer.StatusCode == HttpStatusCode.Redirect).ShouldBe(opens);
    }

    [Fact]
    public async Task A_right_password_starts_the_count_again()
    {
        await FailAsync(4);
        await _ada.SignInAsync();
        await FailAsync(4);

        var answer = await new Person(_app, _ada.Email).SignInAsync();

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Many_guesses_at_once_are_judged_no_more_than_five_times()
    {
        var guesses = Enumerable.Range(0, 8).Select(_ => KeyAsync(_ada.Email, "not the password"));
        await Task.WhenAll(guesses);

        var answer = await KeyAsync(_ada.Email, Person.Password);

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Unknown_address_wrong_password_and_closed_door_get_the_same_answer()
    {
        var unknown = await TextAsync(await KeyAsync("nobody@example.org", "not the password"));
        var wrong = await TextAsync(await KeyAsync(_ada.Email, "not the password"));
        await FailAsync(4);
        var closed = await TextAsync(await KeyAsync(_ada.Email, Person.Password));

        wrong.ShouldBe(unknown);
        closed.ShouldBe(unknown);
    }

    private async Task FailAsync(int times)
    {
        for (var time = 0; time < times; time++)
        {
            (await KeyAsync(_ada.Email, "not the password")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }
    }

    private Task<HttpResponseMessage> KeyAsync(string email, string password) => _app.Browser().PostAsJsonAsync(
        "/api/keys/by-password",
        new { email, password, name = "A program", scopes = new[] { "drafts:read" } },
        CorkboardApp.Cancel);

    private static async Task<string> TextAsync(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var text = await answer.Content.ReadAsStringAsync(CorkboardApp.Cancel);

        return text[..text.IndexOf("traceId", StringComparison.Ordinal)];
    }
}
