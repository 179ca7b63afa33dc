using System.Diagnostics;
#if FAILPOINTS
using System.Globalization;
using System.Runtime.InteropServices;
#endif

namespace Corkboard.Server.Publishing;

/// <summary>The named places of the publishing protocol at which a test can end the process. No other build has a trace of them.</summary>
/// <remarks>
/// <c>CORKBOARD_FAILPOINT=name:count</c> kills the process, without a chance to tidy up, when it reaches the place for the
/// count-th time.
/// </remarks>
internal static partial class FailPoint
{
    public const string Claimed = "claimed";
    public const string Decided = "decided";
    public const string AttemptDurable = "attempt-durable";
    public const string Writing = "writing";
    public const string Answered = "answered";
    public const string OutcomeDurable = "outcome-durable";
    public const string Settled = "settled";
    public const string LeaseTaken = "lease-taken";
    public const string Recovered = "recovered";
    public const string BeforeLook = "before-look";
    public const string Looked = "looked";
    public const string LookDurable = "look-durable";

    public static IReadOnlyList<string> All { get; } =
    [
        LeaseTaken, Recovered, Claimed, Decided, AttemptDurable, Writing, Answered, OutcomeDurable, Settled,
        BeforeLook, Looked, LookDurable,
    ];

#if FAILPOINTS
    private const int KillSignal = 9;

    private static readonly (string Name, int Count)? Wanted = Read();
    private static int _reached;

    [Conditional("FAILPOINTS")]
    public static void Reach(string name)
    {
        if (Wanted is { } wanted && wanted.Name == name && Interlocked.Increment(ref _reached) == wanted.Count)
        {
            _ = Kill(Environment.ProcessId, KillSignal);
        }
    }

    /// <summary>Whether a protection is switched off, to prove that the judges of the tests would see it.</summary>
    public static bool IsOff(string protection) => Environment.GetEnvironmentVariable("CORKBOARD_WITHOUT") == protection;

    private static (string Name, int Count)? Read() =>
        Environment.GetEnvironmentVariable("CORKBOARD_FAILPOINT")?.Split(':') is [var name, var count]
            ? (name, int.Parse(count, CultureInfo.InvariantCulture))
            : null;

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);
#else
    /// <summary>No protection can be switched off.</summary>
    public static bool IsOff(string protection) => false;

    [Conditional("FAILPOINTS")]
    public static void Reach(string name)
    {
        // Compiled only where the calls are not.
    }
#endif
}
