using System.Net;
using AngleSharp.Html.Dom;
using Corkboard.Server.Tests.App;

namespace Corkboard.Server.Tests.Publishing.Trial;

/// <summary>What an operator sees of the access and does about it, and what everybody else sees.</summary>
public sealed class AccessPageTests : IAsyncLifetime
{
    private const string Page = "/operator/access";

    private PublishingApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await PublishingApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task An_operator_sees_what_is_known_and_how_much_waits_and_says_what_changed()
    {
        var (browser, _) = await Operator.SignedInAsync(_app.App);
        Words(await browser.OpenAsync(Page)).ShouldContain("No Pin has been sent yet");
        await _app.TurnAsync(new { tier = "Trial" });
        var id = await _app.PublishAsync();

        var trial = Words(await browser.OpenAsync(Page));
        trial.ShouldContain("Trial access");
        trial.ShouldContain("Pinterest refused a Pin because of trial access");
        trial.ShouldContain("1 Pin waits because of it");
        trial.ShouldContain("Making boards and Pins");
        trial.ShouldContain("300 calls a day left");

        await _app.TurnAsync(new { tier = "Standard" });
        (await browser.SendFormAsync(Page, "granted")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var granted = Words(await browser.OpenAsync(Page));
        granted.ShouldContain("an operator said so");
        granted.ShouldContain("1 Pin waits because of it");

        await _app.RunAsync();
        Words(await browser.OpenAsync(Page)).ShouldContain("No Pin waits because of it");
        (await _app.OnPinterestAsync()).ShouldBe(1);
        (await _app.StepsAsync(id)).ShouldBe(["claimed", "sent", "trial-access", "sent", "published"]);
    }

    [Fact]
    public async Task An_operator_who_knows_it_holds_Pins_before_the_first_refusal()
    {
        var (browser, _) = await Operator.SignedInAsync(_app.App);
        await browser.SendFormAsync(Page, "trial");

        var id = await _app.PublishAsync();

        (await _app.AttemptsAsync(id)).ShouldBeEmpty();
        (await _app.LedgerAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Steps_are_ticked_by_facts_and_else_by_hand()
    {
        var (browser, _) = await Operator.SignedInAsync(_app.App);
        var before = await browser.OpenAsync(Page);
        IsDone(before, "RedirectAddress").ShouldBeTrue();
        IsDone(before, "PublicAddress").ShouldBeFalse();
        IsDone(before, "Policy").ShouldBeFalse();
        IsDone(before, "DemoVideo").ShouldBeFalse();
        before.Forms.Any(form => form.InnerHtml.Contains("tick-PublicAddress", StringComparison.Ordinal)).ShouldBeFalse();

        await browser.SendFormAsync(Page, "tick-DemoVideo");
        IsDone(await browser.OpenAsync(Page), "DemoVideo").ShouldBeTrue();

        await browser.SendFormAsync(Page, "tick-DemoVideo");
        IsDone(await browser.OpenAsync(Page), "DemoVideo").ShouldBeFalse();
    }

    [Fact]
    public async Task Who_is_no_operator_gets_neither_page()
    {
        var person = await Person.SignedInAsync(_app.App, "ada@example.org");

        foreach (var page in new[] { Page, "/operator/policy" })
        {
            using var member = await person.Browser.GetAsync(page, CorkboardApp.Cancel);
            using var visitor = await _app.App.Browser().GetAsync(page, CorkboardApp.Cancel);

            member.StatusCode.ShouldNotBe(HttpStatusCode.OK);
            visitor.StatusCode.ShouldNotBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task Every_page_says_so_to_operators_and_calmly_to_members_and_not_to_visitors()
    {
        var (browser, _) = await Operator.SignedInAsync(_app.App);
        var person = await Person.SignedInAsync(_app.App, "ada@example.org");
        Words(await person.Browser.OpenAsync("/")).ShouldNotContain("Pins wait for now");
        await browser.SendFormAsync(Page, "trial");

        (await browser.OpenAsync("/me")).QuerySelector($"p.simulated a[href='{Page}']").ShouldNotBeNull();
        var member = await person.Browser.OpenAsync("/");
        Words(member).ShouldContain("Pins wait for now");
        member.QuerySelector($"a[href='{Page}']").ShouldBeNull();
        Words(await _app.App.Browser().OpenAsync("/")).ShouldNotContain("Pins wait");
    }

    private static bool IsDone(IHtmlDocument page, string step) =>
        page.QuerySelector($"[data-step='{step}']").ShouldNotBeNull().GetAttribute("data-done") == "true";

    private static string Words(IHtmlDocument page) =>
        string.Join(' ', page.Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
