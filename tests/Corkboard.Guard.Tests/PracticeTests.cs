using static Corkboard.Guard.Tests.Ordinary;

namespace Corkboard.Guard.Tests;

/// <summary>Each practice is kept by its rule and by nothing else: without the rule the same history ends milder.</summary>
public sealed class PracticeTests
{
    private static readonly PlanLimits s_plan = APlan() with { PinsPerDay = 3 };

    public static TheoryData<string, string> Kept => new()
    {
        { "MON-2", "suspension" },
        { "SPAM-1", "confirmed-address" },
        { "SPAM-2", "first-content" },
        { "SPAM-3", "pin-quota" },
        { "SPAM-4", "pin-rate" },
        { "SPAM-5", "duplicate-content" },
    };

    [Theory]
    [MemberData(nameof(Kept))]
    public void A_practice_is_kept_with_its_rule_and_broken_without_it(string practice, string rule)
    {
        var rules = RuleSet.Standard(GuardLimits.Default);

        var kept = LastOf(practice, rules);
        var broken = LastOf(practice, rules.Without(rule));

        kept.Findings.ShouldHaveSingleItem().Practice.ShouldBe(practice);
        kept.Kind.ShouldNotBe(VerdictKind.Allow);
        broken.Kind.ShouldBe(VerdictKind.Allow);
    }

    [Fact]
    public void Every_standard_rule_is_in_the_table() =>
        Kept.Select(row => row.Data.Item2).ShouldBe(RuleSet.Standard(GuardLimits.Default).RuleIds);

    private static Verdict LastOf(string practice, RuleSet rules)
    {
        var engine = AnEngine(rules);

        return HistoryFor(practice, engine).Select(attempt => engine.Take(attempt, Noon)).ToList()[^1];
    }

    private static IEnumerable<Attempt> HistoryFor(string practice, GuardEngine engine)
    {
        if (practice == "MON-2")
        {
            engine.Tell(new LabelGiven(new()
            {
                Subject = LabelSubject.Of(Alice),
                Name = Label.Suspended,
                Reason = "A strike.",
                By = "operator",
            }), Noon);
        }

        return practice switch
        {
            "MON-2" => [ASubmission()],
            "SPAM-1" => [ASubmission() with { AddressConfirmedAt = null }],
            "SPAM-2" => [ASubmission() with { SignedUpAt = Noon.AddSeconds(-4) }],
            "SPAM-3" => Enumerable.Range(1, 4).Select(number => APublication($"{number}") with { Plan = s_plan }),
            "SPAM-4" => Enumerable.Range(1, 1001).Select(number => APublication($"{number}")),
            _ => new[] { (Alice, Studio), (Bob, Bakery) }.Select(who => ASubmission(who.Item1.Value) with
            {
                Member = who.Item1,
                Workspace = who.Item2,
                Content = new() { Text = AText("cake"), Pixels = APicture("cake") },
            }),
        };
    }
}
