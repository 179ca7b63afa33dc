using System.Text;
using Corkboard.Simulator.Pictures;
using Corkboard.Simulator.State;
using static Corkboard.Simulator.PublicPages.HtmlPage;

namespace Corkboard.Simulator.PublicPages;

/// <summary>What anybody would see of a profile, a board and a Pin.</summary>
internal static class PublicPageRoutes
{
    private const int MostPinsShown = 100;

    public static void MapPublicPages(this IEndpointRouteBuilder routes, World world)
    {
        routes.MapGet("/", () => world.Locked(People));
        routes.MapGet("/pin/{id}", (string id) => world.Locked(_ => PinPage(world, id)));
        routes.MapGet("/{username}", (string username) => world.Locked(_ => Profile(world, username)));
        routes.MapGet("/{username}/{board}", (string username, string board) => world.Locked(_ => BoardPage(world, username, board)));
        routes.MapGet("/offsite", (string url) => Uri.TryCreate(url, UriKind.Absolute, out var address)
            ? Results.Redirect(address.AbsoluteUri)
            : NotFound());
    }

    /// <summary>The part of a board's address that its name makes.</summary>
    public static string SlugOf(Board board)
    {
        var slug = new StringBuilder();

        foreach (var letter in board.Name.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(letter))
            {
                slug.Append(letter);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-') is { Length: > 0 } words ? words : board.Id;
    }

    private static IResult People(World world) => Of("People", $"""
        <ul>{string.Concat(world.People.Values.Select(person => $"""
        <li><a href="/{Text(person.Username)}/">{Text(person.Username)}</a>
        <span class="quiet">{person.Boards.Count} boards, {person.Pins.Count} Pins</span></li>
        """))}</ul>
        """);

    private static IResult Profile(World world, string username)
    {
        if (world.People.Values.FirstOrDefault(person => person.Username == username) is not { } person)
        {
            return NotFound();
        }

        var boards = person.Boards.Where(board => !board.IsSecret).OrderByDescending(board => board.PinsModifiedAt).ToList();
        var followers = Users.Following.FollowersOf(world, person).Count();

        return Of(person.DisplayName, $"""
            <div class="who"><img class="portrait" src="/pictures/profile/{person.Id}.svg" alt="">
            <p><strong>@{Text(person.Username)}</strong></p><p>{Text(person.About)}</p>{Website(person)}
            <p class="quiet">{followers} followers · {boards.Count} boards · {person.Pins.Count(pin => !pin.Board.IsSecret)} Pins</p></div>
            <h2>Newest Pins</h2>{Wall(person.Pins.Where(pin => !pin.Board.IsSecret))}
            <h2>Boards</h2><ul class="boards">{string.Concat(boards.Select(BoardCard))}</ul>
            """);
    }

    private static string Website(Person person) => person.Website is { } website
        ? $"""<p><a rel="nofollow noopener" href="{Text(website)}">{Text(website)}</a></p>"""
        : "";

    private static string BoardCard(Board board) => $"""
        <li><a href="{AddressOf(board)}"><span class="cover">{string.Concat(board.Pins.AsEnumerable().Reverse().Take(3).Select(pin => $"""
        <img loading="lazy" src="{PictureAddress.Of("", pin.Cover, "400x300")}" alt="">
        """))}</span>{Text(board.Name)}</a> <span class="quiet">{board.Pins.Count} Pins</span></li>
        """;

    private static IResult BoardPage(World world, string username, string slug)
    {
        var board = world.People.Values.FirstOrDefault(person => person.Username == username)?.Boards
            .Find(candidate => !candidate.IsSecret && SlugOf(candidate) == slug);

        return board is null ? NotFound() : Of(board.Name, $"""
            <p>{Text(board.Description)}</p>
            <p class="quiet"><img class="face" src="/pictures/profile/{board.Owner.Id}.svg" alt="">
            <a href="/{Text(username)}/">{Text(username)}</a> · {board.Pins.Count} Pins · {board.Sections.Count} sections</p>
            {Wall(board.Pins.Where(pin => pin.Section is null))}
            {string.Concat(board.Sections.Select(section => $"""
            <h2>{Text(section.Name)}</h2>{Wall(board.Pins.Where(pin => pin.Section == section))}
            """))}
            """);
    }

    private static IResult PinPage(World world, string id) =>
        world.Pins.TryGetValue(id, out var pin) && !pin.Board.IsSecret
            ? Of(pin.Text.Title ?? "A Pin", PinCard.Of(pin, AddressOf(pin.Board)))
            : NotFound();

    private static string Wall(IEnumerable<Pin> pins) => pins.Reverse().Take(MostPinsShown).ToList() is { Count: > 0 } shown
        ? $"""
        <ul class="wall">{string.Concat(shown.Select(pin => $"""
        <li><a href="/pin/{pin.Id}/"><img loading="lazy" src="{PictureAddress.Of("", pin.Cover, "600x")}" alt="{Text(pin.Text.AltText)}">
        {Text(pin.Text.Title)}</a>{Badge(pin)}</li>
        """))}</ul>
        """
        : """<p class="quiet">Nothing here yet.</p>""";

    private static string Badge(Pin pin) => pin switch
    {
        { IsVideo: true } => """<span class="badge">Video</span>""",
        { Pictures.Count: > 1 } => $"""<span class="badge">{pin.Pictures.Count} pictures</span>""",
        _ => "",
    };

    private static string AddressOf(Board board) => $"/{Text(board.Owner.Username)}/{Text(SlugOf(board))}/";

    private static IResult NotFound() => Of("Nothing here", "<p>Sorry, this page is not available.</p>", StatusCodes.Status404NotFound);
}
