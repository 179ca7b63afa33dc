namespace Corkboard.Server.Hosting;

/// <summary>Runs the simulated Pinterest for as long as the server runs.</summary>
internal sealed class SimulatorService(StartSettings settings, TimeProvider time) : IHostedLifecycleService
{
    private WebApplication? _simulator;

    // Before every other service: they may call it.
    public async Task StartingAsync(CancellationToken cancellationToken) =>
        _simulator = await SimulatorAssembly.StartAsync(settings, time, cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // After every other service: a call to it may still be open.
    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        if (_simulator is not null)
        {
            await _simulator.StopAsync(cancellationToken);
            await _simulator.DisposeAsync();
        }
    }
}
