using Corkboard.Server.Hosting.Scanning;

namespace Corkboard.Server.Hosting.Commands;

/// <summary><c>corkboard scan</c>: exit code 0 where nothing was found, 1 where something was, 2 where it could not look. Practice SEC-4.</summary>
internal sealed class ScanCommand(TextWriter output, TextWriter errors)
{
    public const int Clean = 0;
    public const int Found = 1;
    public const int CouldNotScan = 2;

    public async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var (isStaged, sarif, paths) = (false, (string?)null, new List<string>());
        for (var index = 0; index < arguments.Count; index++)
        {
            switch (arguments[index])
            {
                case "--staged":
                    isStaged = true;
                    break;

                case "--sarif" when index + 1 < arguments.Count:
                    sarif = arguments[++index];
                    break;

                case not ['-', ..] and var path:
                    paths.Add(path);
                    break;

                case var unknown:
                    errors.WriteLine($"corkboard scan does not know {unknown}, or lacks its value. It takes: [path] [--staged] [--sarif FILE].");
                    return CouldNotScan;
            }
        }

        if (paths.Count > 1)
        {
            errors.WriteLine($"corkboard scan takes one path, not {paths.Count}.");
            return CouldNotScan;
        }

        var place = paths is [var only] ? only : ".";
        try
        {
            var result = isStaged ? await SecretScan.StagedAsync(place) : await SecretScan.EverythingAsync(place);
            if (sarif is not null)
            {
                await File.WriteAllTextAsync(sarif, Sarif.Write(result));
            }

            return Tell(result, isStaged);
        }
        catch (Exception failure) when (failure is ScanFailedException or IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"Could not scan: {failure.Message}");
            return CouldNotScan;
        }
    }

    private int Tell(ScanResult result, bool isStaged)
    {
        foreach (var leak in result.Leaks)
        {
            output.WriteLine(leak.ToString());
        }

        foreach (var accepted in result.Accepted)
        {
            output.WriteLine(accepted.ToString());
        }

        var looked = isStaged ? $"{result.Files} staged files" : $"{result.Files} files and {result.Objects} objects of the history";
        if (result.Leaks.Count == 0)
        {
            output.WriteLine(result.Accepted.Count == 0 ? $"No Pinterest secret in {looked}." : $"No Pinterest secret in {looked}, but for {result.Accepted.Count} accepted places.");
            return Clean;
        }

        var different = result.Leaks.Select(leak => leak.Fingerprint).Distinct(StringComparer.Ordinal).Count();
        output.WriteLine($"Different Pinterest secrets: {different}, places: {result.Leaks.Count}, in {looked}.");
        output.WriteLine("Have each replaced at Pinterest at once: deleting it from a file leaves it in the history.");
        return Found;
    }
}
