using static Corkboard.Simulator.PublicPages.HtmlPage;

namespace Corkboard.Simulator.Control.Pages;

/// <summary>The control interface for people.</summary>
internal static class ControlPages
{
    private static readonly Dictionary<string, string> Notices = new(StringComparer.Ordinal)
    {
        ["clock"] = "The clock was moved.",
        ["knobs"] = "The knobs were turned.",
        ["fault"] = "The fault was planned.",
        ["faults-cleared"] = "Nothing is planned to go wrong any more.",
        ["user"] = "Somebody new is here.",
        ["username"] = "The name was changed.",
        ["answers"] = "The answers were changed.",
        ["password"] = "The password was changed; all tokens died.",
        ["app"] = "The app was removed; all tokens died.",
        ["boards"] = "The boards are gone.",
        ["board"] = "The board is gone.",
        ["collaborators"] = "The board has other collaborators.",
        ["past-pin"] = "The Pin of the past hangs.",
        ["follower"] = "The followers were changed.",
        ["roles"] = "The roles were changed.",
    };

    public static void MapPages(this IEndpointRouteBuilder control, ControlDesk desk)
    {
        control.MapGet("", (HttpRequest request) => ShowState(request, desk));
        control.MapGet("/people/{user}", (string user, HttpRequest request) => ShowPerson(user, request, desk));
        control.MapForms(desk);
    }

    private static IResult ShowState(HttpRequest request, ControlDesk desk)
    {
        var query = request.Query;

        return Of("Control", $"""
            {Notice(request)}
            {StateSection.Of(desk)}
            <div class="columns">
            {ClockSection.Of(desk.Clock)}
            {FaultSection.Of(desk.Faults)}
            </div>
            {PeopleSection.Of(desk.Worlds.Production, query["who"])}
            {KnobSection.Of(desk.Knobs.Settings)}
            {LedgerSection.Of(desk.Store(query["store"]), query["kind"], query["whose"])}
            """);
    }

    private static IResult ShowPerson(string user, HttpRequest request, ControlDesk desk) =>
        desk.Worlds.Production.Locked(world => world.TryFindPerson(user, out var person) ? person : null) is { } found
            ? Of(found.Username, Notice(request) + PersonSection.Of(desk.Worlds, found))
            : Of("Nobody", $"<p>Nobody here is called {Text(user)}.</p>", StatusCodes.Status404NotFound);

    private static string Notice(HttpRequest request) => Notices.TryGetValue(request.Query["done"].ToString(), out var notice)
        ? $"""<p class="notice" role="status">{notice}</p>"""
        : "";
}
