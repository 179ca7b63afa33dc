namespace Corkboard.Build;

/// <summary>Adds a migration for every database at once, so that none is forgotten.</summary>
internal static class Migrations
{
    private static readonly (string Context, string Folder)[] s_databases =
    [
        ("SqliteCorkboardDb", "Data/Migrations/Sqlite"),
        ("PostgresCorkboardDb", "Data/Migrations/Postgres"),
    ];

    public static async Task RunAsync(Options options, CancellationToken cancellationToken)
    {
        if (options.TakeWord("What to do with the migrations (add)") is not "add")
        {
            throw new UsageException("Migrations can only be added.");
        }

        var name = options.TakeWord("The migration's name");
        options.ExpectNoMore();

        const string server = "src/Corkboard.Server";
        await Solution.DotNetAsync(["tool", "restore"], cancellationToken);
        await Solution.DotNetAsync(["build", server, "-v", "q", "-nologo"], cancellationToken);
        foreach (var (context, folder) in s_databases)
        {
            await Solution.DotNetAsync(
                ["ef", "migrations", "add", name, "--no-build", "--project", server, "--context", context, "--output-dir", folder],
                cancellationToken);
        }
    }
}
