using System.Net;
using AngleSharp.Html.Dom;
using Corkboard.Server.Hosting.Backup;
using Corkboard.Server.Tests.App;
using Microsoft.Extensions.DependencyInjection;

namespace Corkboard.Server.Tests.Members;

/// <summary>What people see of a restored copy, and the operator's button.</summary>
public sealed class RestorationPageTests : IAsyncLifetime
{
    private CorkboardApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await CorkboardApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Every_page_says_that_nothing_is_published_until_an_operator_lets_it()
    {
        var (browser, _) = await Operator.SignedInAsync(_app);
        Words(await _app.Browser().OpenAsync("/")).ShouldNotContain("Restored from a backup");
        await RestoreAsync();

        foreach (var page in new[] { "/", "/sign-in", "/sign-up" })
        {
            var seen = await _app.Browser().OpenAsync(page);
            Words(seen).ShouldContain("Restored from a backup of Mon 2 Mar 2026, 09:00 UTC: nothing is published");
            seen.QuerySelector("a[href='/restored']").ShouldNotBeNull();
        }

        (await browser.OpenAsync("/restored")).QuerySelector("a[href='/operator/restoration']").ShouldNotBeNull();
        var pressed = await browser.SendFormAsync("/operator/restoration", "release");

        pressed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.OpenAsync("/operator/restoration")).Text.ShouldContain("Nothing holds it back");
        Words(await _app.Browser().OpenAsync("/")).ShouldNotContain("Restored from a backup");
    }

    [Fact]
    public async Task A_member_reads_what_it_means_and_has_no_button()
    {
        await RestoreAsync();
        var person = await Person.SignedInAsync(_app, "ada@example.org");

        var page = await person.Browser.OpenAsync("/restored");
        using var forbidden = await person.Browser.GetAsync("/operator/restoration", CorkboardApp.Cancel);

        page.Text.ShouldContain("Ask those who run this server");
        page.QuerySelector("a[href='/operator/restoration']").ShouldBeNull();
        forbidden.StatusCode.ShouldNotBe(HttpStatusCode.OK);
    }

    private static string Words(IHtmlDocument page) =>
        string.Join(' ', page.Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task RestoreAsync()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RestoredCopy>().MarkAsync(_app.Now, CorkboardApp.Cancel);
    }
}
