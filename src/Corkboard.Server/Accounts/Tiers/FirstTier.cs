using Corkboard.Server.Hosting;

namespace Corkboard.Server.Accounts.Tiers;

/// <summary>Before the first request: there is a row, and the setting has been heard.</summary>
internal sealed class FirstTier(IServiceScopeFactory scopes, StartSettings settings) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var tiers = scope.ServiceProvider.GetRequiredService<TierBook>();
        await tiers.BeginAsync(cancellationToken);
        if (settings.Access is not AccessSetting.Detect)
        {
            await tiers.LearnAsync(
                settings.Access == AccessSetting.Trial ? AccessTier.Trial : AccessTier.Standard, TierSource.Setting, cancellationToken);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
