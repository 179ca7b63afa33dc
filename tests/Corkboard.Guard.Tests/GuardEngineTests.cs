using System.Text.Json;
using static Corkboard.Guard.Tests.Ordinary;

namespace Corkboard.Guard.Tests;

public sealed class GuardEngineTests
{
    [Fact]
    public void An_ordinary_Pin_is_allowed_without_a_finding()
    {
        var engine = AnEngine();

        var verdict = engine.Decide(ASubmission(), Noon).Verdict;

        verdict.Kind.ShouldBe(VerdictKind.Allow);
        verdict.Findings.ShouldBeEmpty();
        verdict.RuleSetVersion.ShouldBe(engine.Rules.Version);
    }

    [Fact]
    public void Deciding_leaves_the_memory_untouched()
    {
        var engine = AnEngine();
        var before = engine.Memory.Snapshot();

        var decision = engine.Decide(ASubmission() with { Pin = new("pin-1"), DueAt = Noon }, Noon);

        decision.Effects.Count.ShouldBe(5);
        engine.Memory.Snapshot().ShouldBe(before);
    }

    [Fact]
    public void A_decision_reads_back_from_JSON_as_it_was_written()
    {
        var attempt = ASubmission() with { Pin = new("pin-1"), DueAt = Noon, SignedUpAt = Noon.AddSeconds(-4) };
        var decision = AnEngine().Decide(attempt, Noon);
        var json = JsonSerializer.Serialize(decision, GuardJson.Decision);

        var back = JsonSerializer.Deserialize(json, GuardJson.Decision)!;

        JsonSerializer.Serialize(back, GuardJson.Decision).ShouldBe(json);
        back.Effects.ShouldBe(decision.Effects);
        back.Verdict.Kind.ShouldBe(VerdictKind.Hold);
    }

    [Fact]
    public void An_attempt_decided_again_from_its_JSON_gets_the_same_verdict()
    {
        Attempt attempt = ASubmission() with { SignedUpAt = Noon.AddSeconds(-4) };
        var json = JsonSerializer.Serialize(attempt, GuardJson.Attempt);

        var back = JsonSerializer.Deserialize(json, GuardJson.Attempt)!;

        back.ShouldBe(attempt);
    }

    [Fact]
    public void Signing_up_confirming_and_connecting_are_allowed()
    {
        var engine = AnEngine();

        var verdicts = new Attempt[]
        {
            new SignUp { Member = Alice },
            new MailConfirmation { Member = Alice },
            new Connect { Member = Alice, Workspace = Studio },
        }.Select(attempt => engine.Take(attempt, Noon).Kind);

        verdicts.ShouldAllBe(kind => kind == VerdictKind.Allow);
    }

    [Fact]
    public void Applying_the_same_effects_twice_equals_once()
    {
        var engine = AnEngine();
        var effects = engine.Decide(ASubmission() with { Pin = new("pin-1"), DueAt = Noon }, Noon).Effects;
        engine.Apply(effects);
        var once = engine.Memory.Snapshot();

        engine.Apply(effects);

        engine.Memory.Snapshot().ShouldBe(once);
    }

    [Fact]
    public void The_library_references_nothing_but_the_platform() =>
        typeof(GuardEngine).Assembly.GetReferencedAssemblies()
            .ShouldAllBe(name => name.Name!.StartsWith("System.", StringComparison.Ordinal));
}
