using System.Runtime.InteropServices;
using Corkboard.Simulator;
using Microsoft.AspNetCore.Connections;

if (!CommandLine.TryRead(args, out var settings, out var problem))
{
    await Console.Error.WriteLineAsync(problem);

    return 2;
}

if (await StartAsync() is not { } app)
{
    return 2;
}

await using var running = app;
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

foreach (var url in app.Urls)
{
    Console.WriteLine($"""
        Simulated Pinterest: {url}
          production API    {url}/v5
          sandbox API       {url}/sandbox/v5
          consent page      {url}/oauth/
          public pages      {url}/
          control           {url}/_simulator
          the app           id {settings.GetValueOrDefault("AppId") ?? SimulatorSettings.DefaultAppId}, secret {(settings["AppSecret"] is null
              ? "as in docs/simulator.md"
              : $"as in the environment's {CommandLine.SecretVariable}")}
        """);
}

await app.WaitForShutdownAsync();

return 0;

async Task<WebApplication?> StartAsync()
{
    try
    {
        return await SimulatorHost.StartAsync(settings, TimeProvider.System, CancellationToken.None);
    }
    catch (Exception refused) when (refused is ArgumentException || refused.InnerException is AddressInUseException)
    {
        await Console.Error.WriteLineAsync($"The simulator does not start: {refused.Message}");

        return null;
    }
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    app.Lifetime.StopApplication();
}
