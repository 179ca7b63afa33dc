using Corkboard.Server.Accounts.Boards;
using Corkboard.Server.Accounts.Names;
using Corkboard.Server.Accounts.Tokens;
using Corkboard.Server.Workspaces;
using NodaTime;

namespace Corkboard.Server.Accounts.Upkeep;

/// <summary>What accounts need from time to time: each round asks the database what is due, and does it account by account.</summary>
internal sealed partial class AccountRounds(
    AcrossWorkspaces across, WorkspaceScopes scopes, IClock clock, ILogger<AccountRounds> log)
{
    /// <summary>Renews tokens ahead of their end.</summary>
    public async Task RenewDueAsync(CancellationToken cancellationToken) => await ForEachAsync(
        await across.DueForRenewalAsync(clock.GetCurrentInstant(), cancellationToken),
        (services, account) => services.GetRequiredService<TokenRenewals>().RenewAsync(account, cancellationToken),
        cancellationToken);

    /// <summary>Reads users again, to notice new usernames.</summary>
    public async Task CheckDueAsync(CancellationToken cancellationToken) => await ForEachAsync(
        await across.DueForCheckAsync(clock.GetCurrentInstant(), cancellationToken),
        (services, account) => services.GetRequiredService<AccountWatcher>().CheckAsync(account, cancellationToken),
        cancellationToken);

    /// <summary>Reads boards and sections again.</summary>
    public async Task ReadBoardsDueAsync(CancellationToken cancellationToken) => await ForEachAsync(
        await across.DueForBoardsAsync(clock.GetCurrentInstant(), cancellationToken),
        (services, account) => services.GetRequiredService<BoardCatalogue>().ReadDueAsync(account, cancellationToken),
        cancellationToken);

    private async Task ForEachAsync(
        IEnumerable<AccountAddress> due, Func<IServiceProvider, AccountId, Task> work, CancellationToken cancellationToken)
    {
        foreach (var (workspace, account) in due)
        {
            await using var scope = scopes.Enter(workspace);
            try
            {
                await work(scope.ServiceProvider, account);
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
            {
                // The others must not wait for it; it is due again at the next round.
                LogFailed(account.Value, failure);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The upkeep of account {Account} failed.")]
    private partial void LogFailed(Guid account, Exception failure);
}
