namespace Corkboard.Build;

/// <summary>Makes the packages of the two libraries, and refuses those that lack what a package should have.</summary>
internal static class Packing
{
    // What each may depend on: none of them on anything of ours.
    private static readonly (string Name, string[] Dependencies)[] s_libraries =
    [
        ("Corkboard.Pinterest", ["Microsoft.Extensions.Http", "Microsoft.Extensions.DependencyInjection.Abstractions"]),
        ("Corkboard.Guard", []),
    ];

    private static string Packages => Path.Combine(Folders.Artifacts, "package", "release");

    public static async Task RunAsync(Options options, CancellationToken cancellationToken)
    {
        options.ExpectNoMore();
        Solution.DeleteFolder(Packages);
        foreach (var (name, _) in s_libraries)
        {
            await Solution.DotNetAsync(["pack", $"src/{name}", "-c", "Release", .. Solution.Quietly], cancellationToken);
        }

        string[] problems = [.. s_libraries.SelectMany(library => ProblemsOf(library.Name, library.Dependencies))];
        if (problems is not [])
        {
            throw new BuildFailedException(string.Join('\n', problems));
        }

        Console.WriteLine($"The packages are in {Path.GetRelativePath(Folders.Root, Packages)}, and have everything that they should.");
    }

    private static IEnumerable<string> ProblemsOf(string name, string[] dependencies) =>
        Directory.Exists(Packages) && Directory.GetFiles(Packages, $"{name}.*.nupkg") is [var package]
            ? PackageCheck.ProblemsOf(package, Path.ChangeExtension(package, "snupkg"), name, dependencies)
            : [$"{name}: there is not exactly one package."];
}
