using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Corkboard.Server.Drafts.Bulk;
using Corkboard.Server.Tests.App;
using Corkboard.Server.Tests.Drafts;
using Corkboard.Server.Tests.Drafts.Fetching;
using Microsoft.Extensions.DependencyInjection;

namespace Corkboard.Server.Tests.Pages;

/// <summary>Many Pins at once, used as a person uses them, without a script.</summary>
public sealed class ImportPagesTests : IAsyncLifetime
{
    private PlannersBrowser _planner = null!;
    private PictureServer _pictures = null!;

    private HttpClient Browser => _planner.Browser;

    public async ValueTask InitializeAsync()
    {
        _planner = await PlannersBrowser.StartAsync();
        _pictures = await PictureServer.StartAsync(context =>
            context.Response.Body.WriteAsync(PictureFiles.Png(), context.RequestAborted).AsTask());
    }

    public async ValueTask DisposeAsync()
    {
        await _pictures.DisposeAsync();
        await _planner.DisposeAsync();
    }

    [Fact]
    public async Task A_file_is_looked_at_and_becomes_drafts_when_a_person_says_so()
    {
        using var sent = await UploadAsync($"Title,Media URL,Pinterest board\nA walk,{_pictures.Address},trails\nA swim,{_pictures.Address},Lakes\n");
        var import = PlannersBrowser.PathOf(sent);
        var working = await Browser.OpenAsync(import);
        await WorkAsync();
        var looked = await Browser.OpenAsync(import);
        var wrong = await Browser.OpenAsync($"{import}?verdict=bad");
        using var applied = await Browser.SendFormAsync(import, "apply");
        await WorkAsync();
        var done = await Browser.OpenAsync(import);
        var drafts = await Browser.OpenAsync("/drafts");

        working.QuerySelector("progress")!.GetAttribute("max").ShouldBe("2");
        working.QuerySelector("noscript")!.InnerHtml.ShouldContain("refresh");
        looked.Text.ShouldContain("Make 1 draft");
        wrong.QuerySelectorAll(".import-rows > li").Length.ShouldBe(1);
        wrong.Text.ShouldContain("“Lakes” is none of the names of its boards");
        done.Text.ShouldContain("1 draft was made.");
        drafts.QuerySelectorAll(".pins strong").Select(title => title.TextContent).ShouldBe(["A walk"]);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_refused_in_words()
    {
        using var answer = await UploadAsync("lamp;shelf\n1;2\n");
        var page = await answer.ReadPageAsync();

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("It has no Media URL and no Title.");
    }

    [Fact]
    public async Task Drafts_are_taken_out_with_one_press()
    {
        using var saved = await _planner.SaveDraftAsync(("Form.Title", "A walk"));
        var page = await Browser.OpenAsync("/imports");
        using var file = await Browser.GetAsync(page.QuerySelector("a[download]")!.GetAttribute("href"), CorkboardApp.Cancel);

        file.Content.Headers.ContentDisposition!.FileName.ShouldBe("pins.csv");
        (await file.Content.ReadAsStringAsync(CorkboardApp.Cancel)).ShouldContain("A walk,https://localhost/pictures/");
    }

    [Theory]
    [InlineData("/imports")]
    [InlineData("/exports/pins.csv")]
    public async Task Who_is_not_signed_in_sees_none_of_it(string page)
    {
        using var stranger = _planner.App.Browser();

        using var answer = await stranger.GetAsync(page, CorkboardApp.Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private async Task WorkAsync()
    {
        while (await _planner.App.Services.GetRequiredService<ImportPass>().RunAsync(CorkboardApp.Cancel))
        {
        }
    }

    private async Task<HttpResponseMessage> UploadAsync(string file)
    {
        var page = await Browser.OpenAsync("/imports");
        var form = page.Forms.Single(one => one.QuerySelector("input[name=_handler][value=import]") is not null);
        using var content = new MultipartFormDataContent();
        foreach (var input in form.Elements.OfType<IHtmlInputElement>().Where(input => input.Type == "hidden"))
        {
            content.Add(new StringContent(input.Value), input.Name!);
        }

        content.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(file)), "File", "spring.csv");

        return await Browser.PostAsync("/imports", content, CorkboardApp.Cancel);
    }
}
