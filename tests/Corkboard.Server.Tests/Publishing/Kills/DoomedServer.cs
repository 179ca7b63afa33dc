using System.Diagnostics;
using Corkboard.Server.Tests.App;

namespace Corkboard.Server.Tests.Publishing.Kills;

/// <summary>The real server as a process of its own, built with its fail-points.</summary>
internal static class DoomedServer
{
    // 128 + SIGKILL
    private const int Killed = 137;

    private static readonly string Assembly = Path.GetFullPath(
        Path.Combine(AppContext.BaseDirectory, "..", "..", "Corkboard.Server", "failpoints", "Corkboard.Server.dll"));

    /// <summary>Runs it until it kills itself at the point, or until nothing is left to do. True where it killed itself.</summary>
    public static async Task<bool> RunAsync(KillWorld world, string? failPoint, TimeSpan patience, string? without = null)
    {
        using var process = Start(world, failPoint, without);
        var output = process.StandardOutput.ReadToEndAsync(CorkboardApp.Cancel);
        var errors = process.StandardError.ReadToEndAsync(CorkboardApp.Cancel);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(CorkboardApp.Cancel);
        enough.CancelAfter(patience);
        try
        {
            await Task.WhenAny(process.WaitForExitAsync(enough.Token), world.WhenFinishedAsync(enough.Token)).Unwrap();
        }
        catch (OperationCanceledException) when (!CorkboardApp.Cancel.IsCancellationRequested)
        {
            // It had its time: it is killed where it stands.
        }

        var killedItself = process.HasExited;
        if (!killedItself)
        {
            process.Kill();
        }

        await process.WaitForExitAsync(CorkboardApp.Cancel);
        process.ExitCode.ShouldBe(Killed, $"{await output}{await errors}");

        return killedItself;
    }

    private static Process Start(KillWorld world, string? failPoint, string? without)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                Assembly, "--data", world.Folder, "--pinterest", world.Pinterest.ToString(), "--urls", "http://127.0.0.1:0",
                "--Corkboard:PublicAddress=http://127.0.0.1:5080", "--Corkboard:TimeScale=0.1",
            },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["CORKBOARD_FAILPOINT"] = failPoint ?? "";
        start.Environment["CORKBOARD_WITHOUT"] = without ?? "";

        return Process.Start(start)!;
    }
}
