using System.Net;
using Corkboard.Server.Tests.App;
using NodaTime;

namespace Corkboard.Server.Tests.Pages;

/// <summary>The planner's pages, used as a person uses them.</summary>
public sealed class PlannerPagesTests : IAsyncLifetime
{
    private PlannersBrowser _planner = null!;

    private HttpClient Browser => _planner.Browser;

    public async ValueTask InitializeAsync() => _planner = await PlannersBrowser.StartAsync();

    public ValueTask DisposeAsync() => _planner.DisposeAsync();

    [Fact]
    public async Task A_Pin_goes_all_the_way_from_a_picture_to_its_numbers()
    {
        var draft = await _planner.CheckedDraftAsync();
        var checkedDraft = await Browser.OpenAsync(draft);
        using var picture = await Browser.GetAsync(checkedDraft.QuerySelector("fieldset img")!.GetAttribute("src"), CorkboardApp.Cancel);
        using var planned = await _planner.PlanAsync(draft, "2026-03-02T10:30");
        var pin = PlannersBrowser.PathOf(planned);
        var waiting = await Browser.OpenAsync(pin);
        var schedule = await Browser.OpenAsync("/schedule");
        _planner.Advance(Duration.FromMinutes(10));
        await _planner.PublishDueAsync();
        var published = await Browser.OpenAsync(pin);
        _planner.Advance(Duration.FromDays(4));
        await _planner.ReadNumbersAsync();
        await _planner.SignInAgainAsync();
        var counted = await Browser.OpenAsync(pin);

        checkedDraft.Text.ShouldContain("It may go out.");
        picture.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        waiting.QuerySelector(".state")!.TextContent.ShouldBe("Planned");
        schedule.QuerySelector("[data-day='2026-03-02'] .entry")!.TextContent.ShouldContain("10:30");
        published.QuerySelector(".state")!.TextContent.ShouldBe("Published");
        published.QuerySelectorAll("dd a").ShouldContain(link => link.TextContent.StartsWith(_planner.App.PinterestAddress.ToString(), StringComparison.Ordinal));
        counted.QuerySelectorAll("tbody th").ShouldContain(head => head.TextContent.StartsWith("7 days to", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_wrong_stands_beside_its_field_and_nothing_is_lost()
    {
        using var answer = await _planner.SaveDraftAsync(
            ("Form.Title", new string('x', 101)), ("Form.Description", "Two hours."), ("Form.Link", "lamp"));
        var page = await answer.ReadPageAsync();

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        page.ErrorOf("Form.Title").ShouldBe("title has 101 characters; the limit is 100.");
        page.ErrorOf("Form.Link").ShouldNotBeNull();
        page.QuerySelector("[name='Form.Description']")!.TextContent.ShouldBe("Two hours.");
        page.QuerySelector("[name='Form.PictureId']")!.GetAttribute("value").ShouldNotBeEmpty();
        page.QuerySelector("[name='Form.Place'] option[selected]")!.TextContent.ShouldBe("Trails");
    }

    [Fact]
    public async Task A_file_that_is_no_picture_is_refused_in_words()
    {
        using var answer = await _planner.SaveDraftAsync("/drafts/new", "not a picture"u8.ToArray(), ("Form.Title", "A lamp"));
        var page = await answer.ReadPageAsync();

        answer.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        page.Text.ShouldContain("neither a JPEG nor a PNG");
        page.QuerySelector("[name='Form.Title']")!.GetAttribute("value").ShouldBe("A lamp");
    }

    [Fact]
    public async Task An_edit_shows_the_new_words_and_asks_for_another_check()
    {
        var draft = await _planner.CheckedDraftAsync();

        using var saved = await _planner.SaveDraftAsync(draft, picture: null, ("Form.Title", "A longer walk"));
        var page = await Browser.OpenAsync(draft);

        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        page.QuerySelector("h1")!.TextContent.ShouldBe("A longer walk");
        page.Text.ShouldContain("It has not been checked as it is now.");
    }

    [Fact]
    public async Task A_doubled_hour_is_asked_about_and_a_skipped_one_explained()
    {
        var draft = await _planner.CheckedDraftAsync();

        using var skipped = await _planner.PlanAsync(draft, "2026-03-29T02:30");
        using var doubled = await _planner.PlanAsync(draft, "2026-10-25T02:30");
        var question = await doubled.ReadPageAsync();
        using var chosen = await Browser.SendFormAsync(
            draft, question, "plan", ("Plan.LocalTime", "2026-10-25T02:30"), ("Plan.Which", "Later"), ("Plan.Consent", "true"));
        var pin = await Browser.OpenAsync(PlannersBrowser.PathOf(chosen));

        (await skipped.ReadPageAsync()).Text.ShouldContain("The clocks skip that time.");
        question.QuerySelectorAll("input[name='Plan.Which']").Length.ShouldBe(2);
        pin.QuerySelectorAll("dd time").ShouldContain(time => time.GetAttribute("datetime") == "2026-10-25T01:30:00Z");
    }

    [Fact]
    public async Task Without_a_yes_nothing_is_scheduled()
    {
        var draft = await _planner.CheckedDraftAsync();

        using var answer = await Browser.SendFormAsync(draft, "plan", ("Plan.LocalTime", "2026-03-02T11:00"));

        (await answer.ReadPageAsync()).Text.ShouldContain("Each Pin needs your yes.");
        (await Browser.OpenAsync("/schedule")).Text.ShouldContain("Nothing goes out");
    }

    [Fact]
    public async Task A_planned_Pin_is_moved_and_taken_off_on_its_page()
    {
        var pin = await _planner.PlannedPinAsync("2026-03-02T11:00");

        using var moved = await Browser.SendFormAsync(pin, "move", ("Move.LocalTime", "2026-03-04T18:30"));
        var schedule = await Browser.OpenAsync("/schedule");
        using var cancelled = await Browser.SendFormAsync(pin, "cancel");
        var afterwards = await Browser.OpenAsync("/schedule");

        moved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        schedule.QuerySelector("[data-day='2026-03-04'] h2")!.TextContent.Trim().ShouldBe("Wednesday, 4 March");
        schedule.QuerySelectorAll("[data-day='2026-03-04'] .entry").Length.ShouldBe(1);
        PlannersBrowser.PathOf(cancelled).ShouldBe("/schedule");
        afterwards.Text.ShouldContain("Nothing goes out");
    }

    [Fact]
    public async Task Drafts_and_Pins_are_listed_with_pictures_and_states()
    {
        using var draft = await _planner.SaveDraftAsync(("Form.Title", "Only an idea"));
        await _planner.PlannedPinAsync("2026-03-02T11:00", "On its way");

        var drafts = await Browser.OpenAsync("/drafts");
        var planned = await Browser.OpenAsync("/pins?state=planned");

        drafts.QuerySelectorAll(".pins strong").Select(title => title.TextContent).ShouldBe(["Only an idea"]);
        drafts.QuerySelectorAll(".pins img").Length.ShouldBe(1);
        planned.QuerySelectorAll(".pins strong").Select(title => title.TextContent).ShouldBe(["On its way"]);
    }

    [Fact]
    public async Task The_numbers_of_an_account_are_a_chart_and_a_table()
    {
        await _planner.ReadNumbersAsync();

        var page = await Browser.OpenAsync("/analytics");

        page.QuerySelector("svg[role=img]")!.GetAttribute("aria-label")!.ShouldStartWith("Impressions a day from");
        page.QuerySelectorAll("details tbody tr").Length.ShouldBe(90);
        page.QuerySelector("details tbody tr")!.TextContent.ShouldContain("not counted yet");
    }

    [Fact]
    public async Task A_form_without_the_pages_own_token_is_refused()
    {
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("_handler", "draft"), KeyValuePair.Create("Form.Title", "x")]);

        using var answer = await Browser.PostAsync("/drafts/new", content, CorkboardApp.Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("/drafts")]
    [InlineData("/drafts/new")]
    [InlineData("/schedule")]
    [InlineData("/pins")]
    [InlineData("/analytics")]
    public async Task Who_is_not_signed_in_sees_none_of_it(string page)
    {
        using var stranger = _planner.App.Browser();

        using var answer = await stranger.GetAsync(page, CorkboardApp.Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldContain("/sign-in");
    }
}
