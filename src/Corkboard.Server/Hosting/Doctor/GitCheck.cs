using Corkboard.Server.Hosting.Scanning;

namespace Corkboard.Server.Hosting.Doctor;

/// <summary>Whether a file of secrets can get into a commit, or is in one. Practice SEC-4.</summary>
internal sealed class GitCheck(DoctorSettings settings) : ICheck
{
    private const string Replace =
        "Have the secrets in it replaced, and keep the file out: git rm --cached, and a line in .gitignore. corkboard scan shows where else a secret stands.";

    public string Name => "git";

    public async Task<CheckResult> RunAsync(CancellationToken cancellationToken)
    {
        var files = SecretFiles.Of(settings).ToList();
        var results = new List<CheckResult>();
        foreach (var file in files)
        {
            results.Add(await LookAsync(file));
        }

        return results.Find(one => one.Outcome == CheckOutcome.Failed)
            ?? results.Find(one => one.Outcome == CheckOutcome.Warning)
            ?? (files.Count == 0
                ? CheckResult.LeftOut("There is no file of secrets on this machine.")
                : CheckResult.Fine($"No commit holds, and none can take, {string.Join(", ", files)}."));
    }

    private static async Task<CheckResult> LookAsync(string file)
    {
        var folder = Path.GetDirectoryName(file)!;
        if (!SecretScan.IsBelowRepository(folder))
        {
            return CheckResult.Fine($"{file} lies in no repository.");
        }

        try
        {
            return await AskAsync(new(folder), file, Path.GetFileName(file));
        }
        catch (ScanFailedException failure)
        {
            return CheckResult.Warning(
                $"{file} lies in a repository that could not be asked. {failure.Message}", "Make git open the repository, or keep secrets outside of it.");
        }
    }

    private static async Task<CheckResult> AskAsync(Git git, string file, string name)
    {
        if ((await git.ReadAsync("rev-parse", "--is-inside-work-tree")).Trim() != "true")
        {
            return CheckResult.Fine($"{file} lies in git's own folder, which no commit takes.");
        }

        if ((await git.AskAsync("ls-files", "--error-unmatch", "--", name)).Code == 0)
        {
            return CheckResult.Failed($"{file} holds secrets, and git tracks it.", Replace);
        }

        if ((await git.AskAsync("check-ignore", "--quiet", "--", name)).Code != 0)
        {
            return CheckResult.Failed(
                $"{file} holds secrets, and the next git add would take it: git does not ignore it.", $"Add the line {name} to .gitignore beside it.");
        }

        return (await git.AskAsync("log", "--all", "-1", "--format=%h", "--", name)).Output.Trim() is { Length: > 0 } commit
            ? CheckResult.Warning($"A file of the name {file} is in the history of git, last in commit {commit}.", "Run corkboard scan there. If the secrets of then are still good, have them replaced.")
            : CheckResult.Fine($"Git ignores {file}.");
    }
}
