namespace Corkboard.Build;

/// <summary>Layout and style as <c>.editorconfig</c> wants them, in the solution and in the build itself.</summary>
internal static class Formatting
{
    private const string Migrations = "src/Corkboard.Server/Data/Migrations";

    public static async Task RunAsync(Options options, CancellationToken cancellationToken)
    {
        string[] mode = options.TakeFlag("--fix") ? [] : ["--verify-no-changes"];
        options.ExpectNoMore();

        string[] everyFile = ["whitespace", ".", "--folder", "--include", "build.cs", "build", "src", "tests", "bench", "samples", "--exclude", Migrations];
        string[] solution = ["style", Solution.Name, "--no-restore", "--severity", "warn", "--exclude", Migrations];

        await Solution.DotNetAsync(["format", .. everyFile, .. mode], cancellationToken);
        await Solution.DotNetAsync(["format", .. solution, .. mode], cancellationToken);
    }
}
