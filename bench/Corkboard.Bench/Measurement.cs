using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Corkboard.Bench;

/// <summary>One round's numbers: what this process did, whoever it talked to.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Measurement(double RequestsPerSecond, double CpuMicrosecondsPerCall, double BytesPerCall)
{
    // Enough to keep two processors busy, and few enough not to measure the queue of connections.
    private const int AtOnce = 8;

    public static async Task<Measurement> OfAsync(Func<Task<(string Id, string? Title)>> call, TimeSpan time)
    {
        GC.Collect();
        using var self = Process.GetCurrentProcess();
        var cpu = self.TotalProcessorTime;
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();

        var calls = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(async () =>
        {
            var done = 0;
            for (; watch.Elapsed < time; done++)
            {
                await call();
            }

            return done;
        })));

        var elapsed = watch.Elapsed;
        self.Refresh();
        var count = calls.Sum();

        return new Measurement(
            count / elapsed.TotalSeconds,
            (self.TotalProcessorTime - cpu).TotalMicroseconds / count,
            (double)(GC.GetTotalAllocatedBytes(precise: true) - bytes) / count);
    }
}
