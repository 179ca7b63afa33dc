using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Corkboard.Server.Data;
using Corkboard.Server.Drafts.Bulk;
using Corkboard.Server.Schedule;
using Corkboard.Server.Tests.App;
using Corkboard.Server.Tests.Drafts;
using Corkboard.Server.Tests.Drafts.Fetching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Corkboard.Server.Tests.Pages;

/// <summary>Agreeing to the Pins of an import, page by page.</summary>
public sealed class BatchPageTests : IAsyncLifetime
{
    private PlannersBrowser _planner = null!;
    private PictureServer _pictures = null!;

    private HttpClient Browser => _planner.Browser;

    public async ValueTask InitializeAsync()
    {
        _planner = await PlannersBrowser.StartAsync();
        _pictures = await PictureServer.StartAsync(context => context.Response.Body.WriteAsync(
            PictureFiles.Png(4, 6, (byte)context.Request.Path.Value!.Length), context.RequestAborted).AsTask());
    }

    public async ValueTask DisposeAsync()
    {
        await _pictures.DisposeAsync();
        await _planner.DisposeAsync();
    }

    [Fact]
    public async Task Each_Pin_of_the_page_that_was_seen_is_planned_with_a_yes_to_exactly_that_content()
    {
        var batch = await ImportAsync(Row("A walk", 1, "2026-03-04T10:00"), Row("A swim", 2, "2026-03-05T10:00"), Row("A rest", 3, ""));
        var page = await Browser.OpenAsync(batch);
        using var agreed = await Browser.SendFormAsync(batch, page, "agree", ("Form.Consent", "true"), ("Seen", Seen(page)[0]), ("Seen", Seen(page)[1]));
        var after = await agreed.ReadPageAsync();
        var schedule = await Browser.OpenAsync("/schedule?view=agenda&day=2026-03-02");

        page.QuerySelectorAll(".batch img").Length.ShouldBe(3);
        page.Text.ShouldContain("Its row wishes for no time.");
        page.Text.ShouldContain("each of these 2 Pins");
        after.Text.ShouldContain("2 Pins are planned.");
        schedule.QuerySelectorAll(".entry").Length.ShouldBe(2);
        (await ConsentsMatchAsync()).ShouldBe([true, true]);
    }

    [Fact]
    public async Task Without_a_yes_nothing_is_planned()
    {
        var batch = await ImportAsync(Row("A walk", 1, "2026-03-04T10:00"));
        var page = await Browser.OpenAsync(batch);

        using var answer = await Browser.SendFormAsync(batch, page, "agree");

        (await answer.ReadPageAsync()).Text.ShouldContain("Each Pin needs your yes.");
        (await Browser.OpenAsync("/schedule")).Text.ShouldContain("Nothing goes out");
    }

    [Fact]
    public async Task What_was_edited_or_whose_time_passed_since_it_was_seen_is_left_out_by_name()
    {
        var batch = await ImportAsync(Row("A walk", 1, "2026-03-04T10:00"), Row("A swim", 2, "2026-03-02T11:00"), Row("A rest", 3, "2026-03-05T10:00"));
        var page = await Browser.OpenAsync(batch);
        var draft = page.QuerySelectorAll(".batch h2 a").Single(link => link.TextContent == "A walk").GetAttribute("href")!;
        (await _planner.SaveDraftAsync(draft, picture: null, ("Form.Title", "A longer walk"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        _planner.Advance(Duration.FromHours(2));
        await _planner.SignInAgainAsync();

        using var agreed = await Browser.SendFormAsync(
            batch, await Browser.OpenAsync(batch), "agree", [("Form.Consent", "true"), .. Seen(page).Select(seen => ("Seen", seen))]);
        var after = await agreed.ReadPageAsync();
        var leftOut = after.QuerySelectorAll(".done li").Select(item => item.TextContent).ToList();

        after.Text.ShouldContain("1 Pin is planned.");
        leftOut.Count.ShouldBe(2);
        leftOut.ShouldContain(item => item.StartsWith("A longer walk: It was edited after you looked at it.", StringComparison.Ordinal));
        leftOut.ShouldContain(item => item.StartsWith("A swim: Its time has passed.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_Pin_near_to_one_like_it_is_left_out_until_that_is_wanted()
    {
        var batch = await ImportAsync(Row("A walk", 1, "2026-03-04T10:00"), Row("The walk again", 1, "2026-03-05T10:00"));
        var page = await Browser.OpenAsync(batch);
        using var warned = await Browser.SendFormAsync(
            batch, page, "agree", [("Form.Consent", "true"), .. Seen(page).Select(seen => ("Seen", seen))]);
        var left = await warned.ReadPageAsync();
        var choice = left.QuerySelectorAll("input[name=Nevertheless]").ShouldHaveSingleItem().GetAttribute("value")!;
        using var again = await Browser.SendFormAsync(batch, left, "agree", ("Form.Consent", "true"), ("Seen", Seen(left).Single()));
        using var wanted = await Browser.SendFormAsync(
            batch, left, "agree", ("Form.Consent", "true"), ("Seen", Seen(left).Single()), ("Nevertheless", choice));

        page.QuerySelectorAll("input[name=Nevertheless]").ShouldBeEmpty();
        left.Text.ShouldContain("1 Pin is planned.");
        left.QuerySelectorAll(".done li").ShouldHaveSingleItem().TextContent.ShouldStartWith("The walk again: A Pin like this one goes out within");
        (await again.ReadPageAsync()).Text.ShouldContain("0 Pins are planned.");
        (await wanted.ReadPageAsync()).Text.ShouldContain("1 Pin is planned.");
    }

    [Fact]
    public async Task A_page_holds_fifty_Pins_and_sent_twice_plans_them_once()
    {
        var batch = await ImportAsync([.. Enumerable.Range(0, 51).Select(number => Row($"Walk {number}", number, $"2026-03-{3 + (number / 10):00}T10:{number % 10:00}"))]);
        var page = await Browser.OpenAsync(batch);
        var next = page.QuerySelectorAll("a.button").Single(link => link.TextContent.StartsWith("The next", StringComparison.Ordinal)).GetAttribute("href")!;
        var rest = await Browser.OpenAsync(next);
        (string, string)[] fields = [("Form.Consent", "true"), .. Seen(rest).Select(seen => ("Seen", seen))];
        using var once = await Browser.SendFormAsync(next, rest, "agree", fields);
        using var twice = await Browser.SendFormAsync(next, rest, "agree", fields);

        Seen(page).Count.ShouldBe(50);
        Seen(rest).Count.ShouldBe(1);
        (await once.ReadPageAsync()).Text.ShouldContain("1 Pin is planned.");
        (await twice.ReadPageAsync()).Text.ShouldContain("Walk 50: It is planned already.");
    }

    [Fact]
    public async Task The_dry_run_of_the_week_is_told_in_words()
    {
        await ImportAsync(Row("A walk", 1, "2026-03-04T10:00"));
        await _planner.PlannedPinAsync("2026-03-05T11:00", "A swim");

        var page = await Browser.OpenAsync("/schedule/dry-run");

        page.QuerySelectorAll(".week > li").Length.ShouldBe(2);
        page.QuerySelectorAll(".week > li")[0].TextContent.ShouldContain("Not agreed to yet");
        page.Text.ShouldContain("2 would go out in time");
        page.Text.ShouldContain("Pins in any 24 hours");
    }

    private static List<string> Seen(IHtmlDocument page) =>
        [.. page.QuerySelectorAll("input[name=Seen]").OfType<IHtmlInputElement>().Select(input => input.Value)];

    private string Row(string title, int picture, string time) => $"{title},{_pictures.Address}{new string('x', picture)},Trails,,Two hours.,,{time},";

    /// <summary>Brings a file, lets it become drafts, and says where they are agreed to.</summary>
    private async Task<string> ImportAsync(params string[] rows)
    {
        var page = await Browser.OpenAsync("/imports");
        using var content = new MultipartFormDataContent();
        var form = page.Forms.Single(one => one.QuerySelector("input[name=_handler][value=import]") is not null);
        foreach (var input in form.Elements.OfType<IHtmlInputElement>().Where(input => input.Type == "hidden"))
        {
            content.Add(new StringContent(input.Value), input.Name!);
        }

        content.Add(new StringContent("true"), "Form.MakeAtOnce");
        content.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(string.Join('\n', rows.Prepend(Tests.Drafts.Bulk.Importer.Header)))), "File", "spring.csv");
        using var sent = await Browser.PostAsync("/imports", content, CorkboardApp.Cancel);
        while (await _planner.App.Services.GetRequiredService<ImportPass>().RunAsync(CorkboardApp.Cancel))
        {
        }

        return $"{PlannersBrowser.PathOf(sent)}/batch";
    }

    private async Task<List<bool>> ConsentsMatchAsync()
    {
        await using var scope = _planner.App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CorkboardDb>();
        var found = await (
            from consent in db.Set<Consent>().IgnoreQueryFilters()
            join pin in db.Set<ScheduledPin>().IgnoreQueryFilters() on consent.ScheduledPinId equals pin.Id
            join revision in db.Set<Server.Drafts.DraftRevision>().IgnoreQueryFilters()
                on new { pin.DraftId, Number = pin.Revision } equals new { revision.DraftId, revision.Number }
            select new { consent.ContentHash, Of = revision.ContentHash }).ToListAsync(CorkboardApp.Cancel);

        return found.ConvertAll(one => one.ContentHash.SequenceEqual(one.Of));
    }
}
