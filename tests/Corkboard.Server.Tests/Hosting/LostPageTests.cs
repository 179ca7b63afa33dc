using System.Net;
using Corkboard.Server.Tests.App;

namespace Corkboard.Server.Tests.Hosting;

public sealed class LostPageTests
{
    [Fact]
    public async Task A_person_reads_a_page_where_there_is_none_and_a_program_a_problem()
    {
        await using var app = await CorkboardApp.StartAsync();
        var browser = app.Browser();

        using var page = await OpenAsync(browser, "/no/such/page", "text/html,application/xhtml+xml");
        using var api = await OpenAsync(browser, "/api/no/such/thing", "text/html");
        using var program = await OpenAsync(browser, "/no/such/page", "application/json");

        page.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await page.ReadPageAsync()).Text.ShouldContain("There is no such page");
        api.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        api.Content.Headers.ContentType!.MediaType.ShouldNotBe("text/html");
        program.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        program.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    private static async Task<HttpResponseMessage> OpenAsync(HttpClient browser, string path, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept", accept);

        return await browser.SendAsync(request, CorkboardApp.Cancel);
    }
}
