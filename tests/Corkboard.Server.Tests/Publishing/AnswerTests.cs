using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Corkboard.Server.Publishing;
using Corkboard.Server.Schedule;
using Corkboard.Server.Tests.Accounts;
using Corkboard.Server.Tests.App;
using NodaTime;

namespace Corkboard.Server.Tests.Publishing;

public sealed class AnswerTests : IAsyncLifetime
{
    private PublishingApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await PublishingApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_late_Pin_goes_out_after_a_persons_word()
    {
        var id = await ALatePinAsync();

        (await AnswerAsync(id, new { answer = "send" })).StatusCode.ShouldBe(HttpStatusCode.OK);
        await _app.RunAsync();

        (await _app.PublicationAsync(id)).State.ShouldBe(PublicationState.Published);
    }

    [Fact]
    public async Task It_goes_out_at_the_time_that_was_named_and_not_before()
    {
        var id = await ALatePinAsync();

        await AnswerAsync(id, new { answer = "send", at = Text(_app.App.Now + Duration.FromHours(3)) });
        await _app.RunAfterAsync(Duration.FromHours(3) - Duration.FromSeconds(1));
        (await _app.PublicationAsync(id)).State.ShouldBe(PublicationState.TryingAgain);
        await _app.RunAfterAsync(Duration.FromSeconds(1));

        (await _app.PublicationAsync(id)).State.ShouldBe(PublicationState.Published);
    }

    [Theory]
    [InlineData(-1, HttpStatusCode.UnprocessableEntity)]
    [InlineData(0, HttpStatusCode.OK)]
    [InlineData(365 * 86_400, HttpStatusCode.OK)]
    [InlineData((365 * 86_400) + 1, HttpStatusCode.UnprocessableEntity)]
    public async Task The_time_is_from_now_on_and_within_a_year(int seconds, HttpStatusCode expected)
    {
        var id = await ALatePinAsync();

        var answer = await AnswerAsync(id, new { answer = "send", at = Text(_app.App.Now + Duration.FromSeconds(seconds)) });

        answer.StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task A_discarded_Pin_never_goes_out()
    {
        var id = await ALatePinAsync();

        await AnswerAsync(id, new { answer = "discard" });
        await _app.RunAfterAsync(Duration.FromHours(1));

        (await _app.PublicationAsync(id)).State.ShouldBe(PublicationState.Discarded);
        (await _app.PublicationAsync(id)).UnsettledSince.ShouldBeNull();
        (await _app.OnPinterestAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Of_an_unclear_Pin_a_member_can_say_that_it_is_there()
    {
        var id = await AnUnclearPinAsync();

        (await AnswerAsync(id, new { answer = "published", pinId = "813744226420795884" })).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await _app.PublicationAsync(id)).State.ShouldBe(PublicationState.Published);
        (await _app.Accounts.RowsAsync<PublishedPin>(_app.Workspace)).ShouldHaveSingleItem().Evidence.ShouldBe(PinEvidence.Member);
    }

    [Fact]
    public async Task An_unclear_Pin_is_sent_again_only_after_a_persons_word()
    {
        var id = await AnUnclearPinAsync();
        await _app.RunAfterAsync(Duration.FromHours(2));
        (await _app.OnPinterestAsync()).ShouldBe(0);

        await AnswerAsync(id, new { answer = "send" });
        await _app.RunAsync();

        (await _app.PublicationAsync(id)).State.ShouldBe(PublicationState.Published);
        (await _app.OnPinterestAsync()).ShouldBe(1);
    }

    [Theory]
    [InlineData("send", "answer-does-not-fit")]
    [InlineData("discard", "answer-does-not-fit")]
    [InlineData("published", "answer-does-not-fit")]
    public async Task A_published_Pin_takes_no_answer(string answer, string problem)
    {
        var id = await _app.PublishAsync();

        (await (await AnswerAsync(id, new { answer })).ProblemAsync()).ShouldBe(problem);
    }

    [Fact]
    public async Task A_Pin_of_another_attempt_is_no_answer()
    {
        await _app.PublishAsync(new() { Title = "Another trail" });
        var taken = (await _app.Accounts.RowsAsync<PublishedPin>(_app.Workspace)).ShouldHaveSingleItem().PinId;
        var id = await AnUnclearPinAsync();

        (await (await AnswerAsync(id, new { answer = "published", pinId = taken })).ProblemAsync()).ShouldBe("pin-is-anothers");
    }

    [Fact]
    public async Task Without_access_nothing_is_sent_whatever_is_said()
    {
        await _app.Accounts.Pinterest.RemoveAppAsync(Accounts.Pinterest.Ben);
        var id = await _app.PublishAsync();

        (await (await AnswerAsync(id, new { answer = "send" })).ProblemAsync()).ShouldBe("account-not-connected");
    }

    [Fact]
    public async Task All_late_Pins_of_an_account_can_be_spread()
    {
        var first = await _app.PlanDueAsync(new() { Title = "First" });
        var second = await _app.PlanDueAsync(new() { Title = "Second" });
        await _app.RunAfterAsync(Duration.FromHours(2));

        var answer = await _app.Workspace.Api.PutAsJsonAsync(
            $"/api/accounts/{_app.Account.Value}/waiting-publications",
            new { answer = "send", minutesApart = 30 },
            CorkboardApp.Cancel);
        await _app.RunAsync();

        (await AccountsApp.JsonAsync(answer))["pins"]!.GetValue<int>().ShouldBe(2);
        (await _app.PublicationAsync(first)).State.ShouldBe(PublicationState.Published);
        (await _app.PublicationAsync(second)).DueAt.ShouldBe(_app.App.Now + Duration.FromMinutes(30));
    }

    [Fact]
    public async Task The_story_of_a_publication_has_its_attempts_and_its_steps()
    {
        var id = await _app.PublishAsync();

        var story = await AccountsApp.GetAsync(_app.Workspace, $"/api/publications/{id.Value}");

        story["publication"]!["state"]!.GetValue<string>().ShouldBe("published");
        story["attempts"]!.AsArray().Count.ShouldBe(1);
        story["timeline"]!.AsArray().Select(step => step!["step"]!.GetValue<string>()).ShouldBe(["claimed", "sent", "published"]);
        story["pin"]!["address"]!.GetValue<string>().ShouldStartWith(_app.App.PinterestAddress.ToString());
    }

    [Fact]
    public async Task A_list_leads_on_page_by_page_and_narrows_to_a_state()
    {
        for (var number = 1; number <= 3; number++)
        {
            await _app.PublishAsync(new() { Title = $"Trail {number}" });
        }

        var first = await AccountsApp.GetAsync(_app.Workspace, "/api/publications?limit=2&state=Published");
        var second = await AccountsApp.GetAsync(_app.Workspace, $"/api/publications?limit=2&state=Published&cursor={first["next"]}");
        var none = await AccountsApp.GetAsync(_app.Workspace, "/api/publications?state=Asking");

        Ids(first).Concat(Ids(second)).Distinct().Count().ShouldBe(3);
        second["next"].ShouldBeNull();
        Ids(none).ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_workspace_sees_none_of_it()
    {
        var id = await ALatePinAsync();
        var others = await TestWorkspace.CreateAsync(_app.App);

        var seen = await others.Api.GetAsync(new Uri($"/api/publications/{id.Value}", UriKind.Relative), CorkboardApp.Cancel);
        var answered = await others.Api.PutAsJsonAsync($"/api/publications/{id.Value}/answer", new { answer = "discard" }, CorkboardApp.Cancel);

        seen.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answered.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _app.PublicationAsync(id)).State.ShouldBe(PublicationState.Late);
    }

    private static string Text(Instant at) => NodaTime.Text.InstantPattern.ExtendedIso.Format(at);

    private static IEnumerable<string> Ids(JsonNode page) => page["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>());

    private Task<HttpResponseMessage> AnswerAsync(ScheduledPinId id, object answer) =>
        _app.Workspace.Api.PutAsJsonAsync($"/api/publications/{id.Value}/answer", answer, CorkboardApp.Cancel);

    private async Task<ScheduledPinId> ALatePinAsync()
    {
        var id = await _app.PlanDueAsync();
        await _app.RunAfterAsync(Duration.FromHours(2));

        return id;
    }

    private async Task<ScheduledPinId> AnUnclearPinAsync()
    {
        await _app.FaultAsync("reset-before-accept", count: 2);
        var id = await _app.PublishAsync();
        for (var look = 0; look < 8; look++)
        {
            await _app.RunAfterAsync(Duration.FromMinutes(2));
        }

        return id;
    }
}
