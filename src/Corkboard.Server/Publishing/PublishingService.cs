using System.Data.Common;
using Corkboard.Server.Guarding;
using Corkboard.Server.Publishing.Lanes;
using Corkboard.Server.Publishing.Turns;

namespace Corkboard.Server.Publishing;

/// <summary>Looks every second for what is due, and settles with the Guard what an earlier end left unsettled.</summary>
internal sealed partial class PublishingService(
    AccountLanes lanes,
    Settlement settlement,
    GuardHome guard,
    PublishingTerms terms,
    TimeProvider time,
    IHostApplicationLifetime lifetime,
    ILogger<PublishingService> log) : BackgroundService
{
    private const int LooksBetweenSettlements = 60;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await lanes.StopAsync();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Nothing is claimed any more as soon as somebody asks the server to stop.
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, lifetime.ApplicationStopping);
        try
        {
            await guard.WhenReadyAsync(stopping.Token);
            await LookAsync(stopping.Token);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // What is due stays due.
        }
    }

    private async Task LookAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(terms.LookEvery, time);
        for (var looks = 0; ; looks++)
        {
            try
            {
                await lanes.StartDueAsync(stopping);
                if (looks % LooksBetweenSettlements == 0)
                {
                    await settlement.SettleAllAsync(stopping);
                }
            }
            catch (DbException failure)
            {
                LogNoDatabase(failure);
            }

            await timer.WaitForNextTickAsync(stopping);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What is due could not be read from the database.")]
    private partial void LogNoDatabase(DbException failure);
}
