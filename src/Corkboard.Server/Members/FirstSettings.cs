using Corkboard.Server.Data;
using Corkboard.Server.Workspaces.Plans;
using Microsoft.EntityFrameworkCore;

namespace Corkboard.Server.Members;

/// <summary>Lays what a new server starts with: registration as configured, and its first plans.</summary>
internal sealed class FirstSettings(IServiceScopeFactory scopes, IConfiguration configuration) : IHostedLifecycleService
{
    // Before the first request is taken.
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CorkboardDb>();
        await db.WriteAsync(
            async token =>
            {
                if (!await db.Set<ServerSettings>().AnyAsync(token))
                {
                    db.Add(new ServerSettings
                    {
                        Id = ServerSettings.OnlyId,
                        Registration = configuration.GetValue("Registration:Mode", RegistrationMode.Open),
                    });
                    FirstPlans.Add(db, scope.ServiceProvider.GetRequiredService<NodaTime.IClock>().GetCurrentInstant());
                    await db.SaveChangesAsync(token);
                }
            },
            cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
