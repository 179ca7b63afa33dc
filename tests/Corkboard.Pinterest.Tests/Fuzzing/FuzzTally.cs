namespace Corkboard.Pinterest.Tests.Fuzzing;

/// <summary>Counts what became of the bodies, for one worker.</summary>
internal sealed class FuzzTally(int operations)
{
    private readonly int[] _byOperation = new int[operations];

    public int Count { get; private set; }

    public int Understood { get; private set; }

    public TimeSpan Longest { get; private set; }

    public long MostMemory { get; private set; }

    public int FewestOfOneOperation => _byOperation.Min();

    public void Add(int operation, FuzzVerdict verdict)
    {
        _byOperation[operation]++;
        Count++;
        Understood += verdict.IsUnderstood ? 1 : 0;
        Longest = verdict.Took > Longest ? verdict.Took : Longest;
        MostMemory = Math.Max(MostMemory, verdict.Allocated);
    }

    public static FuzzTally Sum(IReadOnlyList<FuzzTally> tallies)
    {
        var sum = new FuzzTally(tallies[0]._byOperation.Length)
        {
            Count = tallies.Sum(tally => tally.Count),
            Understood = tallies.Sum(tally => tally.Understood),
            Longest = tallies.Max(tally => tally.Longest),
            MostMemory = tallies.Max(tally => tally.MostMemory),
        };
        for (var operation = 0; operation < sum._byOperation.Length; operation++)
        {
            sum._byOperation[operation] = tallies.Sum(tally => tally._byOperation[operation]);
        }

        return sum;
    }

    public override string ToString() => FormattableString.Invariant(
        $"{Count} bodies to {_byOperation.Length} operations, {Understood} understood, longest {Longest.TotalMilliseconds:0} ms, most memory {MostMemory / 1024.0:0} KiB");
}
