namespace Corkboard.Build;

/// <summary>The targets that hand the solution to the SDK.</summary>
internal static class Solution
{
    public const string Name = "Corkboard.slnx";

    private const string Server = "src/Corkboard.Server";

    public static async Task RestoreAsync(Options options, CancellationToken cancellationToken)
    {
        options.ExpectNoMore();
        await DotNetAsync(["restore", Name, "-v", "q"], cancellationToken);
        await DotNetAsync(["tool", "restore"], cancellationToken);
    }

    public static async Task BuildAsync(Options options, CancellationToken cancellationToken)
    {
        options.ExpectNoMore();
        await DotNetAsync(["build", Name, "-c", "Debug", .. Quietly], cancellationToken);
        await DotNetAsync(["build", Server, "-c", "FailPoints", .. Quietly], cancellationToken);
    }

    public static async Task PublishAsync(Options options, CancellationToken cancellationToken)
    {
        options.ExpectNoMore();
        var output = Path.Combine(Folders.Artifacts, "publish", "Corkboard.Server", "release");
        DeleteFolder(output);
        await DotNetAsync(["publish", Server, "-c", "Release", "-o", output, .. Quietly], cancellationToken);

        if (Directory.GetFiles(output, "Corkboard.Simulator*", SearchOption.AllDirectories) is [var stowaway, ..])
        {
            throw new BuildFailedException($"The simulator must not be published, yet there is {stowaway}.");
        }

        // The command's name for people; the program's name stays that of its assembly.
        File.CreateSymbolicLink(Path.Combine(output, "corkboard"), "Corkboard.Server");
        Console.WriteLine($"The server is in {Path.GetRelativePath(Folders.Root, output)}.");
    }

    public static Task CleanAsync(Options options, CancellationToken cancellationToken)
    {
        options.ExpectNoMore();
        DeleteFolder(Folders.Artifacts);
        return Task.CompletedTask;
    }

    public static Task DotNetAsync(string[] arguments, CancellationToken cancellationToken) =>
        Shell.RunAsync(new("dotnet", arguments), cancellationToken);

    public static IEnumerable<string> Quietly => ["-v", "q", "-nologo", "-clp:NoSummary"];

    public static void DeleteFolder(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
