using System.Diagnostics;
using System.Runtime.CompilerServices;
using Corkboard.Pinterest.Tests.Simulated;

namespace Corkboard.Pinterest.Tests.Programs;

/// <summary>A program of this repository, run as somebody would who has only its name, arguments and environment.</summary>
internal static class ChildProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../.."));

    /// <summary>A sample, as it was built along with these tests.</summary>
    public static Task<Ended> SampleAsync(string name, Somebody somebody, params string[] arguments) =>
        RunAsync(
            Path.Combine(AppContext.BaseDirectory, "../..", name, Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/')), name),
            arguments,
            ("PINTEREST_ACCESS_TOKEN", somebody.Token),
            ("PINTEREST_HOST", somebody.Address.AbsoluteUri));

    public static async Task<Ended> RunAsync(string program, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Given.Cancel);
        patience.CancelAfter(Patience);
        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);

            return new Ended(process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;

    internal sealed record Ended(int Code, string Output, string Errors);
}
