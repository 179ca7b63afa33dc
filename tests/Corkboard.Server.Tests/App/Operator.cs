using Corkboard.Server.Members.Proofs;

namespace Corkboard.Server.Tests.App;

/// <summary>The first operator: made with the link of the first start, and with a second factor.</summary>
internal static class Operator
{
    public const string Email = "olga@example.org";

    public static async Task<(HttpClient Browser, string Secret)> SignedInAsync(CorkboardApp app)
    {
        var browser = app.Browser();
        await SetUpAsync(browser, await SetUpLinkAsync(app), Email);
        var page = await browser.OpenAsync("/me/second-factor");
        var secret = page.QuerySelector("main code")!.TextContent;
        var done = await browser.SendFormAsync(
            "/me/second-factor", page, "on", ("Input.Code", AuthenticatorCode.At(secret, app.Now)));
        (await done.ReadPageAsync()).Text.ShouldContain("Recovery codes");

        return (browser, secret);
    }

    public static async Task<string> SetUpLinkAsync(CorkboardApp app) => new Uri((await File.ReadAllTextAsync(
        Path.Combine(app.DataFolder, "set-up-link.credentials"), CorkboardApp.Cancel)).Trim()).PathAndQuery;

    public static Task<HttpResponseMessage> SetUpAsync(HttpClient browser, string link, string email) => browser.SendFormAsync(
        link, "set-up", ("Input.Name", "Olga"), ("Input.Email", email), ("Input.Password", Person.Password));
}
