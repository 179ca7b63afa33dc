using Corkboard.Server.Hosting;
using Corkboard.Server.Members.Sessions;

namespace Corkboard.Server.Sample;

/// <summary>The sample as the contents page lists it: a workspace to look around in, where Pinterest is simulated.</summary>
internal static class SampleServices
{
    public static void AddSample(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddHttpClient<SimulatedPerson>((provider, http) =>
            http.BaseAddress = provider.GetRequiredService<StartSettings>().Pinterest.Site)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        services.AddSingleton<SampleWorkspace>();
        services.AddScoped<SamplePlace>();
        services.AddScoped<SampleAccount>();
        services.AddScoped<SampleDrafts>();
        services.AddScoped<SamplePlan>();
        services.AddScoped<SamplePast>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<SampleSeed>(provider, new Random()));
    }

    public static void MapSample(this WebApplication app)
    {
        if (app.Services.GetRequiredService<StartSettings>().IsSimulated)
        {
            app.MapPost("/sample", OpenSample.HandleAsync).AllowAnonymous().ExcludeFromDescription();
            app.MapPost("/sample/removal", RemoveSample.HandleAsync).RequireAuthorization(Policies.Member).ExcludeFromDescription();
        }
    }
}
