using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Corkboard.Pinterest.Tests.Fuzzing;

/// <summary>An operation with the bodies that it understands, and the judgement on what it makes of one that it may not.</summary>
internal sealed record FuzzTarget(FuzzedCall Call, IReadOnlyList<JsonPlaces> Good, int Requests)
{
    // Generous: a body of half a MiB is read in a few milliseconds, and the machine may be busy with something else.
    private static readonly TimeSpan LongestTime = TimeSpan.FromSeconds(5);

    private const long LongestMessage = 1_000;

    // An answer is read once into bytes and once into objects, of which the smallest element, "1,", makes the largest multiple.
    private const long MemoryOfACall = 256 * 1024;
    private const long MemoryOfAByte = 64;

    /// <summary>Every operation; its good bodies are those of the client's own types with which it succeeds.</summary>
    public static async Task<IReadOnlyList<FuzzTarget>> AllAsync()
    {
        var targets = new List<FuzzTarget>();
        foreach (var call in FuzzedCall.All)
        {
            targets.Add(await OfAsync(call));
        }

        return targets;
    }

    /// <summary>Lets the operation meet the answer as that to one of its requests, while the others are answered well.</summary>
    public async Task<FuzzVerdict> MeetAsync(StrangeAnswer answer, int request)
    {
        using var wire = new InMemoryWire(number => number == request ? answer : null, Good[0].Body);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        var thread = Environment.CurrentManagedThreadId;
        object? result = null;
        Exception? failure = null;
        try
        {
            result = await wire.CallAsync(Call);
        }
        catch (Exception any)
        {
            failure = any;
        }

        var took = watch.Elapsed;
        var allocated = thread == Environment.CurrentManagedThreadId ? GC.GetAllocatedBytesForCurrentThread() - before : 0;

        return new FuzzVerdict(failure is null, took, allocated, ProblemOf(answer, result, failure, wire) ?? BoundOf(answer, took, allocated));
    }

    private static string? ProblemOf(StrangeAnswer answer, object? result, Exception? failure, InMemoryWire wire) => failure switch
    {
        null when !answer.IsSuccess => "a refusal was taken for a success",
        null => Promises.BrokenBy(result) is { } broken ? $"an answer breaks its type's promise: {broken}" : null,
        PinterestException { Message: var message } when message.Contains(Given.Token, StringComparison.Ordinal) => "a token shows in the message",
        PinterestException { Message.Length: > (int)LongestMessage } => "the message is too long to be read",
        PinterestException { RetryAfter: { } wait } when wait < TimeSpan.Zero => "the time to wait is negative",
        PinterestException { Outcome: PinterestOutcome.Unknown } when wire.OnlyReads => "a read is said to have changed something",
        PinterestException => null,
        _ => $"it threw {failure}",
    };

    private static string? BoundOf(StrangeAnswer answer, TimeSpan took, long allocated) =>
        took > LongestTime ? $"it took {took}"
        : allocated > MemoryOfACall + (MemoryOfAByte * answer.Body.Length) ? $"it took {allocated} bytes of memory"
        : null;

    private static async Task<FuzzTarget> OfAsync(FuzzedCall call)
    {
        var good = new List<(byte[] Body, int Requests)>();
        foreach (var body in SeedBodies.ByType.Values.Append(SeedBodies.Everything))
        {
            using var wire = new InMemoryWire(_ => null, body);
            try
            {
                // A list is only read where it has something in it.
                if (await wire.CallAsync(call) is not System.Collections.ICollection { Count: 0 })
                {
                    good.Add((body, wire.Requests));
                }
            }
            catch (PinterestException)
            {
                // Another operation's answer.
            }
        }

        // Its own answer first: what an operation reads of another's is only a part.
        var best = good.OrderByDescending(one => Fits(call, one.Body)).Take(2).ToList();

        return new FuzzTarget(call, [.. best.Select(one => JsonPlaces.Of(one.Body))], best is [var first, ..] ? first.Requests : 0);
    }

    private static bool Fits(FuzzedCall call, byte[] body) =>
        SeedBodies.ByType.Any(seed => seed.Value == body && (seed.Key == call.AnswerType
            || (seed.Key.IsGenericType && seed.Key.GenericTypeArguments[0] == call.AnswerType)));
}

/// <summary>What became of one body.</summary>
/// <param name="IsUnderstood">Whether the operation returned an answer.</param>
/// <param name="Took">The time that it took.</param>
/// <param name="Allocated">The bytes of memory that it took, reused or not; 0 where they could not be told from others'.</param>
/// <param name="Problem">What was wrong; null where nothing was.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FuzzVerdict(bool IsUnderstood, TimeSpan Took, long Allocated, string? Problem);
