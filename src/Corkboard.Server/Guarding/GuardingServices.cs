using Corkboard.Guard;

namespace Corkboard.Server.Guarding;

/// <summary>The slice as the contents page lists it: the home of the Guard's memory.</summary>
internal static class GuardingServices
{
    public static void AddGuarding(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(RuleSet.Standard(GuardLimits.Default));
        services.AddSingleton(new GuardPace());
        services.AddSingleton<GuardJournal>();
        services.AddSingleton<JournalledGuard>();
        services.AddSingleton<ContentSecrets>();
        services.AddSingleton<GuardReplay>();
        services.AddSingleton<GuardHome>();
        services.AddSingleton<GuardLook>();
        services.AddHostedService(provider => provider.GetRequiredService<GuardHome>());
    }

    public static void MapGuarding(this WebApplication app)
    {
        _ = app;
    }
}
