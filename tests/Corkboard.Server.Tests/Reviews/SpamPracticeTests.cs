using System.Globalization;
using System.Net;
using System.Text.Json;
using Corkboard.Server.Data;
using Corkboard.Server.Members;
using Corkboard.Server.Schedule;
using Corkboard.Server.Tests.App;
using Corkboard.Server.Tests.Drafts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Corkboard.Server.Tests.Reviews;

/// <summary>The practices SPAM-1 to SPAM-5 as a member meets them through the API. It is Monday, 2 March 2026, 10:00 in Berlin.</summary>
public sealed class SpamPracticeTests : IAsyncLifetime
{
    private const string LongTitle = "A reading corner with an oak shelf";

    private CorkboardApp _app = null!;
    private Planner _ada = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await CorkboardApp.StartAsync();
        _ada = await Planner.CreateAsync(_app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Practice_SPAM_1_nothing_is_allowed_before_the_address_is_confirmed()
    {
        await ChangeMemberAsync(row => row.ExecuteUpdateAsync(set => set.SetProperty(m => m.ConfirmedAt, (Instant?)null), CorkboardApp.Cancel));
        var draft = await _ada.DraftAsync(LongTitle, 1);

        var before = (await _ada.ReviewAsync(draft)).Body;
        await ChangeMemberAsync(row => row.ExecuteUpdateAsync(set => set.SetProperty(m => m.ConfirmedAt, _app.Now), CorkboardApp.Cancel));
        _app.Time.Advance(TimeSpan.FromSeconds(3));
        var after = (await _ada.ReviewAsync(draft)).Body;

        ShouldSay(before, "refused", "SPAM-1").ShouldContain("Confirm your e-mail address");
        after.Text("state").ShouldBe("allowed");
    }

    [Theory]
    [InlineData(9, "held")]
    [InlineData(10, "challenged")]
    [InlineData(29, "challenged")]
    [InlineData(30, "allowed")]
    public async Task Practice_SPAM_2_first_content_within_a_bots_seconds_waits(int seconds, string state)
    {
        var signedUp = _app.Now - Duration.FromSeconds(seconds);
        await ChangeMemberAsync(row => row.ExecuteUpdateAsync(
            set => set.SetProperty(m => m.SignedUpAt, signedUp).SetProperty(m => m.ConfirmedAt, signedUp), CorkboardApp.Cancel));

        var review = await _ada.SubmitAsync(LongTitle, 1);

        review.Text("state").ShouldBe(state);
        if (state != "allowed")
        {
            ShouldSay(review, state, "SPAM-2").ShouldContain(seconds.ToString(CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public async Task Practice_SPAM_3_the_plans_quota_of_a_day_counts_planned_Pins_and_a_cancelled_one_frees_its_place()
    {
        await _ada.Workspace.PlanAsync(_app, perDay: 2);
        var first = await _ada.PlanAsync("First of the shelves", 1, "2026-03-03T10:00");
        await _ada.PlanAsync("Second of the shelves", 2, "2026-03-03T11:00");

        var beyond = await _ada.PlanAsync("Third of the shelves", 3, "2026-03-04T09:59");
        var nextDay = await _ada.PlanAsync("Fourth of the shelves", 4, "2026-03-04T11:00");
        await _ada.CancelAsync(first.Id);
        var freed = await _ada.PlanAsync("Fifth of the shelves", 5, "2026-03-03T10:30");

        beyond.ShouldBeProblem("no-place-in-plan", HttpStatusCode.UnprocessableEntity);
        beyond.Body.GetProperty("findings")[0].Text("practice").ShouldBe("SPAM-3");
        beyond.Body.Text("possibleAt").ShouldBe("2026-03-04T09:00:00Z");
        nextDay.Status.ShouldBe(HttpStatusCode.Created);
        freed.Status.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Practice_SPAM_3_a_draft_that_is_put_away_frees_the_place_of_its_Pin()
    {
        await _ada.Workspace.PlanAsync(_app, perDay: 1);
        var planned = await _ada.PlanAsync("First of the shelves", 1, "2026-03-03T10:00");

        using var answer = await _ada.Workspace.Api.DeleteAsync($"/api/drafts/{planned.Body.Text("draftId")}", CorkboardApp.Cancel);
        var before = await _ada.PlanAsync("Second of the shelves", 2, "2026-03-03T10:30");
        await _app.Services.GetRequiredService<ConsentWatch>().TakeOffPutAwayAsync(CorkboardApp.Cancel);
        var after = await _ada.PlanAsync("Third of the shelves", 3, "2026-03-03T10:30");

        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        before.ShouldBeProblem("no-place-in-plan", HttpStatusCode.UnprocessableEntity);
        after.Status.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Practice_SPAM_3_the_quota_of_a_week_counts_too_and_a_move_takes_the_place_along()
    {
        await _ada.Workspace.PlanAsync(_app, perWeek: 2);
        var first = await _ada.PlanAsync("First of the shelves", 1, "2026-03-03T10:00");
        await _ada.PlanAsync("Second of the shelves", 2, "2026-03-05T10:00");
        var third = await _ada.PlanAsync("Third of the shelves", 3, "2026-03-13T10:00");

        var refused = await _ada.MoveAsync(third.Id, "2026-03-06T10:00", version: 1);
        var moved = await _ada.MoveAsync(first.Id, "2026-03-20T10:00", version: 1);
        var possible = await _ada.MoveAsync(third.Id, "2026-03-06T10:00", version: 1);

        refused.ShouldBeProblem("no-place-in-plan", HttpStatusCode.UnprocessableEntity);
        moved.Status.ShouldBe(HttpStatusCode.OK);
        possible.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Practice_SPAM_3_places_outlive_a_restart()
    {
        await _ada.Workspace.PlanAsync(_app, perDay: 1);
        await _ada.PlanAsync("First of the shelves", 1, "2026-03-03T10:00");

        await _app.RestartAsync();
        var ada = _ada with { Workspace = _ada.Workspace.After(_app) };

        (await ada.PlanAsync("Second of the shelves", 2, "2026-03-03T11:00"))
            .ShouldBeProblem("no-place-in-plan", HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Practice_SPAM_4_Pins_handed_in_too_fast_are_told_when_the_next_one_is_taken()
    {
        await _ada.Workspace.PlanAsync(_app, perWeek: 2, burst: 2);
        (await _ada.SubmitAsync("First of the shelves", 1)).Text("state").ShouldBe("allowed");
        (await _ada.SubmitAsync("Second of the shelves", 2)).Text("state").ShouldBe("allowed");
        var draft = await _ada.DraftAsync("Third of the shelves", 3);

        var tooFast = (await _ada.ReviewAsync(draft)).Body;
        var stillTooFast = await _ada.ReviewAsync(draft);
        _app.Time.Advance(TimeSpan.FromSeconds(30));
        var later = (await _ada.ReviewAsync(draft)).Body;

        ShouldSay(tooFast, "refused", "SPAM-4").ShouldContain("Try again at");
        tooFast.Text("askAgainAt").ShouldBe("2026-03-02T09:00:30Z");
        stillTooFast.Status.ShouldBe(HttpStatusCode.OK);
        stillTooFast.Id.ShouldBe(tooFast.GetProperty("id").GetGuid());
        later.Text("state").ShouldBe("allowed");
    }

    [Fact]
    public async Task Practice_SPAM_4_a_Pin_that_is_checked_planned_and_moved_is_handed_in_once()
    {
        await _ada.Workspace.PlanAsync(_app, perWeek: 2, burst: 2);
        var first = await _ada.PlanAsync("First of the shelves", 1, "2026-03-03T10:00");
        var moved = await _ada.MoveAsync(first.Id, "2026-03-04T10:00", version: 1);
        var second = await _ada.PlanAsync("Second of the shelves", 2, "2026-03-05T10:00");
        var third = (await _ada.ReviewAsync(await _ada.DraftAsync("Third of the shelves", 3))).Body;

        moved.Status.ShouldBe(HttpStatusCode.OK);
        second.Status.ShouldBe(HttpStatusCode.Created);
        ShouldSay(third, "refused", "SPAM-4").ShouldContain("Try again at");
    }

    [Fact]
    public async Task Practice_SPAM_5_a_copy_of_what_others_pinned_before_waits_and_does_not_tell_who_they_are()
    {
        var bob = await Planner.CreateAsync(_app);
        (await bob.SubmitAsync(LongTitle, 1)).Text("state").ShouldBe("allowed");
        _app.Time.Advance(TimeSpan.FromSeconds(1));

        var copy = await _ada.SubmitAsync(LongTitle.ToUpperInvariant(), 1);
        var again = await bob.SubmitAsync(LongTitle, 1);

        ShouldSay(copy, "held", "SPAM-5").ShouldNotContain("workspace");
        copy.ToString().ShouldNotContain("copiesOfOthers");
        again.Text("state").ShouldBe("allowed");
    }

    [Fact]
    public async Task Practice_SPAM_5_the_same_Pin_again_and_again_waits_from_the_fourth_draft_on()
    {
        for (var copy = 1; copy <= 3; copy++)
        {
            (await _ada.SubmitAsync(LongTitle, 1)).Text("state").ShouldBe("allowed");
        }

        var fourth = await _ada.SubmitAsync(LongTitle, 1);

        ShouldSay(fourth, "held", "SPAM-5").ShouldContain("3 times");
    }

    [Fact]
    public async Task Practice_SPAM_5_ten_pictures_for_one_link_under_a_template_are_ordinary()
    {
        for (byte picture = 1; picture <= 10; picture++)
        {
            var review = await _ada.SubmitAsync(
                $"Oak shelf, idea number {picture}", picture, "More ideas for shelves in small rooms.", "https://shelves.example/ideas");

            review.Text("state").ShouldBe("allowed", review.ToString());
        }
    }

    private static string ShouldSay(JsonElement review, string state, string practice)
    {
        review.Text("state").ShouldBe(state, review.ToString());
        var finding = review.GetProperty("findings").EnumerateArray().Single(finding => finding.Text("practice") == practice);

        return finding.Text("text");
    }

    private async Task ChangeMemberAsync(Func<IQueryable<Member>, Task<int>> change)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CorkboardDb>();
        var id = _ada.Workspace.MemberId.Value;
        await db.WriteAsync(_ => change(db.Users.Where(member => member.Id == id)), CorkboardApp.Cancel);
    }
}
