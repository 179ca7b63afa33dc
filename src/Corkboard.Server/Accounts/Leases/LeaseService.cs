using System.Data.Common;

namespace Corkboard.Server.Accounts.Leases;

/// <summary>Renews the leases in time, and gives them back when the server stops.</summary>
internal sealed partial class LeaseService(LeaseKeeper keeper, LeaseTerms terms, TimeProvider time, ILogger<LeaseService> log)
    : BackgroundService
{
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await keeper.ReleaseAllAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(terms.RenewEvery, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await keeper.RenewAllAsync(stoppingToken);
            }
            catch (DbException failure)
            {
                // A lease that is not renewed ends by itself; the next tick may find the database again.
                LogNotRenewed(failure);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Leases could not be renewed.")]
    private partial void LogNotRenewed(DbException failure);
}
