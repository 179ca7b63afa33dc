using Corkboard.Server.Workspaces;
using Corkboard.Server.Workspaces.Access;

namespace Corkboard.Server.Schedule.Slots;

internal static class SlotEndpoints
{
    public static void MapSlotApi(this IEndpointRouteBuilder routes)
    {
        var slots = routes.MapGroup("/api/accounts/{id:guid}/slots").WithTags("Schedule");

        slots.MapGet("/", WeekOfSlots.ReadAsync)
            .WithSummary("Shows the slots of an account's week.")
            .Needs(WorkspaceRole.Viewer, ApiScope.ScheduleRead);
        slots.MapPut("/", WeekOfSlots.ReplaceAsync)
            .WithSummary("Replaces the slots of an account's week as a whole.")
            .Needs(WorkspaceRole.Editor, ApiScope.ScheduleWrite);
        slots.MapGet("/next", ListFreeSlots.HandleAsync)
            .WithSummary("Lists the next slots of an account that nothing stands in.")
            .Needs(WorkspaceRole.Viewer, ApiScope.ScheduleRead);

        routes.MapPost("/api/schedule/fill", FillSlots.ForProgramAsync)
            .WithTags("Schedule")
            .WithSummary("Places drafts in the next free slots of their accounts, each with its own yes, and says what became of each.")
            .Needs(WorkspaceRole.Editor, ApiScope.ScheduleWrite);
    }
}
