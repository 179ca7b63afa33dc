using Corkboard.Server.Workspaces;
using Corkboard.Server.Workspaces.Access;

namespace Corkboard.Server.Pins;

/// <summary>The read side of all stages, as the contents page lists it: a Pin from its draft to its numbers.</summary>
internal static class PinsServices
{
    public static void AddPins(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<PinReader>();
        builder.Services.AddScoped<PinTimeline>();
        builder.Services.AddScoped<Calendar.CalendarReader>();
        builder.Services.AddScoped<Bulk.BatchAgreement>();
        builder.Services.AddScoped<Week.WeekPins>();
        builder.Services.AddScoped<Week.DryRun>();
    }

    public static void MapPins(this WebApplication app)
    {
        var pins = app.MapGroup("/api/pins").WithTags("Pins").Needs(WorkspaceRole.Viewer, ApiScope.ScheduleRead);

        pins.MapGet("/", ListPins.HandleAsync)
            .WithSummary("Lists Pins of every stage with state and sums, newest first; narrowed by state.");
        pins.MapGet("/{id:guid}", GetPin.HandleAsync)
            .WithSummary("Shows one Pin and its timeline, by its place in the schedule or its draft.");

        app.MapGet("/api/schedule/dry-run", Week.DryRun.HandleAsync).WithTags("Schedule")
            .WithSummary("Says what would go out in some days, the next seven unless others are named, and what would be in the way. Changes nothing.")
            .Needs(WorkspaceRole.Viewer, ApiScope.ScheduleRead);

        app.MapGet("/api/exports/pins.csv", Bulk.ExportPins.HandleAsync).WithTags("Imports")
            .WithSummary("Sends drafts and planned Pins as a CSV file in Pinterest's own columns.")
            .Produces<string>(contentType: "text/csv")
            .Needs(WorkspaceRole.Viewer, ApiScope.DraftsRead);
        app.MapGet("/exports/pins.csv", Bulk.ExportPins.HandleAsync).RequireAuthorization("member").ExcludeFromDescription();
    }
}
