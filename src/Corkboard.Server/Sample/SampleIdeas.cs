using System.Globalization;

namespace Corkboard.Server.Sample;

/// <summary>What the sample's account pins about: a baker's small house, with links to a domain that nobody has (RFC 2606 §3).</summary>
internal static class SampleIdeas
{
    private static readonly IReadOnlyList<(int Board, string Title, string Description, string AltText, string Path)> Subjects =
    [
        (0, "A rye loaf for Sunday", "Three days of patience and ten minutes of work.", "A round dark loaf on a board", "bread/rye-for-sunday"),
        (1, "A lamp that warms a corner", "Paper, a bulb, and the right height above the table.", "A paper lamp over a small table", "rooms/corner-lamp"),
        (2, "Herbs on a north window", "Which ones stay green without any sun.", "A plant in a clay pot on a sill", "garden/north-window"),
        (3, "The walk up to the lake", "Two hours up, one hour down, and a swim.", "Hills behind a lake under a low sun", "days/lake-walk"),
        (0, "Tea cakes with salt butter", "Small, flat, and gone by four.", "A cup of tea beside a plate", "bread/tea-cakes"),
        (1, "A shelf for nine books", "Cut to length in an afternoon, without a drill.", "Books standing on a shelf", "rooms/nine-books"),
        (2, "Stems that last two weeks", "Cut them at an angle and change the water.", "Tall stems in a slim vase", "garden/long-stems"),
        (3, "A morning without a screen", "What we did until noon, and what we did not miss.", "A window with the sun behind it", "days/no-screen"),
        (0, "What to do with old bread", "Four suppers that begin with yesterday's crust.", "Slices of bread on a cloth", "bread/old-bread"),
        (1, "Paint that changes with the light", "One wall, one tin, three moods.", "A painted wall with a round mirror", "rooms/one-wall"),
        (2, "A bowl from our own trees", "Pears first, then the late apples.", "Fruit in a wide bowl", "garden/late-apples"),
        (3, "Rain, and nowhere to be", "A list for grey days, in no order.", "Rain over dark hills", "days/rain-list"),
    ];

    private static readonly IReadOnlyList<(string Title, string Path)> Angles =
    [
        ("{0}", ""), ("{0}: the short version", "-short"), ("{0}, step by step", "-steps"), ("{0}: what went wrong", "-mistakes"),
        ("{0} on a small budget", "-budget"), ("{0}, one year later", "-year"),
    ];

    public static IReadOnlyList<string> Boards { get; } = ["Bread and salt", "Small rooms", "Garden notes", "Slow days"];

    /// <summary>How many subjects there are, each with a picture of its own.</summary>
    public static int Motifs => Subjects.Count;

    /// <summary>All subjects one after the other, then all again from another angle: 72 that differ.</summary>
    public static SampleIdea Of(int number)
    {
        var motif = number % Subjects.Count;
        var (board, title, description, altText, path) = Subjects[motif];
        var (turned, suffix) = Angles[number / Subjects.Count];

        return new()
        {
            Number = motif,
            Board = board,
            Title = string.Format(CultureInfo.InvariantCulture, turned, title),
            Description = description,
            AltText = altText,
            Link = $"https://rye-and-salt.example/{path}{suffix}",
        };
    }
}
