using System.Diagnostics;

namespace Corkboard.Build;

/// <summary>Everything that must hold before a change is accepted.</summary>
internal static class Tests
{
    // The whole suite of the server runs once on each database.
    private const string OnEachDatabase = "Corkboard.Server.Tests";

    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(20);

    private static string Results => Path.Combine(Folders.Artifacts, "test-results");

    public static async Task RunAsync(Options options, CancellationToken cancellationToken)
    {
        var only = options.TakeValues("--only");
        Run[] runs = [.. Projects(only).SelectMany(RunsOf)];
        string[] standIn = [.. StandInOf(options, "--pinterest"), .. StandInOf(options, "--ledger")];
        options.ExpectNoMore();

        var watch = Stopwatch.StartNew();
        await Steps.TimeAsync("restore", () => Solution.RestoreAsync(new([]), cancellationToken));
        await Steps.TimeAsync("build", () => Solution.BuildAsync(new([]), cancellationToken));
        var isFormatted = await Steps.TimeAsync("format", () => IsFormattedAsync(cancellationToken));

        var report = new TestReport();
        await using (var environment = await TestEnvironment.StartAsync(cancellationToken))
        {
            foreach (var run in runs)
            {
                await Steps.TimeAsync(run.Name, () => RunAsync(run, environment, report, cancellationToken));
            }

            if (only is [])
            {
                await Steps.TimeAsync("contract", () => CheckContractAsync(report, cancellationToken));
                await Steps.TimeAsync("journey", () => WalkAsync(environment, standIn, report, cancellationToken));
            }
        }

        report.Print(watch.Elapsed, isFormatted ? [] : ["The format check failed: `dotnet run build.cs -- format --fix` mends what it can."]);
        if (!isFormatted || !report.IsGreen)
        {
            throw new BuildFailedException();
        }
    }

    private static string[] Projects(string[] only)
    {
        string[] all =
        [
            .. Directory.GetDirectories("tests", "*.Tests").Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal),
        ];
        if (only.FirstOrDefault(name => !all.Contains(name, StringComparer.Ordinal)) is { } unknown)
        {
            throw new UsageException($"There is no test project '{unknown}'. There are {string.Join(", ", all)}.");
        }

        return only is [] ? all : only;
    }

    private static IEnumerable<Run> RunsOf(string project) => project == OnEachDatabase
        ? [new(project, "sqlite"), new(project, "postgres")]
        : [new(project, "")];

    private static async Task<bool> IsFormattedAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Formatting.RunAsync(new([]), cancellationToken);
            return true;
        }
        catch (BuildFailedException failure)
        {
            Console.WriteLine(failure.Message);
            return false;
        }
    }

    private static async Task RunAsync(
        Run run, TestEnvironment environment, TestReport report, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Results);
        var results = Path.Combine(Results, $"{run.FileName}.ctrf.json");
        File.Delete(results);

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(s_limit);
        try
        {
            var program = Path.Combine(Folders.Artifacts, "bin", run.Project, "debug", run.Project);
            var exitCode = await Shell.ExitCodeAsync(
                new(program, "-noLogo", "-noColor", "-result-ctrf", results)
                {
                    Environment = [.. environment.Variables, ("CORKBOARD_TEST_DATABASE", run.Database)],
                },
                limit.Token);
            report.Add(run.Name, results, exitCode);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            report.AddFailure(run.Name, $"did not end within {s_limit.TotalMinutes:0} minutes and was stopped");
        }
    }

    private static async Task CheckContractAsync(TestReport report, CancellationToken cancellationToken)
    {
        switch (await Contract.CheckAsync(cancellationToken))
        {
            case 0:
                report.AddPassed("contract");
                break;
            case Contract.LeftOut:
                report.AddSkipped("contract", "Pinterest's description of its API is not beside the repository");
                break;
            case var exitCode:
                report.AddFailure("contract", $"ended with {exitCode}; what it printed says where client, simulator and description differ");
                break;
        }
    }

    // Handed on to the journey: another stand-in for Pinterest than ours, as its judge.
    private static string[] StandInOf(Options options, string name) => options.TakeValue(name) is { } address ? [name, address] : [];

    private static async Task WalkAsync(
        TestEnvironment environment, string[] standIn, TestReport report, CancellationToken cancellationToken)
    {
        if (environment.Chromium is not { } chromium)
        {
            report.AddSkipped("journey", Prerequisite.Chromium.Missing);
            return;
        }

        if (await Journey.WalkAsync(chromium, standIn, cancellationToken) is var exitCode and not 0)
        {
            report.AddFailure("journey", $"ended with {exitCode}; artifacts/journey/ has its pictures and observations");
        }
        else
        {
            report.AddPassed("journey");
        }
    }

    private sealed record Run(string Project, string Database)
    {
        public string Name => Database is "" ? Project : $"{Project} on {Database}";

        public string FileName => Database is "" ? Project : $"{Project}.{Database}";
    }
}
