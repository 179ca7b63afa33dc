using System.Runtime.CompilerServices;
using System.Text.Json;
using Corkboard.Guard;

namespace Corkboard.Server.Guarding;

/// <summary>An attempt about which a replay says something else than was said then.</summary>
internal sealed record ReplayDifference(long Number, string Recorded, string Decided);

/// <summary>Decides again about everything in the journal, from an empty memory: the same rules must say the same, other rules show what they would have said.</summary>
internal sealed class GuardReplay(GuardJournal journal)
{
    public async IAsyncEnumerable<ReplayDifference> RunAsync(
        RuleSet rules, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var engine = new GuardEngine(rules, new());
        await foreach (var entry in journal.ReadAfterAsync(0, cancellationToken))
        {
            var now = entry.At.ToDateTimeOffset();
            if (entry.Verdict is null)
            {
                engine.Apply(engine.EffectsOf(JsonSerializer.Deserialize(entry.Facts, GuardJson.Happening)!, now));
                continue;
            }

            var decision = engine.Decide(JsonSerializer.Deserialize(entry.Facts, GuardJson.Attempt)!, now);
            engine.Apply(decision.Effects);
            var decided = JsonSerializer.Serialize(decision.Verdict, GuardJson.Verdict);
            if (decided != entry.Verdict)
            {
                yield return new(entry.Number, entry.Verdict, decided);
            }
        }
    }
}
