using System.Globalization;
using static Corkboard.Simulator.PublicPages.HtmlPage;

namespace Corkboard.Simulator.Control.Pages;

/// <summary>What the pages' forms do: the same as the JSON calls, answered with a page.</summary>
internal static class ControlForms
{
    public static void MapForms(this IEndpointRouteBuilder control, ControlDesk desk)
    {
        var forms = control.MapGroup("/forms");
        var users = desk.Users;

        On("clock", form => ClockRoutes.Move(new(Of(form, "advance")), desk.Worlds.Production, desk.Clock), "#clock");
        On("knobs", form => KnobRoutes.Turn(KnobSection.Read(form, desk.Knobs.Settings), desk.Knobs), "#knobs");
        On("faults", form => PlanFault(form, desk), "#faults", done: "fault");
        On("faults-cleared", _ => FaultRoutes.Clear(desk.Faults), "#faults");
        On("user", form => users.Add(new(Of(form, "username"), DateOf(form))), "#people");
        OnPerson("username", (user, form) => users.Rename(user, new(Of(form, "username"), form.ContainsKey("tokensDie"))));
        OnPerson("answers", (user, form) => users.ChangeAnswers(
            user, new(form.ContainsKey("withoutId"), form.ContainsKey("withoutUsername"))));
        OnPerson("password", (user, _) => users.Kill(user, "password-changed"));
        OnPerson("app", (user, _) => users.Kill(user, "app-removed"));
        OnPerson("boards", (user, form) => users.DeleteBoards(user, board: null, desk.Store(form["store"])));
        OnPerson("board", (user, form) => users.DeleteBoards(user, Of(form, "board"), desk.Store(form["store"])));
        OnPerson("collaborators", (_, form) => desk.Store(form["store"]).Locked(world => GroupBoardControl.Share(
            world, Of(form, "board"), Of(form, "users").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))));
        OnPerson("past-pin", (user, form) => DateOf(form) is { } at
            ? users.HangPastPin(user, new(Of(form, "board"), Of(form, "title"), at), desk.Store(form["store"]))
            : ControlRequest.Refuse("createdAt: not a date."));
        OnPerson("follower", (user, form) => users.ChangeFollower(user, Of(form, "follower"), follows: form["does"] == "follow"));
        OnPerson("roles", (user, form) => AdAccountControl.Give(
            Of(form, "account"), user, Of(form, "role") is { Length: > 0 } role ? [role] : [], desk.Worlds.Production));
        forms.MapPost("/tokens", (HttpRequest request) => GiveTokensAsync(request, desk));

        void On(string name, Func<IFormCollection, IResult> act, string place, string? done = null) =>
            forms.MapPost("/" + name, (HttpRequest request) => DoAsync(
                request, act, _ => $"/_simulator?done={done ?? name}{place}"));

        void OnPerson(string name, Func<string, IFormCollection, IResult> act) =>
            forms.MapPost("/" + name, (HttpRequest request) => DoAsync(
                request, form => act(Of(form, "user"), form), form => $"/_simulator/people/{Uri.EscapeDataString(Of(form, "user"))}?done={name}"));
    }

    // None where nothing, or no date, was entered.
    private static DateTimeOffset? DateOf(IFormCollection form) => DateTimeOffset.TryParse(
        Of(form, "createdAt"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;

    private static async Task<IResult> DoAsync(
        HttpRequest request, Func<IFormCollection, IResult> act, Func<IFormCollection, string> back)
    {
        if (!request.HasFormContentType)
        {
            return ControlRequest.Refuse("This is for the page's forms; scripts send JSON to the addresses beside it.");
        }

        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        var result = act(form);

        return ProblemOf(result) is { } problem ? Refused(problem, back(form)) : new SeeOther(back(form));
    }

    private static async Task<IResult> GiveTokensAsync(HttpRequest request, ControlDesk desk)
    {
        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        var user = Of(form, "user");
        var scopes = Of(form, "scopes");
        var result = desk.Users.Issue(user, new(scopes.Length == 0 ? null : scopes), desk.Store(form["store"]));
        var back = $"/_simulator/people/{Uri.EscapeDataString(user)}";

        return (result as IValueHttpResult)?.Value is IssuedTokens tokens
            ? PublicPages.HtmlPage.Of("Tokens", $"""
                <p>They are shown once, and kept by their hashes only.</p>
                <section class="card"><p>Access token:<br><code>{Text(tokens.AccessToken)}</code></p>
                <p>Refresh token:<br><code>{Text(tokens.RefreshToken)}</code></p></section><p><a href="{Text(back)}">Back</a></p>
                """)
            : Refused(ProblemOf(result)!, back);
    }

    private static IResult PlanFault(IFormCollection form, ControlDesk desk)
    {
        // What was typed and is no number is refused like a number that is out of bounds.
        int? count = Of(form, "count") is { Length: > 0 } times
            ? int.TryParse(times, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0
            : null;
        double? probability = Of(form, "probability") is { Length: > 0 } chance
            ? double.TryParse(chance, NumberStyles.Float, CultureInfo.InvariantCulture, out var share) ? share : 0
            : null;

        return FaultRoutes.Plan(
            new(Of(form, "name"), NullIfEmpty(Of(form, "operation")), NullIfEmpty(Of(form, "path")), count, probability), desk.Faults);
    }

    private static string Of(IFormCollection form, string name) => form[name].ToString().Trim();

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    private static string? ProblemOf(IResult result) => ((result as IValueHttpResult)?.Value as ControlProblem)?.Problem;

    private static IResult Refused(string problem, string back) => PublicPages.HtmlPage.Of(
        "That was refused",
        $"""<p class="notice">{Text(problem)}</p><p><a href="{Text(back.Split('?')[0])}">Back</a></p>""",
        StatusCodes.Status400BadRequest);

    /// <summary>Sends the browser to a page that can be loaded again without doing the same again.</summary>
    private sealed class SeeOther(string address) : IResult
    {
        public Task ExecuteAsync(HttpContext http)
        {
            http.Response.StatusCode = StatusCodes.Status303SeeOther;
            http.Response.Headers.Location = address;

            return Task.CompletedTask;
        }
    }
}
