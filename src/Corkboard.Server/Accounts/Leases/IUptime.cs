using System.Runtime.InteropServices;

namespace Corkboard.Server.Accounts.Leases;

/// <summary>Time that only grows, counted from some start. A lease's holder counts by it.</summary>
internal interface IUptime
{
    TimeSpan Elapsed { get; }
}

/// <summary>The time since Linux started, the time that it was suspended included: a lease goes on ending while a laptop sleeps.</summary>
internal sealed partial class BootUptime : IUptime
{
    private const int ClockOfBoot = 7; // CLOCK_BOOTTIME of clock_gettime(2)
    private const long NanosecondsPerTick = 100;

    public TimeSpan Elapsed
    {
        get
        {
            if (ReadClock(ClockOfBoot, out var time) != 0)
            {
                throw new InvalidOperationException($"clock_gettime failed with error {Marshal.GetLastPInvokeError()}.");
            }

            return new((time.Seconds * TimeSpan.TicksPerSecond) + (time.Nanoseconds / NanosecondsPerTick));
        }
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime", SetLastError = true)]
    private static partial int ReadClock(int clock, out Timespec time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Timespec(nint Seconds, nint Nanoseconds);
}

/// <summary>The timestamps of a <see cref="TimeProvider"/>, where the system has no clock that runs on while it sleeps.</summary>
internal sealed class ProviderUptime(TimeProvider time) : IUptime
{
    public TimeSpan Elapsed => time.GetElapsedTime(0);
}
