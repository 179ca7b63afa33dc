namespace Corkboard.Server.Analytics;

/// <summary>Looks at the start and every minute for numbers that are due.</summary>
internal sealed partial class AnalyticsService(AnalyticsReader reader, TimeProvider time, ILogger<AnalyticsService> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        try
        {
            do
            {
                await LookAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped in the middle of a reading: its claim ends by itself, and it is due again.
        }
    }

    private async Task LookAsync(CancellationToken stoppingToken)
    {
        try
        {
            await reader.ReadDueAsync(stoppingToken);
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            // What was claimed is due again in a few minutes: nothing is lost by going on.
            LogFailed(failure);
        }
    }

    [LoggerMessage(LogLevel.Error, "Reading numbers failed; the next look comes in a minute.")]
    private partial void LogFailed(Exception failure);
}
