namespace Corkboard.Server.Drafts.Media;

/// <summary>Clears away, before the first request, what an earlier run did not finish taking in.</summary>
internal sealed class MediaStart(MediaStore media) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        media.ClearIncoming();

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
