using System.Collections.Frozen;

namespace Corkboard.Server.Drafts.Bulk;

/// <summary>The columns of Pinterest's own file for many Pins, and the other names by which people's files call them.</summary>
internal static class CsvColumns
{
    /// <summary>As Pinterest names them, in its order.</summary>
    public static readonly IReadOnlyList<string> Pinterest =
        ["Title", "Media URL", "Pinterest board", "Thumbnail", "Description", "Link", "Publish date", "Keywords"];

    private static readonly FrozenDictionary<string, string> Names = new (string Column, string[] Aliases)[]
    {
        ("Title", ["pintitle", "name", "headline"]),
        ("Media URL", ["media", "imageurl", "image", "imagelink", "pictureurl", "picture", "photourl"]),
        ("Pinterest board", ["board", "boardname", "boards", "pinterestboardname", "boardsection"]),
        ("Thumbnail", ["thumbnailurl", "cover"]),
        ("Description", ["pindescription", "caption", "text", "note"]),
        ("Link", ["url", "sourceurl", "source", "destination", "destinationurl", "destinationlink", "website", "websiteurl", "pinlink"]),
        ("Publish date", ["publishat", "publishedat", "publishtime", "date", "time", "scheduledate", "scheduledat", "scheduledtime", "scheduleddate", "sendat", "senttime"]),
        ("Keywords", ["keyword", "tags", "topics", "taggedtopics"]),
        ("Alt text", ["imagealttext", "alttag"]),
        ("Key", ["id", "rowid", "rowkey", "externalid"]),
    }.SelectMany(one => one.Aliases.Append(Plain(one.Column)).Select(alias => (alias, one.Column)))
        .ToFrozenDictionary(pair => pair.alias, pair => pair.Column, StringComparer.Ordinal);

    /// <summary>The column that a header means; none where it is not known.</summary>
    public static string? Find(string header) => Names.GetValueOrDefault(Plain(header));

    // Case, spaces and marks between words make no other name.
    private static string Plain(string header) =>
        string.Concat(header.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
