using System.Net;
using AngleSharp.Html.Dom;
using Corkboard.Server.Data;
using Corkboard.Server.Drafts;
using Corkboard.Server.Publishing;
using Corkboard.Server.Reviews;
using Corkboard.Server.Schedule;
using Corkboard.Server.Tests.App;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Corkboard.Server.Tests.Sample;

public sealed class SampleTests
{
    [Fact]
    public async Task One_click_leads_into_a_workspace_that_shows_everything()
    {
        await using var app = await CorkboardApp.StartAsync();
        var browser = app.Browser();

        (await EnterAsync(browser)).Headers.Location!.ToString().ShouldBe("/schedule");

        await using var scope = await InsideAsync(app);
        var db = scope.ServiceProvider.GetRequiredService<CorkboardDb>();
        (await db.Set<Picture>().CountAsync(CorkboardApp.Cancel)).ShouldBe(12);
        (await db.Set<ScheduledPin>().CountAsync(pin => pin.DueAt > app.Now, CorkboardApp.Cancel)).ShouldBe(35);
        (await db.Set<Publication>().CountAsync(pin => pin.State == PublicationState.Published, CorkboardApp.Cancel)).ShouldBe(26);
        (await db.Set<Review>().CountAsync(review => review.State == ReviewState.Held, CorkboardApp.Cancel)).ShouldBe(1);
        (await db.Set<Review>().CountAsync(review => review.State == ReviewState.Allowed, CorkboardApp.Cancel)).ShouldBe(34);
        var numbers = await browser.OpenAsync("/analytics");
        numbers.QuerySelectorAll("main tbody tr").Length.ShouldBeGreaterThan(90);
        (await browser.OpenAsync("/schedule")).QuerySelectorAll("main img").Length.ShouldBeGreaterThan(15);
    }

    [Fact]
    public async Task What_it_published_hangs_on_the_simulated_Pinterest()
    {
        await using var app = await CorkboardApp.StartAsync();
        await EnterAsync(app.Browser());

        await using var scope = await InsideAsync(app);
        var pins = await scope.ServiceProvider.GetRequiredService<CorkboardDb>().Set<PublishedPin>().ToListAsync(CorkboardApp.Cancel);
        using var pinterest = new HttpClient { BaseAddress = app.PinterestAddress };
        foreach (var pin in pins)
        {
            (await pinterest.GetAsync($"/pin/{pin.PinId}/", CorkboardApp.Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task Who_comes_second_comes_into_the_same_one()
    {
        await using var app = await CorkboardApp.StartAsync();

        var both = await Task.WhenAll(EnterAsync(app.Browser()), EnterAsync(app.Browser()));

        both.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.Redirect);
        await using var scope = await InsideAsync(app);
    }

    [Fact]
    public async Task It_is_removed_without_a_trace_and_can_be_made_again_and_again()
    {
        await using var app = await CorkboardApp.StartAsync();
        var other = await TestWorkspace.CreateAsync(app);
        var before = await RowsAsync(app);
        for (var time = 0; time < 3; time++)
        {
            var browser = app.Browser();
            await EnterAsync(browser);
            await using (var scope = await InsideAsync(app))
            {
                var held = await scope.ServiceProvider.GetRequiredService<CorkboardDb>().Set<Review>()
                    .CountAsync(review => review.State == ReviewState.Held, CorkboardApp.Cancel);
                held.ShouldBe(1);
            }

            var gone = await PressAsync(browser, "/schedule", "/sample/removal");

            gone.Headers.Location!.ToString().ShouldBe("/?sample=removed");
            (await browser.GetAsync("/schedule", CorkboardApp.Cancel)).Headers.Location!.ToString().ShouldContain("/sign-in");
            (await RowsAsync(app)).ShouldBe(before);
            Directory.GetFiles(Path.Combine(app.DataFolder, "media"), "*", SearchOption.AllDirectories).ShouldBeEmpty();
        }

        (await other.Api.GetAsync("/api/drafts", CorkboardApp.Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_is_no_sample_is_not_removed()
    {
        await using var app = await CorkboardApp.StartAsync();
        await EnterAsync(app.Browser());
        var person = await Person.SignedInAsync(app, "ada@example.org");

        var refused = await PressAsync(person.Browser, "/me", "/sample/removal", takesTokenFrom: "/sign-out");

        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await person.Browser.GetAsync("/schedule", CorkboardApp.Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/sample")]
    [InlineData("/sample/removal")]
    public async Task Without_the_pages_own_token_nothing_happens(string address)
    {
        await using var app = await CorkboardApp.StartAsync();
        var person = await Person.SignedInAsync(app, "ada@example.org");
        using var nothing = new FormUrlEncodedContent([]);

        (await person.Browser.PostAsync(address, nothing, CorkboardApp.Cancel)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Where_the_simulator_refuses_nothing_is_left()
    {
        await using var app = await CorkboardApp.StartAsync();
        var before = await RowsAsync(app);
        await app.Pinterest.StopAsync(CorkboardApp.Cancel);
        var browser = app.Browser();

        var refused = await PressAsync(browser, "/", "/sample");

        refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await refused.Content.ReadAsStringAsync(CorkboardApp.Cancel)).ShouldContain("does not answer");
        (await RowsAsync(app)).ShouldBe(before);
    }

    [Fact]
    public async Task One_that_was_left_half_made_is_made_anew()
    {
        await using var app = await CorkboardApp.StartAsync();
        await EnterAsync(app.Browser());
        WorkspaceId first;
        await using (var scope = await InsideAsync(app))
        {
            first = scope.ServiceProvider.GetRequiredService<CurrentWorkspace>().Id;
            var db = scope.ServiceProvider.GetRequiredService<CorkboardDb>();
            (await db.Set<Workspace>().SingleAsync(row => row.Id == first, CorkboardApp.Cancel)).Sample = SampleState.InTheMaking;
            await db.SaveChangesAsync(CorkboardApp.Cancel);
        }

        await EnterAsync(app.Browser());

        await using var again = await InsideAsync(app);
        again.ServiceProvider.GetRequiredService<CurrentWorkspace>().Id.ShouldNotBe(first);
    }

    private static Task<HttpResponseMessage> EnterAsync(HttpClient browser) => PressAsync(browser, "/", "/sample");

    private static async Task<HttpResponseMessage> PressAsync(HttpClient browser, string page, string action, string? takesTokenFrom = null)
    {
        var document = await browser.OpenAsync(page);
        var form = document.Forms.Single(one => one.GetAttribute("action") == (takesTokenFrom ?? action));
        using var content = new FormUrlEncodedContent(
            form.Elements.OfType<IHtmlInputElement>().Select(input => KeyValuePair.Create(input.Name!, input.Value)));

        return await browser.PostAsync(action, content, CorkboardApp.Cancel);
    }

    private static async Task<AsyncServiceScope> InsideAsync(CorkboardApp app)
    {
        await using var outside = app.Services.CreateAsyncScope();
        var sample = await outside.ServiceProvider.GetRequiredService<CorkboardDb>().Set<Workspace>()
            .SingleAsync(workspace => workspace.Sample != SampleState.None, CorkboardApp.Cancel);

        return app.Services.GetRequiredService<WorkspaceScopes>().Enter(sample.Id);
    }

    // How many rows each table has. The Guard's journal and the key of its index are the server's own.
    private static async Task<string> RowsAsync(CorkboardApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CorkboardDb>();
        var counts = new List<string>();
        await db.Database.OpenConnectionAsync(CorkboardApp.Cancel);
        foreach (var table in db.Model.GetEntityTypes().Select(entity => entity.GetTableName()!).Distinct(StringComparer.Ordinal)
            .Where(table => table != "content_secret" && !table.StartsWith("guard", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT count(*) FROM \"{table}\"";
            counts.Add($"{table}: {await command.ExecuteScalarAsync(CorkboardApp.Cancel)}");
        }

        return string.Join('\n', counts);
    }
}
