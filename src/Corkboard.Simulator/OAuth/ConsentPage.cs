using Corkboard.Simulator.PublicPages;
using Corkboard.Simulator.State;

namespace Corkboard.Simulator.OAuth;

/// <summary>Asks somebody who they are and whether the app may do what it asks for.</summary>
internal static class ConsentPage
{
    /// <summary>A page that shows everybody would be long where many were seeded; others can be typed in by name.</summary>
    private const int MostShown = 25;

    private static readonly TimeSpan CodeLifetime = TimeSpan.FromMinutes(10);

    public static void MapConsent(
        this IEndpointRouteBuilder routes, RegisteredApp app, World world, SimulatorClock clock)
    {
        routes.MapGet("/oauth", (HttpRequest request) => Show(request, app, world));
        routes.MapPost("/oauth", (HttpRequest request) => DecideAsync(request, app, world, clock));
    }

    private static IResult Show(HttpRequest request, RegisteredApp app, World world)
    {
        var asked = ConsentRequest.Of(name => request.Query[name]);

        return asked.Problem(app) is { } problem
            ? Refuse(problem)
            : HtmlPage.Of("Let this app use your account?", world.Locked(_ => Form(asked, world)));
    }

    private static async Task<IResult> DecideAsync(
        HttpRequest request, RegisteredApp app, World world, SimulatorClock clock)
    {
        if (!request.HasFormContentType)
        {
            return Refuse("The decision has to be sent as a form.");
        }

        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        var asked = ConsentRequest.Of(name => form[name]);

        if (asked.Problem(app) is { } problem)
        {
            return Refuse(problem);
        }

        if (form["decision"] != "allow")
        {
            return Results.Redirect(asked.Back("error", "access_denied"));
        }

        var granted = form["scope"].SelectMany(Scopes.Split).Intersect(asked.Scopes, StringComparer.Ordinal).ToList();

        return world.Locked(_ => Allow(form["user"].ToString(), granted, asked, world, clock));
    }

    private static IResult Allow(
        string user, List<string> granted, ConsentRequest asked, World world, SimulatorClock clock)
    {
        if (!world.TryFindPerson(user, out var person))
        {
            return Refuse($"Nobody here is called '{user}'.");
        }

        if (granted.Count == 0)
        {
            return Refuse("Nothing was allowed: choose at least one of the scopes, or deny.");
        }

        var code = TokenHash.NewSecret();
        world.Record(new ConsentGiven
        {
            User = person.Id,
            CodeHash = TokenHash.Of(code),
            RedirectUri = asked.RedirectUri,
            Scopes = granted,
            ExpiresAt = clock.Now + CodeLifetime,
        });

        return Results.Redirect(asked.Back("code", code));
    }

    private static IResult Refuse(string problem) => HtmlPage.Of(
        "This app cannot ask you", $"<p>{HtmlPage.Text(problem)}</p>", StatusCodes.Status400BadRequest);

    private static string Form(ConsentRequest asked, World world)
    {
        var people = world.People.Values.Take(MostShown).Select((person, at) => $"""
            <label><input type="radio" name="user" value="{person.Id}"{(at == 0 ? " checked" : "")}>
            <strong>{HtmlPage.Text(person.Username)}</strong> <span class="quiet">{person.Boards.Count} boards</span></label>
            """);
        var scopes = asked.Scopes.Select(scope => $"""
            <label><input type="checkbox" name="scope" value="{scope}" checked> {scope}</label>
            """);

        return $"""
            <p>The app <strong>{HtmlPage.Text(asked.ClientId)}</strong> will send you back to
            <code>{HtmlPage.Text(asked.RedirectUri)}</code>.</p>
            <form method="post" action="/oauth/">
            <fieldset><legend>Who are you?</legend>{string.Concat(people)}</fieldset>
            <fieldset><legend>It may</legend>{string.Concat(scopes)}</fieldset>
            {Hidden("client_id", asked.ClientId)}{Hidden("redirect_uri", asked.RedirectUri)}
            {Hidden("response_type", asked.ResponseType)}{Hidden("asked_scope", string.Join(' ', asked.Scopes))}
            {(asked.State is null ? "" : Hidden("state", asked.State))}
            <button class="allow" name="decision" value="allow">Allow</button>
            <button name="decision" value="deny">Deny</button>
            </form>
            """;
    }

    private static string Hidden(string name, string value) =>
        $"""<input type="hidden" name="{name}" value="{HtmlPage.Text(value)}">""";
}
