namespace Corkboard.Simulator;

/// <summary>Starts and stops when its host says so, and leaves Ctrl-C and the other signals to it.</summary>
internal sealed class GuestLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
