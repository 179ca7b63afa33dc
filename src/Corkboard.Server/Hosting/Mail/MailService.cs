namespace Corkboard.Server.Hosting.Mail;

/// <summary>Looks into the outbox every few seconds.</summary>
internal sealed partial class MailService(MailDelivery delivery, TimeProvider time, ILogger<MailService> logger) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await delivery.DeliverDueAsync(stoppingToken);
            }
            catch (Exception trouble) when (trouble is not OperationCanceledException)
            {
                // The messages still wait; the next look finds them.
                LogTrouble(trouble);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "A look into the outbox failed.")]
    private partial void LogTrouble(Exception trouble);
}
