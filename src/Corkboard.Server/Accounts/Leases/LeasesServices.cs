using Corkboard.Server.Hosting;

namespace Corkboard.Server.Accounts.Leases;

/// <summary>Who may act for an account.</summary>
internal static class LeasesServices
{
    public static void AddLeases(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(provider => TimeScale.Read(
            provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<StartSettings>()));
        services.AddSingleton(provider => LeaseTerms.Default.Scaled(provider.GetRequiredService<TimeScale>().Factor));
        services.AddSingleton(ServerProcess.Current());
        services.AddSingleton<IUptime>(provider => provider.GetRequiredService<TimeProvider>() is var time
            && time == TimeProvider.System && OperatingSystem.IsLinux()
                ? new BootUptime()
                : new ProviderUptime(time));
        services.AddSingleton<LeaseKeeper>();
        services.AddHostedService<LeaseService>();
    }
}
