using System.Net;
using Corkboard.Server.Members.Policy;
using Corkboard.Server.Tests.App;

namespace Corkboard.Server.Tests.Members;

/// <summary>The privacy policy: written by an operator, read by everybody once it is published.</summary>
public sealed class PolicyPageTests : IAsyncLifetime
{
    private const string Desk = "/operator/policy";

    private CorkboardApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await CorkboardApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Published_it_is_there_for_everybody_and_the_foot_of_each_page_leads_to_it()
    {
        var (browser, _) = await Operator.SignedInAsync(_app);
        await NothingIsShownAsync();

        await SaveAsync(browser, "true");

        var page = await _app.Browser().OpenAsync("/policy");
        page.Text.ShouldContain("run by Olga Paper");
        page.Text.ShouldContain("Ask at: privacy@example.org");
        page.QuerySelectorAll("article p").Select(p => p.TextContent).ShouldContain("The first <b>paragraph</b>.\nIts second line.");
        page.QuerySelectorAll("article p").Select(p => p.TextContent).ShouldContain("The second one.");
        (await _app.Browser().OpenAsync("/")).QuerySelector("footer a[href='/policy']").ShouldNotBeNull();
        (await browser.OpenAsync("/operator/access")).QuerySelector("[data-step='Policy']").ShouldNotBeNull().GetAttribute("data-done").ShouldBe("true");
    }

    [Fact]
    public async Task Unpublished_or_taken_down_it_shows_nothing()
    {
        var (browser, _) = await Operator.SignedInAsync(_app);

        await SaveAsync(browser, "false");
        await NothingIsShownAsync();

        await SaveAsync(browser, "true");
        await browser.SendFormAsync(Desk, "down");
        await NothingIsShownAsync();
        (await browser.OpenAsync(Desk)).QuerySelector("textarea").ShouldNotBeNull().TextContent.ShouldContain("The second one.");
    }

    [Fact]
    public async Task What_is_saved_later_changes_what_is_published()
    {
        var (browser, _) = await Operator.SignedInAsync(_app);
        await SaveAsync(browser, "true");

        await SaveAsync(browser, "true", text: "All is new.");

        (await _app.Browser().OpenAsync("/policy")).Text.ShouldContain("All is new.");
    }

    [Theory]
    [InlineData("Name", PrivacyPolicy.NameLimit)]
    [InlineData("Contact", PrivacyPolicy.ContactLimit)]
    [InlineData("Text", PrivacyPolicy.TextLimit)]
    public async Task Each_field_has_its_limit(string field, int limit)
    {
        var (browser, _) = await Operator.SignedInAsync(_app);

        foreach (var (length, expected) in new[]
        {
            (0, HttpStatusCode.UnprocessableEntity),
            (1, HttpStatusCode.OK),
            (limit - 1, HttpStatusCode.OK),
            (limit, HttpStatusCode.OK),
            (limit + 1, HttpStatusCode.UnprocessableEntity),
        })
        {
            using var answer = await SaveAsync(browser, "true", (field, new string('x', length)));

            answer.StatusCode.ShouldBe(expected, $"{length} characters");
        }
    }

    [Fact]
    public async Task Ends_of_lines_count_once_as_the_operator_sees_them()
    {
        var (browser, _) = await Operator.SignedInAsync(_app);

        using var answer = await SaveAsync(browser, "true", ("Text", string.Concat(Enumerable.Repeat("x\r\n", PrivacyPolicy.TextLimit / 2))));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task NothingIsShownAsync()
    {
        using var answer = await _app.Browser().GetAsync("/policy", CorkboardApp.Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await answer.ReadPageAsync()).Text.ShouldNotContain("The second one.");
        (await _app.Browser().OpenAsync("/")).QuerySelector("a[href='/policy']").ShouldBeNull();
    }

    private static Task<HttpResponseMessage> SaveAsync(HttpClient browser, string publish, string text) =>
        SaveAsync(browser, publish, ("Text", text));

    private static Task<HttpResponseMessage> SaveAsync(HttpClient browser, string publish, params (string Field, string Value)[] changes)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Name"] = "Olga Paper",
            ["Contact"] = "privacy@example.org",
            ["Text"] = "The first <b>paragraph</b>.\r\nIts second line.\r\n\r\nThe second one.",
        };
        foreach (var (field, value) in changes)
        {
            fields[field] = value;
        }

        return browser.SendFormAsync(
            Desk, "policy", [.. fields.Select(field => ($"Input.{field.Key}", field.Value)), ("Publish", publish)]);
    }
}
