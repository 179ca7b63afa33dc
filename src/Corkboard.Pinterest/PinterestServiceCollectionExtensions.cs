using Microsoft.Extensions.DependencyInjection;

namespace Corkboard.Pinterest;

/// <summary>Registers the Pinterest client.</summary>
public static class PinterestServiceCollectionExtensions
{
    /// <summary>Registers <see cref="PinterestClients"/> with a shared pool of connections.</summary>
    /// <remarks>The clock is a registered <see cref="TimeProvider"/> unless the options name another. Headers are never logged.</remarks>
    /// <param name="services">Where to register.</param>
    /// <param name="options">Time-out, clock and hooks of all clients; <see cref="PinterestOptions.Default"/> by default.</param>
    /// <returns>The HTTP client's builder, for handlers of the application's own. None of them may repeat a request.</returns>
    public static IHttpClientBuilder AddPinterest(this IServiceCollection services, PinterestOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(services);

        services.AddSingleton(provider => new PinterestClients(
            provider.GetRequiredService<IHttpClientFactory>(),
            WithClock(options ?? PinterestOptions.Default, provider.GetService<TimeProvider>())));

        return services
            .AddHttpClient(PinterestClients.HttpClientName)
            .ConfigureHttpClient(client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new PinterestHttpHandler())
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RedactLoggedHeaders(_ => true);
    }

    private static PinterestOptions WithClock(PinterestOptions options, TimeProvider? registered) =>
        registered is not null && options.TimeProvider == TimeProvider.System
            ? options with { TimeProvider = registered }
            : options;
}
