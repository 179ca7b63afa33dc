namespace Corkboard.Server.Safety;

/// <summary>The slice as the contents page lists it: moderation of what the Guard held.</summary>
internal static class SafetyServices
{
    public static void AddSafety(this WebApplicationBuilder builder) => builder.Services.AddScoped<HeldReviews>();

    public static void MapSafety(this WebApplication app) => ModerationEndpoints.Map(app);
}
