using static Corkboard.Guard.Tests.Ordinary;

namespace Corkboard.Guard.Tests.Rules;

/// <summary>Practice SPAM-4.</summary>
public sealed class PinRateRuleTests
{
    private static readonly PlanLimits s_plan = APlan() with
    {
        Publishing = new(burst: 3, TimeSpan.FromSeconds(30)),
        Submitting = new(burst: 5, TimeSpan.FromSeconds(10)),
    };

    [Theory]
    [InlineData(2, VerdictKind.Allow)]
    [InlineData(3, VerdictKind.Allow)]
    [InlineData(4, VerdictKind.Hold)]
    public void SPAM_4_A_burst_of_publications_ends_at_the_plan_s_burst(int count, VerdictKind last) =>
        Publish(AnEngine(), count).Kind.ShouldBe(last);

    [Theory]
    [InlineData(4, VerdictKind.Allow)]
    [InlineData(5, VerdictKind.Allow)]
    [InlineData(6, VerdictKind.Refuse)]
    public void SPAM_4_A_burst_of_submissions_ends_at_the_plan_s_burst(int count, VerdictKind last)
    {
        var engine = AnEngine();

        var verdicts = Enumerable.Range(1, count)
            .Select(number => engine.Take(ASubmission($"{number}") with { Plan = s_plan }, Noon))
            .ToList();

        verdicts[^1].Kind.ShouldBe(last);
    }

    [Fact]
    public void A_revision_that_gets_its_place_after_it_was_handed_in_is_one_submission()
    {
        var engine = AnEngine();
        foreach (var number in Enumerable.Range(1, 5))
        {
            var handedIn = ASubmission($"{number}") with { Plan = s_plan };
            engine.Take(handedIn, Noon).Kind.ShouldBe(VerdictKind.Allow);
            engine.Take(handedIn with { Pin = new($"{number}"), DueAt = Noon.AddDays(number), WasHandedIn = true }, Noon).Kind
                .ShouldBe(VerdictKind.Allow);
        }

        engine.Take(ASubmission("6") with { Plan = s_plan }, Noon).Kind.ShouldBe(VerdictKind.Refuse);
    }

    [Fact]
    public void A_place_is_given_while_the_pace_of_handing_in_is_used_up()
    {
        var engine = AnEngine();
        foreach (var number in Enumerable.Range(1, 6))
        {
            engine.Take(ASubmission($"{number}") with { Plan = s_plan }, Noon);
        }

        engine.Take(ASubmission("1") with { Plan = s_plan, Pin = new("1"), DueAt = Noon.AddDays(1), WasHandedIn = true }, Noon).Kind
            .ShouldBe(VerdictKind.Allow);
    }

    [Theory]
    [InlineData(-1, VerdictKind.Hold)]
    [InlineData(0, VerdictKind.Allow)]
    [InlineData(1, VerdictKind.Allow)]
    public void A_throttled_publication_goes_out_at_the_instant_that_it_was_told(int ticks, VerdictKind expected)
    {
        var engine = AnEngine();
        var retryAt = Publish(engine, 4).RetryAt!.Value;

        var again = engine.Decide(APublication("pin-4") with { Plan = s_plan }, retryAt.AddTicks(ticks)).Verdict;

        retryAt.ShouldBe(Noon.AddSeconds(30));
        again.Kind.ShouldBe(expected);
    }

    [Fact]
    public void Asking_while_throttled_makes_the_wait_no_longer()
    {
        var engine = AnEngine();
        Publish(engine, 4);

        Publish(engine, 50).RetryAt.ShouldBe(Noon.AddSeconds(30));
    }

    [Fact]
    public void Pins_planned_for_other_hours_draw_nothing_from_today_s_publications()
    {
        var engine = AnEngine();

        foreach (var day in Enumerable.Range(1, 5))
        {
            engine.Take(ASubmission($"{day}") with { Plan = s_plan, Pin = new($"{day}"), DueAt = Noon.AddDays(day) }, Noon);
        }

        Publish(engine, 3).Kind.ShouldBe(VerdictKind.Allow);
    }

    [Fact]
    public void One_workspace_s_burst_leaves_another_s_alone()
    {
        var engine = AnEngine();
        Publish(engine, 4);

        engine.Take(APublication("other") with { Plan = s_plan, Workspace = Bakery, Member = Bob }, Noon).Kind
            .ShouldBe(VerdictKind.Allow);
    }

    [Fact]
    public void A_smaller_plan_locks_nobody_out_for_the_debts_of_a_larger_one()
    {
        var engine = AnEngine();
        var large = s_plan with { Publishing = new(burst: 1000, TimeSpan.FromHours(1)) };

        foreach (var number in Enumerable.Range(1, 1000))
        {
            engine.Take(APublication($"large-{number}") with { Plan = large }, Noon);
        }

        var refused = Publish(engine, 1);
        var later = engine.Take(APublication("pin-1") with { Plan = s_plan }, refused.RetryAt!.Value);

        refused.RetryAt.ShouldBe(Noon.AddSeconds(30));
        later.Kind.ShouldBe(VerdictKind.Allow);
    }

    [Fact]
    public void A_clock_set_back_locks_nobody_out()
    {
        var engine = AnEngine();
        Publish(engine, 3);
        var yesterday = Noon.AddDays(-1);

        var refused = engine.Take(APublication("back") with { Plan = s_plan }, yesterday);

        refused.RetryAt.ShouldBe(yesterday.AddSeconds(30));
        engine.Take(APublication("back") with { Plan = s_plan }, yesterday.AddSeconds(30)).Kind.ShouldBe(VerdictKind.Allow);
    }

    private static Verdict Publish(GuardEngine engine, int count) => Enumerable.Range(1, count)
        .Select(number => engine.Take(APublication($"pin-{number}") with { Plan = s_plan }, Noon))
        .ToList()[^1];
}
