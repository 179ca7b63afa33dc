using System.Globalization;
using Corkboard.Pinterest;

namespace Corkboard.Server.Drafts;

/// <summary>The limits of what a member writes.</summary>
internal static class TextRules
{
    public static IEnumerable<BrokenRule> Check(DraftContent content) =>
    [
        .. Check("title", content.Title, PinLimits.TitleLength),
        .. Check("description", content.Description, PinLimits.DescriptionLength),
        .. Check("altText", content.AltText, PinLimits.AltTextLength),
        .. Check("link", content.Link, PinLimits.LinkLength),
        .. CheckAddress(content.Link),
        .. CheckCharacters("boardId", content.BoardId),
        .. CheckCharacters("sectionId", content.SectionId),
    ];

    private static IEnumerable<BrokenRule> Check(string field, string? text, int limit)
    {
        if (text is not null && CodePoints.Count(text) is var length && length > limit)
        {
            yield return new(
                field,
                string.Create(CultureInfo.InvariantCulture, $"{field} has {length} characters; the limit is {limit}."),
                limit,
                length);
        }

        foreach (var broken in CheckCharacters(field, text))
        {
            yield return broken;
        }
    }

    // Nobody types them, no page shows them, and not every database keeps them.
    private static IEnumerable<BrokenRule> CheckCharacters(string field, string? text)
    {
        if (text is not null && text.Any(c => char.IsControl(c) && c is not ('\n' or '\t')))
        {
            yield return new(field, $"{field} contains a control character. Remove it.");
        }
    }

    private static IEnumerable<BrokenRule> CheckAddress(string? link)
    {
        if (link is not null && !(Uri.TryCreate(link, UriKind.Absolute, out var address)
            && address is { Scheme: "http" or "https", Host.Length: > 0 }))
        {
            yield return new("link", "link has to be a whole address that begins with http:// or https://.");
        }
    }
}
