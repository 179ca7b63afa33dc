namespace Corkboard.Conventions.Tests.Files;

/// <summary>A folder holds so few files, and a file so few lines, that a reader finds the one idea.</summary>
internal static class FileSizes
{
    public const int FilesInFolder = 25;
    public const int LinesInFile = 250;

    // Written by tools: lock files, migrations.
    public static bool IsWritten(string path) =>
        Path.GetFileName(path) != "packages.lock.json" && !path.Contains("/Data/Migrations/", StringComparison.Ordinal);

    public static IEnumerable<string> FullFolders(IEnumerable<string> paths) =>
        paths.Where(IsWritten)
            .CountBy(path => Path.GetDirectoryName(path)!, StringComparer.Ordinal)
            .Where(folder => folder.Value > FilesInFolder)
            .Select(folder => $"{folder.Key} holds {folder.Value} files: split it by noun.");

    /// <summary>The files that are too long; an approved one is when it has grown, or when it needs no approval any more.</summary>
    public static IEnumerable<string> LongFiles(
        IEnumerable<(string Path, int Lines)> files, IReadOnlyDictionary<string, int> approved) =>
        files.Where(file => IsWritten(file.Path)).SelectMany(file => (approved.GetValueOrDefault(file.Path), file.Lines) switch
        {
            (0, > LinesInFile) => [$"{file.Path} has {file.Lines} lines: look for the second idea."],
            ( > 0 and var before, var now) when now > before => [$"{file.Path} has grown from {before} to {now} lines."],
            ( > 0 and var before, var now) when now < before => [$"{file.Path} has shrunk to {now} lines: approve no more than that."],
            _ => Array.Empty<string>(),
        });
}
