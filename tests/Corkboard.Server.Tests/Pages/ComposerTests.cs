using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using Corkboard.Server.Drafts.Unsaved;
using Corkboard.Server.Tests.App;
using Corkboard.Server.Tests.Drafts;
using NodaTime;

namespace Corkboard.Server.Tests.Pages;

/// <summary>What the composer's script sends while a member writes.</summary>
public sealed class ComposerTests : IAsyncLifetime
{
    private PlannersBrowser _planner = null!;

    private HttpClient Browser => _planner.Browser;

    public async ValueTask InitializeAsync() => _planner = await PlannersBrowser.StartAsync();

    public ValueTask DisposeAsync() => _planner.DisposeAsync();

    [Fact]
    public async Task What_was_written_and_not_saved_is_there_again_after_the_server_was()
    {
        var id = await IdOfAsync("/drafts/new");
        using var kept = await KeepAsync(id, ("Title", "Rye bread"), ("Link", "https://bread.example/rye"));

        await _planner.App.RestartAsync();
        var browser = new Person(_planner.App, "ada@example.org");
        await browser.SignInAsync();
        var list = await browser.Browser.OpenAsync("/drafts");
        var page = await browser.Browser.OpenAsync($"/drafts/new?unsaved={id}");

        kept.StatusCode.ShouldBe(HttpStatusCode.OK);
        list.QuerySelector($"a[href='/drafts/new?unsaved={id}']")!.TextContent.ShouldBe("Rye bread");
        Input(page, "Form.Title").Value.ShouldBe("Rye bread");
        Input(page, "Form.Link").Value.ShouldBe("https://bread.example/rye");
        page.Text.ShouldContain("It is not saved yet.");
    }

    [Fact]
    public async Task A_save_forgets_what_was_kept()
    {
        var id = await IdOfAsync("/drafts/new");
        using var kept = await KeepAsync(id, ("Title", "Rye bread"));

        using var saved = await _planner.SaveDraftAsync($"/drafts/new?unsaved={id}", PictureFiles.Png(100, 150));
        var list = await Browser.OpenAsync("/drafts");
        var draft = await Browser.OpenAsync(PlannersBrowser.PathOf(saved));

        Input(draft, "Form.Title").Value.ShouldBe("Rye bread");
        draft.Text.ShouldNotContain("It is not saved yet.");
        list.Text.ShouldNotContain("Begun and not saved");
    }

    [Fact]
    public async Task An_edit_that_is_not_saved_makes_no_revision_and_hides_what_is_for_saved_ones()
    {
        var draft = await _planner.CheckedDraftAsync();
        var id = await IdOfAsync(draft);
        using var kept = await KeepAsync(id, ("DraftId", draft["/drafts/".Length..]), ("Revision", "1"), ("Title", "Another walk"));

        var page = await Browser.OpenAsync(draft);
        using var dropped = await Browser.SendFormAsync(draft, "drop");
        var after = await Browser.OpenAsync(draft);

        Input(page, "Form.Title").Value.ShouldBe("Another walk");
        Input(page, "Form.Revision").Value.ShouldBe("1");
        page.QuerySelector("#plan").ShouldBeNull();
        Input(after, "Form.Title").Value.ShouldBe("A walk to the lake");
        after.QuerySelector("#plan").ShouldNotBeNull();
    }

    [Fact]
    public async Task An_edit_begun_before_another_version_was_saved_says_so_and_can_be_saved()
    {
        var draft = await _planner.CheckedDraftAsync();
        var id = await IdOfAsync(draft);
        using var saved = await _planner.SaveDraftAsync(draft, picture: null, ("Form.Title", "Saved in between"), ("Form.UnsavedId", $"{Guid.CreateVersion7()}"));
        using var kept = await KeepAsync(id, ("DraftId", draft["/drafts/".Length..]), ("Revision", "1"), ("Title", "Another walk"));

        var page = await Browser.OpenAsync(draft);
        using var mine = await _planner.SaveDraftAsync(draft, picture: null);
        var after = await Browser.OpenAsync(draft);

        page.Text.ShouldContain("Since then another version was saved");
        mine.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        Input(after, "Form.Title").Value.ShouldBe("Another walk");
        Input(after, "Form.Revision").Value.ShouldBe("3");
    }

    [Fact]
    public async Task What_one_member_writes_is_nobody_elses()
    {
        var id = await IdOfAsync("/drafts/new");
        using var kept = await KeepAsync(id, ("Title", "Rye bread"));
        var other = await Person.SignedInAsync(_planner.App, "eve@example.org");
        var token = await TokenOfAsync(other.Browser);

        var page = await other.Browser.OpenAsync($"/drafts/new?unsaved={id}");
        using var overwritten = await PostAsync(other.Browser, $"/composer/unsaved/{id}", token, ("Title", "Mine"));
        var mine = await Browser.OpenAsync($"/drafts/new?unsaved={id}");

        Input(page, "Form.Title").Value.ShouldBeEmpty();
        overwritten.StatusCode.ShouldNotBe(HttpStatusCode.OK);
        Input(mine, "Form.Title").Value.ShouldBe("Rye bread");
    }

    [Theory]
    [InlineData(UnsavedDraft.TextLimit - 1, HttpStatusCode.OK)]
    [InlineData(UnsavedDraft.TextLimit, HttpStatusCode.OK)]
    [InlineData(UnsavedDraft.TextLimit + 1, HttpStatusCode.BadRequest)]
    public async Task A_text_is_kept_up_to_its_limit(int length, HttpStatusCode expected)
    {
        using var kept = await KeepAsync(await IdOfAsync("/drafts/new"), ("Description", new string('x', length)));

        kept.StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task After_fifty_the_oldest_gives_way()
    {
        var first = await IdOfAsync("/drafts/new");
        using var kept = await KeepAsync(first, ("Title", "The first"));
        for (var number = 2; number <= UnsavedDrafts.Most + 1; number++)
        {
            _planner.Advance(Duration.FromSeconds(1));
            using var another = await KeepAsync($"{Guid.CreateVersion7()}", ("Title", $"Number {number}"));
        }

        var list = await Browser.OpenAsync("/drafts");

        list.QuerySelectorAll("a[href*='unsaved=']").Length.ShouldBe(UnsavedDrafts.Most);
        list.Text.ShouldNotContain("The first");
    }

    [Theory]
    [InlineData("/composer/picture")]
    [InlineData("/composer/draft")]
    [InlineData("/composer/link")]
    [InlineData("/composer/unsaved/01970000-0000-7000-8000-000000000001")]
    public async Task Without_the_pages_token_nothing_is_taken_and_a_stranger_is_sent_away(string path)
    {
        using var forged = await PostAsync(Browser, path, token: null);
        using var strange = await PostAsync(_planner.App.Browser(), path, token: null);

        forged.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        strange.StatusCode.ShouldBeOneOf(HttpStatusCode.Redirect, HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Each_dropped_picture_becomes_a_draft_and_the_same_one_no_second()
    {
        using var first = await SendPictureAsync("/composer/draft", PictureFiles.Png(100, 150));
        using var again = await SendPictureAsync("/composer/draft", PictureFiles.Png(100, 150));
        using var other = await SendPictureAsync("/composer/draft", PictureFiles.Png(120, 150));
        using var broken = await SendPictureAsync("/composer/draft", "no picture"u8.ToArray());

        var drafts = await Task.WhenAll(new[] { first, again, other }.Select(ReadAsync));
        drafts.Select(one => one["draftId"]!.GetValue<string>()).Distinct().Count().ShouldBe(2);
        broken.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await Browser.OpenAsync("/drafts")).QuerySelectorAll(".pins > li").Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_link_is_looked_at_from_here_and_private_places_are_not()
    {
        var token = await TokenOfAsync(Browser);
        using var known = await PostAsync(Browser, "/composer/link", token, ("address", $"{_planner.App.PinterestAddress}"));
        using var gone = await PostAsync(Browser, "/composer/link", token, ("address", $"{_planner.App.PinterestAddress}no/such/page"));
        using var inside = await PostAsync(Browser, "/composer/link", token, ("address", "http://10.0.0.1/admin"));
        using var nothing = await PostAsync(Browser, "/composer/link", token, ("address", "bread"));

        (await ReadAsync(known))["isReached"]!.GetValue<bool>().ShouldBeTrue();
        (await ReadAsync(gone))["words"]!.GetValue<string>().ShouldContain("404");
        (await ReadAsync(inside))["words"]!.GetValue<string>().ShouldContain("no public address");
        (await ReadAsync(nothing))["words"]!.GetValue<string>().ShouldContain("https://");
    }

    [Fact]
    public async Task Practice_SCH_1_a_board_is_made_while_a_Pin_is_written()
    {
        var page = await Browser.OpenAsync("/drafts/new");
        var account = ((IHtmlSelectElement)page.QuerySelector("[name='Form.NewBoardAccount']")!).Options[0].Value;

        using var saved = await _planner.SaveDraftAsync(
            "/drafts/new", PictureFiles.Png(100, 150), ("Form.Title", "Rye"), ("Form.NewBoard", "Breads of the north"), ("Form.NewBoardAccount", account));
        var draft = await Browser.OpenAsync(PlannersBrowser.PathOf(saved));

        ((IHtmlSelectElement)draft.QuerySelector("[name='Form.Place']")!).SelectedOptions.Single().TextContent.ShouldBe("Breads of the north");
    }

    private static IHtmlInputElement Input(IHtmlDocument page, string name) => (IHtmlInputElement)page.QuerySelector($"[name='{name}']")!;

    private static async Task<JsonNode> ReadAsync(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonNode>(CorkboardApp.Cancel))!;

    private static async Task<string> TokenOfAsync(HttpClient browser) =>
        Input(await browser.OpenAsync("/drafts/new"), "__RequestVerificationToken").Value;

    private static async Task<HttpResponseMessage> PostAsync(HttpClient browser, string path, string? token, params (string Field, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (field, value) in fields)
        {
            form.Add(new StringContent(value), field);
        }

        form.Add(new StringContent(token ?? ""), "__RequestVerificationToken");

        return await browser.PostAsync(path, form, CorkboardApp.Cancel);
    }

    private async Task<string> IdOfAsync(string page) => Input(await Browser.OpenAsync(page), "Form.UnsavedId").Value;

    private async Task<HttpResponseMessage> KeepAsync(string id, params (string Field, string Value)[] fields) =>
        await PostAsync(Browser, $"/composer/unsaved/{id}", await TokenOfAsync(Browser), fields);

    private async Task<HttpResponseMessage> SendPictureAsync(string path, byte[] picture)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await TokenOfAsync(Browser)), "__RequestVerificationToken" },
            { new ByteArrayContent(picture), "picture", "lamp.png" },
        };

        return await Browser.PostAsync(path, form, CorkboardApp.Cancel);
    }
}
