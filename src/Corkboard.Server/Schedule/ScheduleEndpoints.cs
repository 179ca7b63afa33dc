using Corkboard.Server.Data;
using Corkboard.Server.Schedule.Range;
using Corkboard.Server.Schedule.Series;
using Corkboard.Server.Workspaces;
using Corkboard.Server.Workspaces.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Corkboard.Server.Schedule;

internal static class ScheduleEndpoints
{
    public static void MapScheduleApi(this IEndpointRouteBuilder routes)
    {
        var schedule = routes.MapGroup("/api/schedule").WithTags("Schedule");

        schedule.MapGet("/", ListSchedule.HandleAsync)
            .WithSummary("Lists what is planned, by day in the workspace's zone.")
            .Needs(WorkspaceRole.Viewer, ApiScope.ScheduleRead);
        schedule.MapGet("/{id:guid}", FindAsync)
            .WithSummary("Shows one scheduled Pin.")
            .Needs(WorkspaceRole.Viewer, ApiScope.ScheduleRead);
        schedule.MapPost("/", SchedulePin.HandleAsync)
            .WithSummary("Schedules a revision of a draft, with the member's yes to it.")
            .Needs(WorkspaceRole.Editor, ApiScope.ScheduleWrite);
        schedule.MapPost("/shift", ShiftRange.ForProgramAsync)
            .WithSummary("Moves all that is planned in a range by days and hours, or nothing; a dry run says what would move.")
            .Needs(WorkspaceRole.Editor, ApiScope.ScheduleWrite);
        schedule.MapPost("/series", PlanSeries.ForProgramAsync)
            .WithSummary("Plans one Pin on several boards, days apart, and says what became of it on each.")
            .Needs(WorkspaceRole.Editor, ApiScope.ScheduleWrite);
        schedule.MapPut("/{id:guid}/time", MoveScheduledPin.HandleAsync)
            .WithSummary("Moves a scheduled Pin to another time.")
            .Needs(WorkspaceRole.Editor, ApiScope.ScheduleWrite);
        schedule.MapPut("/{id:guid}/consent", AgreeAgain.HandleAsync)
            .WithSummary("Agrees again, after the draft was edited.")
            .Needs(WorkspaceRole.Editor, ApiScope.ScheduleWrite);
        schedule.MapDelete("/{id:guid}", CancelScheduledPin.HandleAsync)
            .WithSummary("Takes a Pin off the schedule.")
            .Needs(WorkspaceRole.Editor, ApiScope.ScheduleWrite);
    }

    private static async Task<Results<Ok<ScheduledPinView>, NotFound>> FindAsync(
        Guid id, CorkboardDb db, CancellationToken cancellationToken) =>
        await db.Set<ScheduledPin>().AsNoTracking()
            .SingleOrDefaultAsync(pin => pin.Id == new ScheduledPinId(id), cancellationToken) is { } pin
            ? TypedResults.Ok(ScheduledPinView.Of(pin))
            : TypedResults.NotFound();
}
