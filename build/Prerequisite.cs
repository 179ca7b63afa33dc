using System.Globalization;

namespace Corkboard.Build;

/// <summary>A program that some tests need and that no NuGet package brings.</summary>
internal sealed record Prerequisite(string Name, string Package, Func<string?> Find)
{
    public static readonly Prerequisite PostgreSql = new("PostgreSQL", "postgresql", FindPostgreSqlServer);

    public static readonly Prerequisite Chromium =
        new("Chromium", "chromium", () => OnPath("chromium", "chromium-browser", "google-chrome"));

    public static readonly Prerequisite Curl = new("curl", "curl", () => OnPath("curl"));

    public static readonly Prerequisite Jq = new("jq", "jq", () => OnPath("jq"));

    public string Missing => $"{Name} is not installed (apt-get install {Package})";

    /// <summary>Where it is, installed first where that is allowed; null where it is not to be had.</summary>
    public async Task<string?> FindOrInstallAsync(CancellationToken cancellationToken)
    {
        if (Find() is { } present)
        {
            return present;
        }

        if (await InstallerAsync(cancellationToken) is not { } installer)
        {
            Console.WriteLine($"{Missing}, and this user may not install it. The tests that need it are left out.");
            return null;
        }

        Console.WriteLine($"{Name} is missing: installing the package {Package}.");
        var installed =
            await Shell.ExitCodeAsync(installer(["update", "-qq"]), cancellationToken) == 0
            && await Shell.ExitCodeAsync(
                installer(["install", "-qq", "--yes", "--no-install-recommends", Package]), cancellationToken) == 0;
        if (!installed || Find() is not { } found)
        {
            Console.WriteLine($"{Name} could not be installed. The tests that need it are left out.");
            return null;
        }

        return found;
    }

    private static async Task<Func<string[], Command>?> InstallerAsync(CancellationToken cancellationToken)
    {
        const string quietly = "DEBIAN_FRONTEND=noninteractive";
        if (OnPath("apt-get") is not { } apt)
        {
            return null;
        }

        if (Environment.IsPrivilegedProcess)
        {
            return arguments => new("env", [quietly, apt, .. arguments]);
        }

        return await Shell.TryReadAsync(new("sudo", "-n", "true"), cancellationToken) is not null
            ? arguments => new("sudo", ["-n", "env", quietly, apt, .. arguments])
            : null;
    }

    // Debian keeps the server's programs out of PATH, one folder for each major version.
    private static string? FindPostgreSqlServer()
    {
        const string debian = "/usr/lib/postgresql";
        var versions = Directory.Exists(debian) ? Directory.GetDirectories(debian) : [];

        return versions
            .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version) ? version : 0)
            .Select(folder => Path.Combine(folder, "bin"))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
            ?? Path.GetDirectoryName(OnPath("initdb"));
    }

    private static string? OnPath(params string[] programs)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var candidates =
            from program in programs
            from folder in folders
            select Path.Combine(folder, program);

        return candidates.FirstOrDefault(File.Exists);
    }
}
