using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Corkboard.Server.Tests.App;

/// <summary>Somebody with a browser who signs up, reads their mail and signs in.</summary>
internal sealed class Person(CorkboardApp app, string email)
{
    public const string Password = "seven quiet herons";

    public string Email => email;

    public HttpClient Browser { get; } = app.Browser();

    public static async Task<Person> SignedInAsync(CorkboardApp app, string email)
    {
        var person = new Person(app, email);
        await person.SignUpAsync();
        await person.ConfirmAsync();
        (await person.SignInAsync()).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        return person;
    }

    public async Task<HttpResponseMessage> SignUpAsync(string? invitation = null)
    {
        var page = invitation is null ? "/sign-up" : $"/sign-up?invitation={invitation}";
        return await Browser.SendFormAsync(
            page, "sign-up", ("Input.Name", "Ada"), ("Input.Email", Email), ("Input.Password", Password), ("Input.WorkspaceName", "Paper"));
    }

    public async Task ConfirmAsync()
    {
        var link = await LastLinkAsync("Confirm your address");
        var answer = await Browser.SendFormAsync(link, "confirm");
        (await answer.ReadPageAsync()).Text.ShouldContain("is confirmed");
    }

    public Task<HttpResponseMessage> SignInAsync(string password = Password) =>
        Browser.SendFormAsync("/sign-in", "sign-in", ("Input.Email", Email), ("Input.Password", password));

    /// <summary>The path of the first link in the only mail of this subject that came last.</summary>
    public async Task<string> LastLinkAsync(string subject)
    {
        var mails = await MailsAsync(subject);

        return new Uri(mails[0]["links"]![0]!.GetValue<string>()).PathAndQuery;
    }

    public async Task<IReadOnlyList<JsonNode>> MailsAsync(string subject)
    {
        var outbox = await app.Browser().GetFromJsonAsync<JsonObject>($"/api/outbox?to={Uri.EscapeDataString(Email)}", CorkboardApp.Cancel);

        return [.. outbox!["items"]!.AsArray().Where(mail => mail!["subject"]!.GetValue<string>() == subject)!];
    }

    /// <summary>A client that holds a key, made as a program without a browser makes it.</summary>
    public async Task<HttpClient> KeyAsync(params string[] scopes)
    {
        var answer = await app.Browser().PostAsJsonAsync(
            "/api/keys/by-password", new { Email, Password, Name = "A program", Scopes = scopes }, CorkboardApp.Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        var key = await answer.Content.ReadFromJsonAsync<JsonElement>(CorkboardApp.Cancel);
        var client = app.Browser();
        client.DefaultRequestHeaders.Authorization = new("Bearer", key.GetProperty("key").GetString());

        return client;
    }
}
