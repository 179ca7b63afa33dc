using static Corkboard.Guard.Tests.Ordinary;

namespace Corkboard.Guard.Tests;

public sealed class RuleSetTests
{
    private static readonly RuleSet s_standard = RuleSet.Standard(GuardLimits.Default);

    [Fact]
    public void Equal_rule_sets_have_equal_versions() =>
        RuleSet.Standard(new()).Version.ShouldBe(s_standard.Version);

    [Fact]
    public void Another_limit_mode_or_rule_is_another_version()
    {
        var otherLimit = RuleSet.Standard(new() { FirstContent = new() { HoldBelow = TimeSpan.FromSeconds(11) } });
        var fewer = s_standard.Without("pin-rate");
        var shadow = fewer.WithShadow(new PinRateRule());
        var live = fewer.With(new PinRateRule());

        new[] { s_standard, otherLimit, fewer, shadow, live }.Select(rules => rules.Version).ShouldBeUnique(StringComparer.Ordinal);
    }

    [Fact]
    public void A_rule_in_shadow_reports_and_changes_no_verdict()
    {
        var engine = AnEngine(RuleSet.Empty.WithShadow(new ConfirmedAddressRule()));

        var verdict = engine.Decide(ASubmission() with { AddressConfirmedAt = null }, Noon).Verdict;

        verdict.Kind.ShouldBe(VerdictKind.Allow);
        verdict.Score.ShouldBe(0);
        verdict.Findings.ShouldHaveSingleItem().IsShadow.ShouldBeTrue();
    }

    [Fact]
    public void The_most_severe_finding_decides_and_all_are_told()
    {
        var attempt = ASubmission() with { AddressConfirmedAt = null, SignedUpAt = Noon.AddSeconds(-4) };

        var verdict = AnEngine().Decide(attempt, Noon).Verdict;

        verdict.Kind.ShouldBe(VerdictKind.Refuse);
        verdict.Findings.Select(finding => finding.Practice).ShouldBe(["SPAM-1", "SPAM-2"]);
        verdict.Score.ShouldBe(FindingWeights.Refuse + FindingWeights.Hold);
    }

    [Fact]
    public void Waiting_helps_only_where_it_lifts_every_finding_of_the_verdict_s_kind()
    {
        var engine = AnEngine();
        var throttled = ASubmission() with { Plan = APlan() with { Submitting = new(burst: 1, TimeSpan.FromHours(1)) } };
        engine.Take(throttled, Noon);

        engine.Decide(throttled, Noon).Verdict.RetryAt.ShouldBe(Noon.AddHours(1));
        engine.Decide(throttled with { AddressConfirmedAt = null }, Noon).Verdict.RetryAt.ShouldBeNull();
    }

    [Fact]
    public void A_rule_is_in_a_set_once() =>
        Should.Throw<ArgumentException>(() => s_standard.With(new PinRateRule()));

    [Fact]
    public void A_rule_that_is_not_there_cannot_be_taken_out() =>
        Should.Throw<ArgumentException>(() => s_standard.Without("no-such-rule"));
}
