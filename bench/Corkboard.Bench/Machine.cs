using System.Runtime.InteropServices;

namespace Corkboard.Bench;

/// <summary>What a figure was measured on, which every bench says first.</summary>
internal static class Machine
{
    public static string Description => $"{Environment.ProcessorCount} × {Processor()}, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}";

    private static string Processor() => File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(": ")[1] ?? "unknown processor"
        : RuntimeInformation.ProcessArchitecture.ToString();
}
