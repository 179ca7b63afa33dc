using Corkboard.Server.Schedule.Slots;

namespace Corkboard.Server.Schedule;

/// <summary>The slice as the contents page lists it: when, to which board, and who agreed to it.</summary>
internal static class ScheduleServices
{
    public static void AddSchedule(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<QuotaPlaces>();
        builder.Services.AddScoped<FreeSlots>();
        builder.Services.AddScoped<FillSlots>();
        builder.Services.AddSingleton<ConsentWatch>();
        builder.Services.AddHostedService<ConsentWatchService>();
    }

    public static void MapSchedule(this WebApplication app)
    {
        app.MapScheduleApi();
        app.MapSlotApi();
    }
}
