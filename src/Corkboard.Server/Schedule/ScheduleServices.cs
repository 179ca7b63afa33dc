using Corkboard.Server.Drafts.Bulk;
using Corkboard.Server.Schedule.Range;
using Corkboard.Server.Schedule.Series;
using Corkboard.Server.Schedule.Slots;
using Corkboard.Server.Schedule.Spacing;
using NodaTime;

namespace Corkboard.Server.Schedule;

/// <summary>The slice as the contents page lists it: when, to which board, and who agreed to it.</summary>
internal static class ScheduleServices
{
    public static void AddSchedule(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<QuotaPlaces>();
        builder.Services.AddScoped<FreeSlots>();
        builder.Services.AddScoped<FillSlots>();
        builder.Services.AddScoped<PinSpacing>();
        builder.Services.AddScoped<PlanSeries>();
        builder.Services.AddScoped<ShiftRange>();
        builder.Services.AddSingleton<ReadWishedTime>(services => (time, exact, zone, now) =>
            DueTime.ReadWished(time, exact, zone, now, services.GetRequiredService<IDateTimeZoneProvider>()));
        builder.Services.AddSingleton<ConsentWatch>();
        builder.Services.AddHostedService<ConsentWatchService>();
    }

    public static void MapSchedule(this WebApplication app)
    {
        app.MapScheduleApi();
        app.MapSlotApi();
    }
}
