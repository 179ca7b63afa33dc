using Corkboard.Simulator.Pictures;
using Corkboard.Simulator.State;
using static Corkboard.Simulator.PublicPages.HtmlPage;

namespace Corkboard.Simulator.PublicPages;

/// <summary>A Pin as anybody sees it: a picture, a video or a carousel beside its words.</summary>
internal static class PinCard
{
    public static string Of(Pin pin, string boardAddress) => $"""
        <article class="pin"><div class="media">{Media(pin)}</div>
        <div class="text">{Link(pin.Text.Link)}<p>{Text(pin.Text.Description)}</p>
        <p><img class="face" src="/pictures/profile/{pin.Owner.Id}.svg" alt=""> <a href="/{Text(pin.Owner.Username)}/">{Text(pin.Owner.Username)}</a>
        on <a href="{boardAddress}">{Text(pin.Board.Name)}</a>{(pin.Section is { } section ? $", {Text(section.Name)}" : "")}</p>
        <p class="quiet"><time datetime="{pin.CreatedAt.UtcDateTime:O}">{pin.CreatedAt.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC</time></p>
        </div></article>
        """;

    private static string Media(Pin pin) => pin switch
    {
        { Video: { } video } => $"""
            <video controls preload="metadata" poster="{AddressOf(pin.Cover)}" src="/videos/{video.Sha256}.mp4"></video>
            """,
        { Pictures.Count: > 1 } => $"""
            <div class="carousel" tabindex="0" aria-label="Carousel">{string.Concat(pin.Pictures.Select((_, at) => Slide(pin, at)))}</div>
            """,
        _ => Image(pin.Cover, pin.Text.AltText),
    };

    private static string Slide(Pin pin, int at)
    {
        var words = pin.Slots is { } slots && at < slots.Count ? slots[at] : null;

        return $"""
            <figure>{Image(pin.Pictures[at], pin.Text.AltText)}
            <figcaption><span class="quiet">{at + 1} of {pin.Pictures.Count}</span> <strong>{Text(words?.Title)}</strong> {Text(words?.Description)}
            {(words?.Link is null ? "" : Link(words.Link))}</figcaption></figure>
            """;
    }

    private static string Image(Picture picture, string? altText) =>
        $"""<img src="{AddressOf(picture)}" alt="{Text(altText)}">""";

    private static string AddressOf(Picture picture) => PictureAddress.Of("", picture, PictureAddress.Originals);

    private static string Link(string? link) => Uri.TryCreate(link, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? $"""<p><a class="visit" rel="nofollow noopener" href="{Text(link)}">Visit</a> <span class="quiet">{Text(link)}</span></p>"""
            : $"<p>{Text(link)}</p>";
}
