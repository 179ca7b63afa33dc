namespace Corkboard.Simulator;

/// <summary>Starts a Pinterest on this machine.</summary>
public static class SimulatorHost
{
    private const long LargestRequest = 64 * 1024 * 1024;

    /// <summary>Starts listening and returns; the bound address is in <see cref="WebApplication.Urls"/>.</summary>
    /// <param name="settings">What <c>docs/simulator.md</c> lists; what is absent has its default.</param>
    /// <param name="time">The host's time, on which the simulator's own clock stands.</param>
    /// <param name="cancellationToken">Ends the start, not the simulator.</param>
    /// <exception cref="ArgumentException">A setting is wrong; the message names its key.</exception>
    public static async Task<WebApplication> StartAsync(
        IReadOnlyDictionary<string, string?> settings, TimeProvider time, CancellationToken cancellationToken)
    {
        var app = Build(SimulatorSettings.Read(settings), time);

        try
        {
            app.Services.GetRequiredService<Simulation>().MapTo(app);
            await app.StartAsync(cancellationToken);

            return app;
        }
        catch
        {
            await app.DisposeAsync();

            throw;
        }
    }

    private static WebApplication Build(SimulatorSettings settings, TimeProvider time)
    {
        // Nothing of the host's comes in: no configuration, no logging, no handling of its signals.
        var builder = WebApplication.CreateEmptyBuilder(new()
        {
            ApplicationName = typeof(SimulatorHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = LargestRequest);
        builder.WebHost.UseUrls(settings.Urls.Split(';'));
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, GuestLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));

        // Through a factory, so that the app disposes of it with itself.
        builder.Services.AddSingleton(_ => new Simulation(settings, time));

        return builder.Build();
    }
}
