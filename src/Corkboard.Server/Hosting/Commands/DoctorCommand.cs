using System.Text.Json;
using System.Text.Json.Nodes;
using Corkboard.Server.Hosting.Doctor;

namespace Corkboard.Server.Hosting.Commands;

/// <summary><c>corkboard doctor</c>: exit code 0 where nothing failed, 1 where a check did, 2 where the arguments are wrong. It changes nothing.</summary>
internal sealed class DoctorCommand(TextWriter output, TextWriter errors, IReadOnlyDictionary<string, string> variables, TimeProvider time)
{
    public const int Well = 0;
    public const int Ill = 1;
    public const int WrongUsage = 2;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var isJson = arguments.Any(argument => argument == "--json");
        var options = ServerArguments.Translate([.. arguments.Where(argument => argument != "--json")], variables.GetValueOrDefault);
        if (ServerArguments.FirstUnknown(options) is { } unknown)
        {
            errors.WriteLine($"corkboard doctor does not know {unknown}, or lacks its value. It takes --json and the options of the server.");
            return WrongUsage;
        }

        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = options, ContentRootPath = AppContext.BaseDirectory });
        var settings = DoctorSettings.Read(builder.Configuration, builder.Environment, variables);
        var results = await Checkup.RunAsync(settings, time, cancellationToken);

        output.WriteLine(isJson ? Json(results) : Text(results));

        return WorstOf(results) == CheckOutcome.Failed ? Ill : Well;
    }

    private static CheckOutcome WorstOf(IReadOnlyList<(string Check, CheckResult Result)> results) =>
        results.Any(one => one.Result.Outcome == CheckOutcome.Failed) ? CheckOutcome.Failed
        : results.Any(one => one.Result.Outcome == CheckOutcome.Warning) ? CheckOutcome.Warning
        : CheckOutcome.Fine;

    private static string Text(IReadOnlyList<(string Check, CheckResult Result)> results)
    {
        var lines = new List<string>();
        foreach (var (check, result) in results)
        {
            lines.Add($"{WordOf(result.Outcome),-9} {check,-10} {result.Found}");
            if (result.ToDo is { } toDo)
            {
                lines.Add($"{"",-20} → {toDo}");
            }
        }

        int Count(CheckOutcome outcome) => results.Count(one => one.Result.Outcome == outcome);
        lines.Add($"Fine: {Count(CheckOutcome.Fine)}, warnings: {Count(CheckOutcome.Warning)}, failed: {Count(CheckOutcome.Failed)}, left out: {Count(CheckOutcome.LeftOut)}.");

        return string.Join('\n', lines);
    }

    private static string Json(IReadOnlyList<(string Check, CheckResult Result)> results) => new JsonObject
    {
        ["outcome"] = WordOf(WorstOf(results)),
        ["checks"] = new JsonArray([.. results.Select(one => new JsonObject
        {
            ["check"] = one.Check,
            ["outcome"] = WordOf(one.Result.Outcome),
            ["found"] = one.Result.Found,
            ["toDo"] = one.Result.ToDo,
        })]),
    }.ToJsonString(Indented);

    private static string WordOf(CheckOutcome outcome) => outcome switch
    {
        CheckOutcome.Fine => "fine",
        CheckOutcome.Warning => "warning",
        CheckOutcome.Failed => "failed",
        _ => "left out",
    };
}
