using Corkboard.Server.Workspaces;
using Corkboard.Server.Workspaces.Access;

namespace Corkboard.Server.Analytics;

/// <summary>The slice as the contents page lists it: what became of it.</summary>
internal static class AnalyticsServices
{
    public static void AddAnalytics(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<AnalyticsDoor>();
        services.AddScoped<ResourceBook>();
        services.AddScoped<NumbersReader>();
        services.AddScoped<TopPins>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<AnalyticsReader>(provider, new Random()));
        services.AddHostedService<AnalyticsService>();
    }

    public static void MapAnalytics(this WebApplication app)
    {
        var analytics = app.MapGroup("/api/analytics").WithTags("Analytics")
            .Needs(WorkspaceRole.Viewer, ApiScope.AnalyticsRead);

        analytics.MapGet("/accounts/{accountId:guid}", GetAccountNumbers.HandleAsync)
            .WithSummary("Shows an account's numbers of the last days, at most 90, and their sums.");
        analytics.MapGet("/pins/{pinId}", GetPinNumbers.HandleAsync)
            .WithSummary("Shows a published Pin's numbers of the last days, at most 90, and their sums.");
    }
}
