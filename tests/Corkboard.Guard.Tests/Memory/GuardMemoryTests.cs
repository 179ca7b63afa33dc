using System.Text.Json;
using CsCheck;
using static Corkboard.Guard.Tests.Ordinary;

namespace Corkboard.Guard.Tests.Memory;

public sealed class GuardMemoryTests
{
    [Fact]
    public void Applying_recorded_effects_gives_the_memory_that_they_came_from() => History.Steps.Sample(steps =>
    {
        var decided = AnEngine();
        var journal = JsonSerializer.Serialize<IReadOnlyList<Effect>>(decided.Run(steps).Effects, GuardJson.Effects);

        var rebuilt = AnEngine(RuleSet.Empty);
        rebuilt.Apply(JsonSerializer.Deserialize(journal, GuardJson.Effects)!);

        rebuilt.Memory.Snapshot().ShouldBe(decided.Memory.Snapshot());
    });

    [Fact]
    public void A_restored_snapshot_is_the_memory_that_it_was_taken_of() => History.Steps.Sample(steps =>
    {
        var engine = AnEngine();
        var (_, now) = engine.Run(steps);
        var snapshot = engine.Memory.Snapshot();

        var restored = AnEngine(memory: GuardMemory.Restore(snapshot));

        restored.Memory.Snapshot().ShouldBe(snapshot);
        Everything(restored, now).ShouldBe(Everything(engine, now));
    });

    [Fact]
    public void Replaying_the_same_attempts_decides_the_same() => History.Steps.Sample(steps =>
    {
        var (one, other) = (AnEngine(), AnEngine());

        one.Run(steps).Effects.ShouldBe(other.Run(steps).Effects);
    });

    [Fact]
    public void What_is_forgotten_changes_no_verdict() =>
        Gen.Select(History.Steps, Gen.Int[0, 120]).Sample((steps, days) =>
        {
            var engine = AnEngine();
            var now = engine.Run(steps).Now.AddDays(days);
            var before = Everything(engine, now);

            engine.Tell(new HistoryAged(GuardLimits.Default.Duplicates.Remembered), now);

            Everything(engine, now).ShouldBe(before);
        });

    [Fact]
    public void Nothing_is_left_of_old_content_places_buckets_and_ended_labels()
    {
        var engine = AnEngine();
        engine.Take(ASubmission() with { Pin = new("pin-1"), DueAt = Noon }, Noon);
        var later = Noon.AddDays(91);

        engine.Tell(new HistoryAged(GuardLimits.Default.Duplicates.Remembered), later);

        engine.Memory.PlacesOf(Studio).ShouldBeEmpty();
        engine.Memory.BucketFullAt(BucketKey.Submitting(Studio)).ShouldBeNull();
        engine.Memory.SightingsOf(APicture("draft-1")).ShouldBeEmpty();
        engine.Memory.SightingsOf(AText("draft-1").Key).ShouldBeEmpty();
    }

    [Fact]
    public void Content_may_be_learnt_in_any_order() =>
        Gen.Select(History.Steps, Gen.Int[0, int.MaxValue]).Sample((steps, seed) =>
        {
            var seen = AnEngine().Run(steps).Effects.OfType<ContentSeen>().ToArray();
            var (inOrder, shuffled) = (AnEngine(), AnEngine());
            inOrder.Apply(seen);

            new Random(seed).Shuffle(seen);
            shuffled.Apply(seen);

            shuffled.Memory.Snapshot().ShouldBe(inOrder.Memory.Snapshot());
        });

    [Fact]
    public void A_damaged_snapshot_is_refused()
    {
        var engine = AnEngine();
        engine.Take(ASubmission(), Noon);
        var snapshot = engine.Memory.Snapshot();

        foreach (var place in Enumerable.Range(0, snapshot.Length))
        {
            var damaged = (byte[])snapshot.Clone();
            damaged[place] ^= 1;

            Should.Throw<InvalidDataException>(() => GuardMemory.Restore(damaged));
        }
    }

    [Fact]
    public void What_is_too_short_for_a_snapshot_is_refused() =>
        Should.Throw<InvalidDataException>(() => GuardMemory.Restore([]));

    [Fact]
    public void A_snapshot_of_another_version_is_refused_by_its_number()
    {
        byte[] content = [.. "CKGM"u8, 99, 0, 0, 0];
        byte[] snapshot = [.. content, .. System.Security.Cryptography.SHA256.HashData(content)];

        Should.Throw<InvalidDataException>(() => GuardMemory.Restore(snapshot)).Message.ShouldContain("99");
    }

    private static string Everything(GuardEngine engine, DateTimeOffset now) => string.Join('\n',
        from who in Enumerable.Range(0, 4)
        from what in Enumerable.Range(0, 6)
        from attempt in new Attempt[] { History.Submission(who, what, now), History.Publication(who, what) }
        select JsonSerializer.Serialize(engine.Decide(attempt, now), GuardJson.Decision));
}
