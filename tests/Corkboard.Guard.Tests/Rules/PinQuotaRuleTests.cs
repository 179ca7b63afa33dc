using static Corkboard.Guard.Tests.Ordinary;

namespace Corkboard.Guard.Tests.Rules;

/// <summary>Practice SPAM-3.</summary>
public sealed class PinQuotaRuleTests
{
    private static readonly TimeSpan s_day = TimeSpan.FromHours(24);

    [Theory]
    [InlineData(2, VerdictKind.Allow)]
    [InlineData(3, VerdictKind.Allow)]
    [InlineData(4, VerdictKind.Hold)]
    public void SPAM_3_A_workspace_publishes_its_plan_s_Pins_in_a_day_and_no_more(int count, VerdictKind last)
    {
        var engine = AnEngine();

        var verdicts = Enumerable.Range(1, count).Select(number => engine.Take(Publication(number), Noon.AddHours(number))).ToList();

        verdicts[^1].Kind.ShouldBe(last);
    }

    [Theory]
    [InlineData(5, VerdictKind.Allow)]
    [InlineData(6, VerdictKind.Allow)]
    [InlineData(7, VerdictKind.Hold)]
    public void SPAM_3_A_workspace_publishes_its_plan_s_Pins_in_a_week_and_no_more(int count, VerdictKind last)
    {
        var engine = AnEngine();

        var verdicts = Enumerable.Range(0, count).Select(number => engine.Take(Publication(number), Noon.AddDays(number))).ToList();

        verdicts[^1].Kind.ShouldBe(last);
    }

    [Theory]
    [InlineData(-1, VerdictKind.Hold)]
    [InlineData(0, VerdictKind.Allow)]
    [InlineData(1, VerdictKind.Allow)]
    public void A_Pin_beyond_the_quota_is_possible_at_the_instant_that_it_was_told(int ticks, VerdictKind expected)
    {
        var engine = AnEngine();
        Publish(engine, 3);
        var retryAt = engine.Take(Publication(4), Noon.AddHours(1)).RetryAt!.Value;

        retryAt.ShouldBe(Noon + s_day);
        engine.Decide(Publication(4), retryAt.AddTicks(ticks)).Verdict.Kind.ShouldBe(expected);
    }

    [Fact]
    public void The_finding_says_the_limit_what_is_used_and_when_the_next_one_is_possible()
    {
        var engine = AnEngine();
        Publish(engine, 3);

        var finding = engine.Decide(Publication(4), Noon.AddHours(1)).Verdict.Findings.ShouldHaveSingleItem();

        finding.Text.ShouldBe(
            "Your workspace's plan allows 3 Pins in any 24 hours, and 3 are published or planned around 2026-03-02 13:00:00 UTC. " +
            "The next one is possible at 2026-03-03 12:00:00 UTC.");
        finding.Values.Select(value => value.Name).ShouldBe(["limit", "used", "period", "nextAt"]);
    }

    [Fact]
    public void A_submission_beyond_the_quota_is_refused_and_told_the_next_free_instant()
    {
        var engine = AnEngine();
        Publish(engine, 3);

        var verdict = engine.Decide(Submission(4, Noon.AddHours(5)), Noon).Verdict;

        verdict.Kind.ShouldBe(VerdictKind.Refuse);
        verdict.RetryAt.ShouldBe(Noon + s_day);
    }

    [Fact]
    public void Thirty_Pins_for_thirty_days_use_one_place_of_each_day()
    {
        var engine = AnEngine();
        var plan = APlan() with { PinsPerDay = 1 };

        var verdicts = Enumerable.Range(1, 30)
            .Select(day => engine.Take(Submission(day, Noon.AddDays(day)) with { Plan = plan }, Noon).Kind);

        verdicts.ShouldAllBe(kind => kind == VerdictKind.Allow);
    }

    [Fact]
    public void A_planned_Pin_keeps_its_place_when_it_goes_out()
    {
        var engine = AnEngine();
        var plan = APlan() with { PinsPerDay = 1 };
        engine.Take(Submission(1, Noon.AddDays(1)) with { Plan = plan }, Noon);

        var planned = engine.Take(Publication(1) with { Plan = plan }, Noon.AddDays(1).AddSeconds(2));
        var another = engine.Take(Publication(2) with { Plan = plan }, Noon.AddDays(1).AddSeconds(2));

        planned.Kind.ShouldBe(VerdictKind.Allow);
        another.Kind.ShouldBe(VerdictKind.Hold);
    }

    [Theory]
    [InlineData(59, VerdictKind.Allow)]
    [InlineData(60, VerdictKind.Allow)]
    [InlineData(61, VerdictKind.Hold)]
    public void A_place_is_kept_for_an_hour_and_then_moves_to_when_the_Pin_goes_out(int minutesLate, VerdictKind expected)
    {
        var engine = AnEngine();
        var plan = APlan() with { PinsPerDay = 1 };
        engine.Take(Submission(1, Noon.AddDays(1)) with { Plan = plan }, Noon);
        engine.Take(Submission(2, Noon.AddDays(2)) with { Plan = plan }, Noon);

        var late = engine.Take(Publication(1) with { Plan = plan }, Noon.AddDays(1).AddMinutes(minutesLate));

        late.Kind.ShouldBe(expected);
    }

    [Fact]
    public void A_held_submission_keeps_its_place_while_a_moderator_looks()
    {
        var engine = AnEngine();

        var held = engine.Take(Submission(1, Noon.AddHours(5)) with { SignedUpAt = Noon.AddSeconds(-4) }, Noon);

        held.Kind.ShouldBe(VerdictKind.Hold);
        engine.Memory.PlaceOf(Studio, new("1")).ShouldBe(new(new("1"), Noon.AddHours(5), IsUsed: false));
    }

    [Fact]
    public void A_released_place_is_free_again()
    {
        var engine = AnEngine();
        Publish(engine, 3);

        engine.Tell(new Release(Studio, new("2")), Noon.AddMinutes(1));

        engine.Take(Publication(4), Noon.AddHours(1)).Kind.ShouldBe(VerdictKind.Allow);
    }

    [Fact]
    public void A_used_place_cannot_be_released()
    {
        var engine = AnEngine();
        Publish(engine, 3);
        engine.Tell(new Commit(Studio, new("2")), Noon.AddMinutes(1));

        engine.Tell(new Release(Studio, new("2")), Noon.AddMinutes(2));

        engine.Take(Publication(4), Noon.AddHours(1)).Kind.ShouldBe(VerdictKind.Hold);
    }

    [Fact]
    public void A_Pin_that_was_published_without_a_place_counts()
    {
        var engine = AnEngine();
        Publish(engine, 2);

        engine.Tell(new Commit(Studio, new("found on Pinterest")), Noon);

        engine.Take(Publication(4), Noon.AddHours(1)).Kind.ShouldBe(VerdictKind.Hold);
    }

    [Fact]
    public void A_plan_without_Pins_refuses_and_names_no_instant()
    {
        var verdict = AnEngine().Decide(Publication(1) with { Plan = APlan() with { PinsPerDay = 0 } }, Noon).Verdict;

        verdict.Kind.ShouldBe(VerdictKind.Refuse);
        verdict.RetryAt.ShouldBeNull();
    }

    [Fact]
    public void Members_of_a_workspace_share_its_quota_and_other_workspaces_have_their_own()
    {
        var engine = AnEngine();
        Publish(engine, 3);

        engine.Take(Publication(4) with { Member = Bob }, Noon).Kind.ShouldBe(VerdictKind.Hold);
        engine.Take(Publication(5) with { Workspace = Bakery }, Noon).Kind.ShouldBe(VerdictKind.Allow);
    }

    private static void Publish(GuardEngine engine, int count)
    {
        foreach (var number in Enumerable.Range(1, count))
        {
            engine.Take(Publication(number), Noon).Kind.ShouldBe(VerdictKind.Allow);
        }
    }

    private static PinPublication Publication(int number) =>
        APublication($"{number}") with { Plan = APlan() with { PinsPerDay = 3, PinsPerWeek = 6 } };

    private static PinSubmission Submission(int number, DateTimeOffset due) => ASubmission($"{number}") with
    {
        Pin = new($"{number}"),
        DueAt = due,
        Plan = APlan() with { PinsPerDay = 3, PinsPerWeek = 6 },
    };
}
