namespace Corkboard.Build;

internal static class Folders
{
    /// <summary>The folder of <c>build.cs</c>, wherever the build is started from.</summary>
    public static string Root { get; } = AppContext.GetData("EntryPointFileDirectoryPath") as string
        ?? throw new InvalidOperationException("The build runs as a file-based program: dotnet run build.cs.");

    public static string Artifacts { get; } = Path.Combine(Root, "artifacts");
}
