using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Corkboard.Server.Data;
using Corkboard.Server.Hosting.Mail;
using Corkboard.Server.Members;
using Corkboard.Server.Reviews;
using Corkboard.Server.Tests.App;
using Corkboard.Server.Tests.Drafts;
using Corkboard.Server.Tests.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Corkboard.Server.Tests.Safety;

public sealed class ModerationTests : IAsyncLifetime
{
    private const string Title = "A reading corner with an oak shelf";

    private CorkboardApp _app = null!;
    private Planner _ada = null!;
    private TestWorkspace _moderator = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await CorkboardApp.StartAsync();
        _ada = await Planner.CreateAsync(_app);
        _moderator = await ModeratorAsync(ServerRole.Moderator, hasSecondFactor: true);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_moderator_sees_what_was_held_in_any_workspace_with_the_evidence()
    {
        var (_, review) = await HeldAsync();

        var waiting = (await ListAsync(_moderator)).Body.GetProperty("items").EnumerateArray().ShouldHaveSingleItem();

        waiting.GetProperty("id").GetGuid().ShouldBe(review);
        waiting.Text("title").ShouldBe(Title);
        waiting.GetProperty("findings")[0].GetProperty("figures").Text("copiesOfOthers").ShouldBe("1");
    }

    [Fact]
    public async Task No_answer_to_the_member_holds_the_evidence()
    {
        var (draft, review) = await HeldAsync();
        var pin = await _ada.ScheduleAsync(draft, "2026-03-03T08:00");
        pin.Status.ShouldBe(HttpStatusCode.Created, pin.Body.ToString());
        string[] answers =
        [
            (await _ada.ReviewAsync(draft)).Body.ToString(),
            (await ReviewAsync(draft, review)).ToString(),
            pin.Body.ToString(),
            .. await Task.WhenAll(new[] { $"drafts/{draft}", "drafts", $"pins/{pin.Id}", "pins", $"schedule/{pin.Id}", "schedule" }
                .Select(path => _ada.Workspace.Api.GetStringAsync($"/api/{path}", CorkboardApp.Cancel))),
        ];

        answers[0].ShouldContain("SPAM-5");
        foreach (var evidence in new[] { "evidence", "copiesOfOthers", "firstSeenAt" })
        {
            answers.ShouldAllBe(answer => !answer.Contains(evidence, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Theory]
    [InlineData("allow", "", "allowed", "Your Pin may go out")]
    [InlineData("refuse", "This picture is somebody else's.", "refused", "Your Pin may not go out")]
    public async Task The_moderators_word_reaches_the_review_and_the_member(string decision, string note, string state, string subject)
    {
        var (draft, review) = await HeldAsync();

        (await DecideAsync(_moderator, review, decision, note)).Status.ShouldBe(HttpStatusCode.OK);
        await TakeDecisionsAsync();
        await TakeDecisionsAsync();

        var seen = await ReviewAsync(draft, review);
        seen.Text("state").ShouldBe(state);
        seen.Text("decisionNote").ShouldBe(note);
        var mail = (await MailsAsync()).ShouldHaveSingleItem();
        mail.Subject.ShouldBe(subject);
        mail.Text.ShouldContain(note);
        (await ListAsync(_moderator)).Body.GetProperty("items").GetArrayLength().ShouldBe(0);
        (await _ada.ReviewAsync(draft)).Id.ShouldBe(review);
    }

    [Fact]
    public async Task The_first_word_stands()
    {
        var (_, review) = await HeldAsync();
        await DecideAsync(_moderator, review, "allow", "");

        (await DecideAsync(_moderator, review, "refuse", "No.")).ShouldBeProblem("review-not-open", HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task What_was_never_held_is_not_decided()
    {
        var allowed = (await _ada.SubmitAsync(Title, 1)).GetProperty("id").GetGuid();

        (await DecideAsync(_moderator, allowed, "refuse", "No.")).ShouldBeProblem("review-not-open", HttpStatusCode.Conflict);
        (await DecideAsync(_moderator, Guid.CreateVersion7(), "refuse", "No.")).ShouldBeProblem("review-unknown", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_draft_that_was_put_away_waits_no_more()
    {
        var (draft, review) = await HeldAsync();

        (await _ada.Workspace.Api.DeleteAsync($"/api/drafts/{draft}", CorkboardApp.Cancel)).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await ListAsync(_moderator)).Body.GetProperty("items").GetArrayLength().ShouldBe(0);
        (await DecideAsync(_moderator, review, "allow", "")).ShouldBeProblem("review-not-open", HttpStatusCode.Conflict);
    }

    [Theory]
    [InlineData(0, "note-missing")]
    [InlineData(1, null)]
    [InlineData(1000, null)]
    [InlineData(1001, "note-too-long")]
    public async Task Turning_down_needs_a_note_of_at_most_a_thousand_characters(int length, string? problem)
    {
        var (_, review) = await HeldAsync();

        var answer = await DecideAsync(_moderator, review, "refuse", string.Concat(Enumerable.Repeat("😀", length)));

        if (problem is null)
        {
            answer.Status.ShouldBe(HttpStatusCode.OK);
        }
        else
        {
            answer.ShouldBeProblem(problem, HttpStatusCode.UnprocessableEntity);
        }
    }

    [Theory]
    [InlineData("Operator", true, HttpStatusCode.OK)]
    [InlineData("Moderator", false, HttpStatusCode.Forbidden)]
    [InlineData("None", true, HttpStatusCode.Forbidden)]
    public async Task Only_moderators_and_operators_with_a_second_factor_decide(string role, bool hasSecondFactor, HttpStatusCode expected)
    {
        var (_, review) = await HeldAsync();
        var somebody = await ModeratorAsync(Enum.Parse<ServerRole>(role), hasSecondFactor);

        (await ListAsync(somebody)).Status.ShouldBe(expected);
        (await DecideAsync(somebody, review, "allow", "")).Status.ShouldBe(expected);
    }

    [Fact]
    public async Task The_list_goes_on_at_its_cursor()
    {
        await HeldAsync();
        _app.Time.Advance(TimeSpan.FromSeconds(1));
        await _ada.SubmitAsync(Title, 1);

        var first = (await ListAsync(_moderator, "?limit=1")).Body;
        var second = (await ListAsync(_moderator, $"?limit=1&cursor={first.Text("next")}")).Body;

        second.GetProperty("items")[0].Text("id").ShouldNotBe(first.GetProperty("items")[0].Text("id"));
        second.GetProperty("next").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task The_page_is_for_moderators_alone()
    {
        var ada = await Person.SignedInAsync(_app, "ada@example.org");

        (await ada.Browser.GetAsync("/moderation", CorkboardApp.Cancel)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    // A copy of what another workspace pinned before is held.
    private async Task<(Guid Draft, Guid Review)> HeldAsync()
    {
        var bob = await Planner.CreateAsync(_app);
        await bob.SubmitAsync(Title, 1);
        _app.Time.Advance(TimeSpan.FromSeconds(1));
        var draft = await _ada.DraftAsync(Title, 1);
        var review = await _ada.ReviewAsync(draft);
        review.Body.Text("state").ShouldBe("held");

        return (draft, review.Id);
    }

    private async Task<TestWorkspace> ModeratorAsync(ServerRole role, bool hasSecondFactor)
    {
        var workspace = await TestWorkspace.CreateAsync(_app);
        await using var scope = _app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CorkboardDb>();
        var member = await db.Users.SingleAsync(row => row.Id == workspace.MemberId.Value, CorkboardApp.Cancel);
        member.Role = role;
        member.TwoFactorEnabled = hasSecondFactor;
        await db.SaveChangesAsync(CorkboardApp.Cancel);

        return workspace;
    }

    private static async Task<Answer> ListAsync(TestWorkspace by, string query = "") =>
        await Answer.ReadAsync(await by.Api.GetAsync($"/api/moderation/reviews{query}", CorkboardApp.Cancel));

    private static async Task<Answer> DecideAsync(TestWorkspace by, Guid review, string decision, string note) =>
        await Answer.ReadAsync(await by.Api.PutAsJsonAsync($"/api/moderation/reviews/{review}", new { decision, note }, CorkboardApp.Cancel));

    private Task TakeDecisionsAsync() => _app.Services.GetRequiredService<ModeratedReviews>().TakeDecisionsAsync(CorkboardApp.Cancel);

    private async Task<JsonElement> ReviewAsync(Guid draft, Guid review) => (await Answer.ReadAsync(
        await _ada.Workspace.Api.GetAsync($"/api/drafts/{draft}/reviews/{review}", CorkboardApp.Cancel))).Body;

    private async Task<List<OutgoingMail>> MailsAsync()
    {
        await using var scope = _app.Services.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<CorkboardDb>().Set<OutgoingMail>().AsNoTracking()
            .Where(mail => mail.Subject.StartsWith("Your Pin"))
            .ToListAsync(CorkboardApp.Cancel);
    }
}
