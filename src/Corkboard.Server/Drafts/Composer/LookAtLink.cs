using AngleSharp.Html.Parser;
using Corkboard.Server.Accounts;
using Corkboard.Server.Drafts.Fetching;
using Corkboard.Server.Workspaces;
using Corkboard.Server.Workspaces.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Corkboard.Server.Drafts.Composer;

/// <summary>Looks whether a Pin's link leads anywhere, from where the server stands, and how the page there is called.</summary>
internal static class LookAtLink
{
    /// <summary>The title of a page stands in its beginning; no more than this is read of it.</summary>
    public const int MostBytes = 256 * 1024;

    private const int TitleLimit = 120;

    /// <param name="IsReached">It answered with a page.</param>
    /// <param name="Host">The host that the link names.</param>
    /// <param name="Title">How the page is called; none where it does not say.</param>
    /// <param name="Words">What was found, for the member.</param>
    public sealed record Glance(bool IsReached, string Host, string? Title, string Words);

    public static async Task<Results<Ok<Glance>, ProblemHttpResult>> HandleAsync(
        [FromForm] string? address, SafeFetch fetch, Caller caller, CancellationToken cancellationToken)
    {
        if (caller.Role > WorkspaceRole.Editor)
        {
            return TypedResults.Problem(AccountProblems.RoleMissing(WorkspaceRole.Editor));
        }

        if (!Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var link) || link is not { Scheme: "http" or "https" })
        {
            return TypedResults.Ok(new Glance(
                false, "", null, "This is not a whole address. It begins with https:// and names a host, as in https://example.org/bread."));
        }

        return TypedResults.Ok(await fetch.FetchAsync(link, ReadTitleAsync, cancellationToken) switch
        {
            Fetched<string?>.Content { Taken: { } title } => new Glance(true, link.Host, title, $"{link.Host} answers: “{title}”."),
            Fetched<string?>.Content => new Glance(true, link.Host, null, $"{link.Host} answers."),
            Fetched<string?>.OutOfBounds => new(
                false, link.Host, null, $"{link.Host} is no public address, or leads to one that is none. People on Pinterest will not get there."),
            Fetched<string?>.Failed failed => new(false, link.Host, null, $"{link.Host} could not be opened. {failed.Reason} You can save all the same."),
            _ => throw new InvalidOperationException("A fetch has three outcomes."),
        });
    }

    private static async Task<string?> ReadTitleAsync(Stream content, CancellationToken cancellationToken)
    {
        var beginning = new byte[MostBytes];
        var length = await content.ReadAtLeastAsync(beginning, MostBytes, throwOnEndOfStream: false, cancellationToken);
        using var stream = new MemoryStream(beginning, 0, length);

        // Parsed only: nothing of the page is run, and nothing that it names is fetched.
        using var page = await new HtmlParser().ParseDocumentAsync(stream, cancellationToken);
        var title = string.Join(' ', (page.Title ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        return title.Length == 0 ? null : title.Length <= TitleLimit ? title : $"{title[..TitleLimit].TrimEnd()}…";
    }
}
