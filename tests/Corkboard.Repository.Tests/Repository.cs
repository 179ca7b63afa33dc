using System.Diagnostics;

namespace Corkboard.Repository.Tests;

/// <summary>The working tree that these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = RootAbove(AppContext.BaseDirectory);

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static async Task<string[]> TrackedFilesAsync(CancellationToken cancellationToken) =>
        (await RunAsync("git", ["ls-files", "-z"], cancellationToken)).Output.Split('\0', StringSplitOptions.RemoveEmptyEntries);

    public static async Task<Ended> RunAsync(string program, string[] arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);

        return new(process.ExitCode, await output, await errors);
    }

    private static string RootAbove(string folder) =>
        File.Exists(Path.Combine(folder, "Corkboard.slnx"))
            ? folder
            : RootAbove(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("No folder above has the solution."));

    internal sealed record Ended(int Code, string Output, string Errors);
}
