using System.Collections.Concurrent;

namespace Corkboard.Simulator.Control;

/// <summary>What is under way and what has been, in numbers.</summary>
internal sealed class Traffic
{
    private readonly ConcurrentDictionary<string, long> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> _violations = new(StringComparer.Ordinal);
    private int _inFlight;
    private int _mostInFlight;

    public int InFlight => Volatile.Read(ref _inFlight);

    public int MostInFlight => Volatile.Read(ref _mostInFlight);

    /// <summary>Answers by operation and status, as <c>pins/create 201</c>; whatever their callers got to see.</summary>
    public IReadOnlyDictionary<string, long> Answers =>
        new SortedDictionary<string, long>(_answers, StringComparer.Ordinal);

    /// <summary>What callers did that Pinterest's rules forbid, by name.</summary>
    public IReadOnlyDictionary<string, long> Violations =>
        new SortedDictionary<string, long>(_violations, StringComparer.Ordinal);

    public void CountViolation(string name) => _violations.AddOrUpdate(name, 1, (_, count) => count + 1);

    public void Arrive()
    {
        var now = Interlocked.Increment(ref _inFlight);

        for (int most; now > (most = MostInFlight);)
        {
            Interlocked.CompareExchange(ref _mostInFlight, now, most);
        }
    }

    public void Leave() => Interlocked.Decrement(ref _inFlight);

    public void Count(string operation, int status) =>
        _answers.AddOrUpdate($"{operation} {status}", 1, (_, count) => count + 1);

    public long Total(string operation) => _answers
        .Where(answer => answer.Key.StartsWith(operation + " ", StringComparison.Ordinal))
        .Sum(answer => answer.Value);
}
