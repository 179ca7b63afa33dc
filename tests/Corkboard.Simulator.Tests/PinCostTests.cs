using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace Corkboard.Simulator.Tests;

/// <summary>The simulator, running alone, must leave the machine to whoever is tried out against it.</summary>
public sealed partial class PinCostTests(ITestOutputHelper output)
{
    private const int Pins = 3_000;
    private const int MostMicroseconds = 400;

    [Fact]
    public async Task A_Pin_costs_at_most_400_microseconds_where_no_picture_is_decoded()
    {
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "Corkboard.Simulator.dll"), "--urls", "http://127.0.0.1:0", "--decode-pictures", "false"])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;

        try
        {
            var started = await process.StandardOutput.ReadLineAsync(RunningSimulator.Cancel);
            using var http = new HttpClient { BaseAddress = new(Address().Match(started!).Value) };
            var send = await SenderAsync(http);
            await SendAsync(send, Pins);
            process.Refresh();
            var before = process.TotalProcessorTime;

            await SendAsync(send, Pins);

            process.Refresh();
            var cost = (process.TotalProcessorTime - before).TotalMicroseconds / Pins;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cost:0} µs of the simulator's CPU for each accepted Pin"));
            cost.ShouldBeLessThanOrEqualTo(MostMicroseconds);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    /// <summary>Sends one Pin after another with a token whose quotas are out of the way.</summary>
    private static async Task<Func<Task>> SenderAsync(HttpClient http)
    {
        var knobs = new { requestsPerSecond = 1_000_000, limits = new { org_write = 1_000_000 } };
        (await http.PatchAsJsonAsync("/_simulator/knobs", knobs, RunningSimulator.Cancel)).EnsureSuccessStatusCode();
        using var asked = new HttpRequestMessage(HttpMethod.Post, "/_simulator/users/anna_bakes/tokens")
        {
            Content = JsonContent.Create(new { }),
        };
        var token = (await Reply.ToAsync(http, asked)).ShouldBe(201).Body.GetProperty("accessToken").GetString()!;
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var board = await new Caller(http, "/v5/", token).BoardAsync();
        var body = APin.On(board).ToJsonString();

        return async () =>
        {
            using var content = new StringContent(body, MediaTypeHeaderValue.Parse("application/json"));
            using var answer = await http.PostAsync("/v5/pins", content, RunningSimulator.Cancel);
            ((int)answer.StatusCode).ShouldBe(201);
        };
    }

    private static async Task SendAsync(Func<Task> send, int count)
    {
        for (var sent = 0; sent < count; sent++)
        {
            await send();
        }
    }

    [GeneratedRegex(@"http://[0-9.:]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
