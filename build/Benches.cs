namespace Corkboard.Build;

/// <summary>Measurements, which are asked for and never a part of the tests: a busy machine would fail them.</summary>
internal static class Benches
{
    private const string Project = "bench/Corkboard.Bench";

    public static async Task RunAsync(Options options, CancellationToken cancellationToken)
    {
        string[] arguments = options.TakeWord("What to measure (client, simulator or pages)") switch
        {
            "client" => ["client", .. Given(options, "--rounds"), .. Given(options, "--seconds")],
            "simulator" => ["simulator"],
            "pages" => ["pages"],
            var other => throw new UsageException($"{other} cannot be measured: name client, simulator or pages."),
        };
        options.ExpectNoMore();

        await Solution.DotNetAsync(["build", Project, "-c", "Release", .. Solution.Quietly], cancellationToken);
        await Shell.RunAsync(new("dotnet", ["run", "--project", Project, "-c", "Release", "--no-build", "--", .. arguments]), cancellationToken);
    }

    private static string[] Given(Options options, string name) => options.TakeValue(name) is { } value ? [name, value] : [];
}
