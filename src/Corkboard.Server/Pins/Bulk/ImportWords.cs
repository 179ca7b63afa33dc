using System.Globalization;
using Corkboard.Server.Drafts.Bulk;

namespace Corkboard.Server.Pins.Bulk;

/// <summary>How far an import is, and what was found of a row, in words for people.</summary>
internal static class ImportWords
{
    public static string Say(ImportView import) => import.State switch
    {
        ImportState.Checking => "Looking at the rows",
        ImportState.Checked => "Looked at",
        ImportState.Applying => "Making drafts",
        ImportState.Done => "Done",
        _ => "Stopped",
    };

    public static string Tone(ImportView import) => import.State switch
    {
        ImportState.Done => "good",
        ImportState.Checked => "warn",
        ImportState.Stopped => "bad",
        _ => "",
    };

    /// <summary>Where it stands, in one sentence.</summary>
    public static string Tell(ImportView import) => import.State switch
    {
        ImportState.Checking => string.Create(CultureInfo.InvariantCulture, $"Looking at the rows and fetching their pictures: {import.Rows - import.Waiting} of {import.Rows}."),
        ImportState.Checked when import.Good == 0 => "Every row was looked at; none of them can become a draft.",
        ImportState.Checked => "Every row was looked at. Nothing was made of them yet.",
        ImportState.Applying => string.Create(CultureInfo.InvariantCulture, $"Making drafts: {import.Drafts} of {import.Good}."),
        ImportState.Done => string.Create(CultureInfo.InvariantCulture, $"{Counted(import.Drafts, "draft was", "drafts were")} made."),
        _ => "It was stopped: whoever sent it may no longer make drafts here.",
    };

    public static string Say(RowVerdict verdict) => verdict switch
    {
        RowVerdict.Waiting => "Waiting",
        RowVerdict.Good => "Good",
        RowVerdict.Bad => "Wrong",
        _ => "Known",
    };

    public static string Tone(RowVerdict verdict) => verdict switch
    {
        RowVerdict.Good => "good",
        RowVerdict.Bad => "bad",
        _ => "",
    };

    /// <summary>The column in which something is wrong, as people's files call it.</summary>
    public static string? Column(string? field) => field switch
    {
        "board" => "Pinterest board",
        "mediaUrl" => "Media URL",
        "publishDate" => "Publish date",
        "altText" => "Alt text",
        { Length: > 0 } other => $"{char.ToUpperInvariant(other[0])}{other[1..]}",
        _ => null,
    };

    public static string Counted(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
