using System.Reflection;
using System.Text.RegularExpressions;
using Markdig;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Corkboard.Server.Hosting.Api;

/// <summary>The pages that the types of our problems lead to, from <c>docs/problems</c>.</summary>
internal static partial class ProblemPages
{
    private const string Folder = "problems/";

    // The pages are ours, but nothing in them has to be raw HTML.
    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    public static void MapProblemPages(this WebApplication app) => app.MapGet("/problems/{name}", Show).ExcludeFromDescription();

    private static async Task<Results<ContentHttpResult, NotFound>> Show(string name, CancellationToken cancellationToken)
    {
        if (!PlainName().IsMatch(name)
            || Assembly.GetExecutingAssembly().GetManifestResourceStream($"{Folder}{name}.md") is not { } stream)
        {
            return TypedResults.NotFound();
        }

        using var reader = new StreamReader(stream);
        var text = await reader.ReadToEndAsync(cancellationToken);

        return TypedResults.Content(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>{name} - Corkboard</title>
                <link rel="stylesheet" href="/tokens.css">
                <link rel="stylesheet" href="/corkboard.css">
                <link rel="stylesheet" href="/shell.css">
            </head>
            <body><main>{Markdig.Markdown.ToHtml(text, Markdown)}</main></body>
            </html>
            """,
            "text/html; charset=utf-8");
    }

    [GeneratedRegex("^[a-z0-9-]{1,60}$", RegexOptions.None, 1000)]
    private static partial Regex PlainName();
}
