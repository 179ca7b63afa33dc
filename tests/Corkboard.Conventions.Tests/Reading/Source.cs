using System.Diagnostics;

namespace Corkboard.Conventions.Tests.Reading;

/// <summary>The text of the project, as it lies in the working tree that these tests were built from.</summary>
internal static class Source
{
    public static string Root { get; } = RootAbove(AppContext.BaseDirectory);

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>The paths of the files below a folder that are the project's own: tracked, or new and not ignored.</summary>
    public static async Task<IReadOnlyList<string>> FilesAsync(string folder)
    {
        var start = new ProcessStartInfo("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard", folder])
        {
            WorkingDirectory = Root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using var git = Process.Start(start)!;
        var output = await git.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await git.WaitForExitAsync(TestContext.Current.CancellationToken);
        git.ExitCode.ShouldBe(0);

        return
        [
            .. output.Split('\0', StringSplitOptions.RemoveEmptyEntries)
                .Where(path => File.Exists(Path.Combine(Root, path)))
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private static string RootAbove(string folder) =>
        File.Exists(Path.Combine(folder, "Corkboard.slnx"))
            ? folder
            : RootAbove(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("No folder above has the solution."));
}
