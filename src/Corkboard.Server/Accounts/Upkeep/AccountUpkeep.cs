namespace Corkboard.Server.Accounts.Upkeep;

/// <summary>Goes the rounds once a minute.</summary>
internal sealed partial class AccountUpkeep(AccountRounds rounds, TimeProvider time, ILogger<AccountUpkeep> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await GoAsync(rounds.RenewDueAsync, stoppingToken);
                await GoAsync(rounds.CheckDueAsync, stoppingToken);
                await GoAsync(rounds.ReadBoardsDueAsync, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped in the middle of a round: what is due stays due.
        }
    }

    private async Task GoAsync(Func<CancellationToken, Task> round, CancellationToken stoppingToken)
    {
        try
        {
            await round(stoppingToken);
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            // The database may be away for a while: what is due stays due.
            LogFailed(failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A round over the accounts failed.")]
    private partial void LogFailed(Exception failure);
}
