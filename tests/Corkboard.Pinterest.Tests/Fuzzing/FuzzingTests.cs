using System.Collections.Concurrent;
using System.Globalization;

namespace Corkboard.Pinterest.Tests.Fuzzing;

/// <summary>Whatever Pinterest, or whoever answers in its place, may send: the caller sees an answer or a <see cref="PinterestException"/>.</summary>
/// <remarks>
/// Deterministic: a failure names its seed and its case. <c>CORKBOARD_FUZZ_SEED</c> takes another seed, <c>CORKBOARD_FUZZ_BODIES</c>
/// another number of bodies, and <c>CORKBOARD_FUZZ_CASE</c> one case alone.
/// </remarks>
public sealed class FuzzingTests(ITestOutputHelper output)
{
    private const int Workers = 2;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly int Seed = Setting("CORKBOARD_FUZZ_SEED", 20261125);
    private static readonly int Bodies = Setting("CORKBOARD_FUZZ_BODIES", 100_000);
    private static readonly int Case = Setting("CORKBOARD_FUZZ_CASE", -1);

    [Fact]
    public async Task A_hundred_thousand_mutated_answers_bring_nothing_but_answers_and_the_clients_own_exception()
    {
        var targets = await FuzzTarget.AllAsync();
        var failures = new ConcurrentBag<string>();
        var tallies = Enumerable.Range(0, Workers).Select(_ => new FuzzTally(targets.Count)).ToArray();

        var work = Task.WhenAll(tallies.Select((tally, worker) => Task.Run(async () =>
        {
            for (var number = worker; number < Bodies && failures.Count < 20; number += Workers)
            {
                if ((Case < 0 || Case == number) && await RunAsync(targets, number, tally) is { } failure)
                {
                    failures.Add(failure);
                }
            }
        })));
        await work.WaitAsync(Patience, TimeProvider.System, TestContext.Current.CancellationToken);

        var total = FuzzTally.Sum(tallies);
        output.WriteLine($"{total} by seed {Seed}");
        failures.ShouldBeEmpty();
        if (Case < 0)
        {
            total.Count.ShouldBe(Bodies);
            total.FewestOfOneOperation.ShouldBeGreaterThanOrEqualTo(Bodies / targets.Count);
            ((double)total.Understood / total.Count).ShouldBeInRange(0.15, 0.60, "The mutations have to reach deep: too many or too few are understood.");
        }
    }

    [Fact]
    public async Task Every_operation_has_a_good_answer_to_begin_with()
    {
        var targets = await FuzzTarget.AllAsync();

        targets.Count.ShouldBeGreaterThanOrEqualTo(14);
        targets.Where(target => target.Good is []).Select(target => target.Call.Name).ShouldBeEmpty();
    }

    private static async Task<string?> RunAsync(IReadOnlyList<FuzzTarget> targets, int number, FuzzTally tally)
    {
        var at = number % targets.Count;
        var random = new Random(unchecked((Seed * 397) ^ number));
        var answer = StrangeAnswer.To(targets[at].Good, random);
        var verdict = await targets[at].MeetAsync(answer, random.Next(targets[at].Requests));
        tally.Add(at, verdict);

        return verdict.Problem is { } problem
            ? $"Seed {Seed}, case {number}, {targets[at].Call.Name}: {problem}\n  {answer}"
            : null;
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
