using System.Globalization;
using System.Text.Json;

namespace Corkboard.Build;

/// <summary>What became of every test, from the CTRF files that the test programs write.</summary>
internal sealed class TestReport
{
    private const int SlowestShown = 10;

    private readonly List<Result> _results = [];

    /// <summary>Whether tests ran and none failed.</summary>
    public bool IsGreen => Count("passed") > 0 && Count("failed") == 0;

    public void Add(string run, string file, int exitCode)
    {
        if (!File.Exists(file))
        {
            AddFailure(run, $"ended with {exitCode} and left no results");
            return;
        }

        Result[] results = [.. Read(run, file)];
        _results.AddRange(results);
        if (exitCode != 0 && !results.Any(result => result.Status == "failed"))
        {
            AddFailure(run, $"ended with {exitCode} although no test failed");
        }
    }

    /// <summary>Counts a run that did not come to its end as one failed test.</summary>
    public void AddFailure(string run, string reason) =>
        _results.Add(new(run, "the run itself", "failed", TimeSpan.Zero, reason));

    /// <summary>Counts a run that has no results of its own, and came to a good end, as one passed test.</summary>
    public void AddPassed(string run) => _results.Add(new(run, "the run itself", "passed", TimeSpan.Zero, ""));

    /// <summary>Counts a run that could not begin as one test that was left out.</summary>
    public void AddSkipped(string run, string reason) => _results.Add(new(run, "the run itself", "skipped", TimeSpan.Zero, reason));

    /// <summary>Prints the slowest tests, what was left out, what failed, and the count as the last line.</summary>
    public void Print(TimeSpan elapsed, string[] remarks)
    {
        PrintList(
            "The slowest tests",
            _results.OrderByDescending(result => result.Duration).Take(SlowestShown).Select(result =>
                string.Create(CultureInfo.InvariantCulture, $"{result.Duration.TotalSeconds,7:0.00} s  {result.Name} ({result.Run})")));
        PrintList("Skipped", Named("skipped"));
        PrintList("Failed", Named("failed"));
        foreach (var remark in remarks)
        {
            Console.WriteLine(remark);
        }

        if (_results is [])
        {
            Console.WriteLine("No test ran.");
        }

        Steps.PrintTime("test", elapsed);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{Count("passed")} passed, {Count("failed")} failed, {Count("skipped")} skipped"));
    }

    private int Count(string status) => _results.Count(result => result.Status == status);

    private IEnumerable<string> Named(string status) =>
        from result in _results
        where result.Status == status
        select $"{result.Name} ({result.Run}): {result.Message}";

    private static void PrintList(string title, IEnumerable<string> lines)
    {
        string[] all = [.. lines];
        if (all is not [])
        {
            Console.WriteLine($"{title}:");
            Console.WriteLine(string.Join('\n', all.Select(line => $"  {line}")));
        }
    }

    private static IEnumerable<Result> Read(string run, string file)
    {
        using var report = JsonDocument.Parse(File.ReadAllBytes(file));
        foreach (var test in report.RootElement.GetProperty("results").GetProperty("tests").EnumerateArray())
        {
            yield return new(
                run,
                test.GetProperty("name").GetString()!,
                test.GetProperty("status").GetString()!,
                TimeSpan.FromMilliseconds(test.GetProperty("duration").GetInt64()),
                test.TryGetProperty("message", out var message) ? message.GetString()! : "");
        }
    }

    private sealed record Result(string Run, string Name, string Status, TimeSpan Duration, string Message);
}
