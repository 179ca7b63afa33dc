namespace Corkboard.Server.Hosting.Scanning;

/// <summary>What was looked through, and what was found.</summary>
internal sealed record ScanResult(int Files, int Objects, IReadOnlyList<Leak> Leaks)
{
    /// <summary>What was found in the history and is accepted there.</summary>
    public IReadOnlyList<AcceptedLeak> Accepted { get; init; } = [];
}

/// <summary>Looks through files, through the whole history of git, or through what is about to be committed. Practice SEC-4.</summary>
internal static class SecretScan
{
    /// <summary>The files at this path, and where it lies in a repository, everything that any of its refs reaches.</summary>
    /// <exception cref="ScanFailedException">Something could not be read.</exception>
    public static async Task<ScanResult> EverythingAsync(string path)
    {
        if (File.Exists(path))
        {
            return new(1, 0, Search(path, path));
        }

        if (!Directory.Exists(path))
        {
            throw new ScanFailedException($"{path} is not there.");
        }

        var git = new Git(path);
        var (isRepository, hasFiles) = await LookAtAsync(git, path);
        if (!isRepository)
        {
            return Files(path, Below(path));
        }

        var files = hasFiles
            ? Files(path, (await git.ReadAsync("ls-files", "-z", "--cached", "--others", "--exclude-standard"))
                .Split('\0', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal))
            : new(0, 0, []);
        var history = await HistoryAsync(git);

        var found = history with { Files = files.Files, Leaks = [.. files.Leaks, .. history.Leaks] };

        return hasFiles ? AcceptedLeaks.In((await git.ReadAsync("rev-parse", "--show-toplevel")).TrimEnd('\n')).Sort(found) : found;
    }

    /// <summary>What the index of the repository at this path would commit.</summary>
    /// <exception cref="ScanFailedException">It is no repository, or something could not be read.</exception>
    public static async Task<ScanResult> StagedAsync(string path)
    {
        var git = new Git(path);
        var fields = (await git.ReadAsync("diff", "--cached", "--raw", "-z", "--no-abbrev", "--no-renames", "--diff-filter=ACMT"))
            .Split('\0', StringSplitOptions.RemoveEmptyEntries);
        var staged = fields.Chunk(2)
            .Select(entry => (Facts: entry[0].Split(' '), Name: entry[1]))
            .Where(entry => entry.Facts[1] != "160000") // a submodule, whose content is elsewhere
            .Select(entry => (Id: entry.Facts[3], entry.Name))
            .ToList();
        var found = await GitObjects.SearchAsync(git, staged);

        return new(staged.Count, 0, [.. found.Select(one => one.Leak)]);
    }

    private static async Task<ScanResult> HistoryAsync(Git git)
    {
        var objects = (await git.ReadAsync("rev-list", "--objects", "--all")).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ', 2))
            .Select(parts => (Id: parts[0], Name: parts.ElementAtOrDefault(1) ?? ""))
            .ToList();
        var leaks = new List<Leak>();
        foreach (var (id, leak) in await GitObjects.SearchAsync(git, objects))
        {
            leaks.Add(leak with { Commit = await CommitOfAsync(git, id, leak) });
        }

        return new(0, objects.Count, leaks);
    }

    private static async Task<string> CommitOfAsync(Git git, string id, Leak leak)
    {
        if (leak.File.StartsWith('('))
        {
            return id;
        }

        // The last line is the oldest commit that added or removed it: the one that brought it in.
        var commits = await git.AskAsync("log", "--all", "-m", "--format=%H", $"--find-object={id}");

        return commits.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? id;
    }

    private static async Task<(bool IsRepository, bool HasFiles)> LookAtAsync(Git git, string path)
    {
        var answer = await git.AskAsync("rev-parse", "--is-inside-work-tree");

        return answer switch
        {
            { Code: 0 } => (true, answer.Output.Trim() == "true"),
            _ when IsBelowRepository(path) => throw new ScanFailedException($"git does not open this repository: {answer.Errors}"),
            _ => (false, true),
        };
    }

    /// <summary>Whether this folder or one above it is a repository, whatever git says of it.</summary>
    public static bool IsBelowRepository(string path)
    {
        for (var folder = new DirectoryInfo(Path.GetFullPath(path)); folder is not null; folder = folder.Parent)
        {
            if (Path.Exists(Path.Combine(folder.FullName, ".git")))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> Below(string path) => Directory
        .EnumerateFiles(path, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false, AttributesToSkip = FileAttributes.ReparsePoint })
        .Select(file => Path.GetRelativePath(path, file));

    private static ScanResult Files(string root, IEnumerable<string> names)
    {
        var (count, leaks) = (0, new List<Leak>());
        try
        {
            // A file that was deleted is still listed; a link's content is its target's.
            foreach (var name in names.Where(name => new FileInfo(Path.Combine(root, name)) is { Exists: true, LinkTarget: null }))
            {
                count++;
                leaks.AddRange(Search(Path.Combine(root, name), name));
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ScanFailedException(failure.Message);
        }

        return new(count, 0, leaks);
    }

    private static IReadOnlyList<Leak> Search(string path, string name)
    {
        try
        {
            using var file = File.Open(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

            return LeakSearch.Read(file, name);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ScanFailedException($"{name} could not be read: {failure.Message}");
        }
    }
}
