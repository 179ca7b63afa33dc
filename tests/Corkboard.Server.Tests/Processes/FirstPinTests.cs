using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Corkboard.Server.Tests.App;

namespace Corkboard.Server.Tests.Processes;

/// <summary>The sample that does the whole job over the API, against the built server.</summary>
public sealed class FirstPinTests
{
    private static readonly string Sample = Path.Combine(AppContext.BaseDirectory, "samples", "api", "first-pin.sh");

    [Fact]
    public async Task The_sample_ends_with_the_address_of_the_one_Pin_that_Pinterest_took()
    {
        SkipWithout("bash", "curl", "jq");
        await using var home = new ServerHome();
        await using var server = home.Start();
        await server.WhenReadyAsync();

        var sample = await RunAsync(home);

        sample.ExitCode.ShouldBe(0, sample.Errors);
        var address = new Uri(sample.Output.Trim());
        address.GetLeftPart(UriPartial.Authority).ShouldBe(home.Simulator.GetLeftPart(UriPartial.Authority));
        address.AbsolutePath.ShouldBe($"/pin/{(await PinsOnPinterestAsync(home)).ShouldHaveSingleItem()}/");
    }

    // The build puts them there and says why where it could not.
    private static void SkipWithout(params string[] programs)
    {
        foreach (var program in programs)
        {
            Assert.SkipUnless(
                IsOnPath(program),
                Environment.GetEnvironmentVariable($"CORKBOARD_TEST_{program.ToUpperInvariant()}_MISSING")
                    ?? $"{program} is not installed, and the sample needs it.");
        }
    }

    private static bool IsOnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, program)));

    private static async Task<Ended> RunAsync(ServerHome home)
    {
        var start = new ProcessStartInfo("bash", [Sample])
        {
            WorkingDirectory = home.WorkingFolder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["CORKBOARD"] = home.Address.GetLeftPart(UriPartial.Authority);
        start.Environment["PINTEREST"] = home.Simulator.GetLeftPart(UriPartial.Authority);
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(CorkboardApp.Cancel);
        var errors = process.StandardError.ReadToEndAsync(CorkboardApp.Cancel);
        await process.WaitForExitAsync(CorkboardApp.Cancel);

        return new(process.ExitCode, await output, await errors, Stopwatch.GetElapsedTime(started));
    }

    private static async Task<IEnumerable<string>> PinsOnPinterestAsync(ServerHome home)
    {
        using var http = new HttpClient { BaseAddress = home.Simulator };
        var ledger = await http.GetFromJsonAsync<JsonObject>("/_simulator/ledger?kind=pin-created", CorkboardApp.Cancel);

        return [.. ledger!["entries"]!.AsArray().Select(entry => entry!["pin"]!.GetValue<string>())];
    }
}
