using System.Diagnostics;

namespace Corkboard.Bench;

/// <summary>A server in a process of its own, which is gone when this one is done with it.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>The CPU time it has used up to now, on all processors.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public static Task<ServerProcess> EchoAsync() => StartAsync(Environment.ProcessPath!, ["echo"]);

    public static Task<ServerProcess> SimulatorAsync()
    {
        // Beside this program, built in the same configuration: bin/Corkboard.Bench/release and bin/Corkboard.Simulator/release.
        var own = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);
        var program = Path.Combine(own, "../../Corkboard.Simulator", Path.GetFileName(own), "Corkboard.Simulator");

        return StartAsync(program, ["--decode-pictures", "false"]);
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private static async Task<ServerProcess> StartAsync(string program, string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var line = await process.StandardOutput.ReadLineAsync();

        return line?.Split(' ').FirstOrDefault(word => word.StartsWith("http://", StringComparison.Ordinal)) is { } address
            ? new ServerProcess(process, new Uri(address))
            : throw new InvalidOperationException($"{program} did not say where it listens, but: {line}");
    }
}
