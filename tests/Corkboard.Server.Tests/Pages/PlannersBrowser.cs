using System.Net;
using AngleSharp.Html.Dom;
using Corkboard.Server.Accounts.Upkeep;
using Corkboard.Server.Analytics;
using Corkboard.Server.Data;
using Corkboard.Server.Publishing;
using Corkboard.Server.Publishing.Lanes;
using Corkboard.Server.Tests.App;
using Corkboard.Server.Tests.Drafts;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime;

namespace Corkboard.Server.Tests.Pages;

/// <summary>A member of a workspace in Berlin, signed in with a browser, with Ben's account connected.</summary>
internal sealed class PlannersBrowser : IAsyncDisposable
{
    private readonly Tests.Accounts.Pinterest _pinterest;
    private readonly Person _person;

    private PlannersBrowser(CorkboardApp app, Person person) => (App, _pinterest, _person) = (app, new(app), person);

    public CorkboardApp App { get; }

    public HttpClient Browser => _person.Browser;

    public static async Task<PlannersBrowser> StartAsync()
    {
        var app = await CorkboardApp.StartAsync();
        foreach (var service in app.Services.GetServices<IHostedService>().Where(IsMovedByTheTest))
        {
            await service.StopAsync(CorkboardApp.Cancel);
        }

        var planner = new PlannersBrowser(app, await Person.SignedInAsync(app, "ada@example.org"));
        await planner.ConnectAsync();
        await planner.MoveToBerlinAsync();

        // A person needs a while from signing up to the first Pin.
        planner.Advance(Duration.FromMinutes(20));

        return planner;
    }

    public async ValueTask DisposeAsync()
    {
        _pinterest.Dispose();
        await App.DisposeAsync();
    }

    public Task SignInAgainAsync() => _person.SignInAsync();

    /// <summary>Moves the clock without ringing the timers that wait for it.</summary>
    public void Advance(Duration by) => App.Time.AdjustTime(App.Time.GetUtcNow() + by.ToTimeSpan());

    public Task PublishDueAsync() => App.Services.GetRequiredService<AccountLanes>().RunDueAsync(CorkboardApp.Cancel);

    public Task ReadNumbersAsync() => App.Services.GetRequiredService<AnalyticsReader>().ReadDueAsync(CorkboardApp.Cancel);

    public Task<HttpResponseMessage> SaveDraftAsync(params (string Field, string Value)[] fields) =>
        SaveDraftAsync("/drafts/new", PictureFiles.Png(100, 150), fields);

    /// <summary>Fills in the form of a draft, chooses the board Trails, and sends it as a browser sends forms with files.</summary>
    public async Task<HttpResponseMessage> SaveDraftAsync(string page, byte[]? picture, params (string Field, string Value)[] fields)
    {
        var document = await Browser.OpenAsync(page);
        var form = document.Forms.Single(one => one.QuerySelector("input[name=_handler][value=draft]") is not null);
        var trails = form.QuerySelectorAll("option").Single(option => option.TextContent == "Trails").GetAttribute("value")!;
        var shown = form.Elements.OfType<IHtmlInputElement>()
            .Where(input => !string.IsNullOrEmpty(input.Name) && input.Type != "file")
            .Select(input => (Field: input.Name!, Value: input.Value))
            .Append((Field: "Form.Place", Value: trails));
        using var content = new MultipartFormDataContent();
        foreach (var (field, value) in shown.Where(one => fields.All(given => given.Field != one.Field)).Concat(fields))
        {
            content.Add(new StringContent(value), field);
        }

        if (picture is not null)
        {
            content.Add(new ByteArrayContent(picture), "Picture", "lamp.png");
        }

        return await Browser.PostAsync(page, content, CorkboardApp.Cancel);
    }

    /// <summary>The address of a saved and checked draft.</summary>
    public async Task<string> CheckedDraftAsync(string title = "A walk to the lake")
    {
        using var saved = await SaveDraftAsync(("Form.Title", title), ("Form.Description", "Two hours."), ("Form.AltText", "A lake"));
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect, (await saved.ReadPageAsync()).Text);
        var page = PathOf(saved);
        using var answer = await Browser.SendFormAsync(page, "check");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync(CorkboardApp.Cancel));

        return page;
    }

    /// <summary>The address of a scheduled Pin.</summary>
    public async Task<string> PlannedPinAsync(string localTime, string title = "A walk to the lake")
    {
        using var planned = await PlanAsync(await CheckedDraftAsync(title), localTime);
        planned.StatusCode.ShouldBe(HttpStatusCode.Redirect, (await planned.ReadPageAsync()).Text);

        return PathOf(planned);
    }

    public Task<HttpResponseMessage> PlanAsync(string draft, string localTime) =>
        Browser.SendFormAsync(draft, "plan", ("Plan.LocalTime", localTime), ("Plan.Consent", "true"), ("Plan.Spacing", "true"));

    public static string PathOf(HttpResponseMessage redirect) =>
        new Uri(new("https://localhost"), redirect.Headers.Location!).PathAndQuery;

    private static bool IsMovedByTheTest(IHostedService service) => service is PublishingService or AnalyticsService or AccountUpkeep;

    private async Task ConnectAsync()
    {
        using var away = await Browser.SendFormAsync("/accounts", "connect");
        var comeback = await _pinterest.DecideAsync(away.Headers.Location!, Tests.Accounts.Pinterest.Ben);
        using var back = await Browser.GetAsync(comeback.Address, CorkboardApp.Cancel);
        back.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private async Task MoveToBerlinAsync()
    {
        await using var scope = App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CorkboardDb>();
        var workspace = await db.Set<Workspace>().SingleAsync(CorkboardApp.Cancel);
        workspace.TimeZone = "Europe/Berlin";
        await db.SaveChangesAsync(CorkboardApp.Cancel);
    }
}
