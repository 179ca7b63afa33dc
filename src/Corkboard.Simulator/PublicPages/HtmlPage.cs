using System.Text.Encodings.Web;

namespace Corkboard.Simulator.PublicPages;

/// <summary>The frame of every page that a person sees here; it says that none of it is real.</summary>
internal static class HtmlPage
{
    public static IResult Of(string title, string body, int status = StatusCodes.Status200OK) => Results.Content(
        $"""
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Text(title)}</title><style>{PageStyle.Css}</style></head>
        <body><header><strong>Simulated Pinterest</strong> <span class="quiet">On this machine: nothing here is real or public.</span>
        <nav><a href="/">People</a> · <a href="/_simulator">Control</a></nav></header>
        <main><h1>{Text(title)}</h1>
        {body}
        </main></body></html>
        """,
        "text/html; charset=utf-8",
        statusCode: status);

    public static string Text(string? value) => HtmlEncoder.Default.Encode(value ?? "");
}
