using Corkboard.Server.Hosting.Secrets;

namespace Corkboard.Server.Hosting.Doctor;

/// <summary>Whether the data folder, all in it, and every file of secrets is its owner's alone. Practice SEC-2.</summary>
internal sealed class FileModesCheck(DoctorSettings settings) : ICheck
{
    private const int Named = 5;

    public string Name => "files";

    public Task<CheckResult> RunAsync(CancellationToken cancellationToken) => Task.FromResult(Judge());

    private CheckResult Judge()
    {
        if (OperatingSystem.IsWindows())
        {
            return CheckResult.LeftOut("Files have no modes on this system.");
        }

        var (looked, shared, unread) = Look();

        return (looked, shared, unread) switch
        {
            (_, _, { } reason) => CheckResult.Failed($"Not all files could be looked at: {reason}", "Run corkboard doctor as the user that the server runs as."),
            (0, _, _) => CheckResult.LeftOut($"{settings.Data.Path} is not there yet; the first start makes it."),
            (_, [], _) => CheckResult.Fine($"{looked} files and folders are their owner's alone."),
            _ => CheckResult.Failed(
                $"Others than the owner may open {string.Join(", ", shared.Take(Named))}{(shared.Count > Named ? $" and {shared.Count - Named} more" : "")}.",
                $"Take their rights away: chmod -R go-rwx {string.Join(' ', Mended(shared))}"),
        };
    }

    private (int Looked, List<string> Shared, string? Unread) Look()
    {
        var (looked, shared) = (0, new List<string>());
        try
        {
            var below = Directory.Exists(settings.Data.Path)
                ? Directory.EnumerateFileSystemEntries(
                    settings.Data.Path, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false, AttributesToSkip = FileAttributes.ReparsePoint })
                    .Prepend(settings.Data.Path)
                : [];
            foreach (var path in below.Concat(SecretFiles.Of(settings)).Distinct(StringComparer.Ordinal))
            {
                looked++;
                if (OwnerOnlyFile.IsShared(path))
                {
                    shared.Add(path);
                }
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return (looked, shared, failure.Message);
        }

        return (looked, shared, null);
    }

    private IEnumerable<string> Mended(List<string> shared)
    {
        var inData = shared.Where(path => path == settings.Data.Path || path.StartsWith(settings.Data.Path + Path.DirectorySeparatorChar, StringComparison.Ordinal)).ToList();
        IEnumerable<string> folder = inData.Count > 0 ? [settings.Data.Path] : [];

        return folder.Concat(shared.Where(path => !inData.Contains(path))).Select(path => $"'{path}'");
    }
}
