using System.Diagnostics;
using System.Globalization;
using System.Net;
using Corkboard.Server.Hosting;
using Corkboard.Server.Tests.App;

namespace Corkboard.Server.Tests.Processes;

/// <summary>A process of the built server, called over HTTP.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(50);

    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _errors;
    private readonly long _started = Stopwatch.GetTimestamp();

    public RunningServer(Process process, Uri address)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync(CorkboardApp.Cancel);
        _errors = process.StandardError.ReadToEndAsync(CorkboardApp.Cancel);
        Http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address };
    }

    public HttpClient Http { get; }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
    }

    /// <summary>Waits until it says that it is ready, and says how long that took since its start.</summary>
    public Task<TimeSpan> WhenReadyAsync() => WhenAnswersAsync("/health/ready", HttpStatusCode.OK);

    public async Task<TimeSpan> WhenAnswersAsync(string path, HttpStatusCode status)
    {
        using var timer = new PeriodicTimer(LookEvery);
        while (!await AnswersAsync(path, status))
        {
            _process.HasExited.ShouldBeFalse(_process.HasExited ? $"{await _output}{await _errors}" : null);
            await timer.WaitForNextTickAsync(CorkboardApp.Cancel);
        }

        return Stopwatch.GetElapsedTime(_started);
    }

    /// <summary>Presses Ctrl-C.</summary>
    public async Task<Ended> InterruptAsync()
    {
        var pressed = Stopwatch.GetTimestamp();
        using var kill = Process.Start("kill", ["-INT", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(CorkboardApp.Cancel);

        return await WhenEndedAsync() with { Took = Stopwatch.GetElapsedTime(pressed) };
    }

    public async Task<Ended> WhenEndedAsync()
    {
        await _process.WaitForExitAsync(CorkboardApp.Cancel);

        return new(_process.ExitCode, await _output, await _errors, Stopwatch.GetElapsedTime(_started));
    }

    private async Task<bool> AnswersAsync(string path, HttpStatusCode status)
    {
        try
        {
            using var answer = await Http.GetAsync(path, CorkboardApp.Cancel);

            return answer.StatusCode == status;
        }
        catch (HttpRequestException)
        {
            // It does not listen yet.
            return false;
        }
    }
}

/// <summary>How a process ended, with all that it wrote, and how long that took.</summary>
internal sealed record Ended(int ExitCode, string Output, string Errors, TimeSpan Took)
{
    public void ShouldBeARefusalToStart(params string[] naming)
    {
        ExitCode.ShouldBe(StartRefusedException.ExitCode, $"{Output}{Errors}");
        var line = Errors.TrimEnd().Split('\n').ShouldHaveSingleItem();
        line.ShouldStartWith("Corkboard does not start: ");
        foreach (var name in naming)
        {
            line.ShouldContain(name);
        }

        Output.ShouldNotContain("   at ");
    }
}
