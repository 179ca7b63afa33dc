using Corkboard.Simulator.Control.Pages;

namespace Corkboard.Simulator.Control;

/// <summary>The control interface: JSON for scripts, and a page for people that does the same.</summary>
internal static class ControlRoutes
{
    public static void MapControl(this IEndpointRouteBuilder routes, ControlDesk desk)
    {
        var control = routes.MapGroup("/_simulator").AddEndpointFilter(OwnPages.RefuseOthersAsync);

        control.MapLedger(desk.Worlds);
        control.MapTraffic(desk.Worlds, desk.Traffic);
        control.MapClock(desk.Worlds, desk.Clock);
        control.MapKnobs(desk.Knobs);
        control.MapFaults(desk.Faults);
        desk.Users.MapTo(control);
        desk.AdAccounts.MapTo(control);
        new GroupBoardControl(desk.Worlds).MapTo(control);
        control.MapPages(desk);
    }
}
