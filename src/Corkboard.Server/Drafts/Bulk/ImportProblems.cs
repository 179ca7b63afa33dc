using System.Globalization;
using Corkboard.Server.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Corkboard.Server.Drafts.Bulk;

/// <summary>What can be wrong with a file of Pins, and with a row of it.</summary>
internal static class ImportProblems
{
    private const string File = "file";

    public static ProblemDetails NotFound => ProblemTypes.Of(
        "import-not-found", StatusCodes.Status404NotFound, "There is no such import in this workspace.");

    public static ProblemDetails NotChecked => ProblemTypes.Of(
        "import-not-checked", StatusCodes.Status409Conflict, "The rows of this file are still being looked at.",
        "Wait until its state is checked, then make drafts of the good rows.");

    public static ProblemDetails NoSuchVerdict(string named) => ProblemTypes.Of(
        "no-such-verdict", StatusCodes.Status400BadRequest, "Rows have no such verdict.",
        "It is waiting, good, bad or known.", "verdict", value: named);

    public static ProblemDetails Stopped => ProblemTypes.Of(
        "import-stopped", StatusCodes.Status409Conflict, "This import was stopped.",
        "Whoever sent it may no longer make drafts here. Send the file again: what became a draft is not made twice.");

    public static ProblemDetails Missing => ProblemTypes.Of(
        "import-missing", StatusCodes.Status400BadRequest, "No file was sent.", "Send the file as the body, or a form with one file.", File);

    public static ProblemDetails TooLarge => ProblemTypes.Of(
        "import-too-large", StatusCodes.Status413PayloadTooLarge, "The file is larger than 5 MB.",
        $"The limit is {ImportLimits.Bytes} bytes. Send it in parts.", File, ImportLimits.Bytes);

    public static ProblemDetails TooManyRows => ProblemTypes.Of(
        "import-too-many-rows", StatusCodes.Status422UnprocessableEntity, "The file has more than 1,000 rows.",
        "Send it in parts; a row that was sent twice becomes one draft.", File, ImportLimits.Rows);

    public static ProblemDetails Empty => ProblemTypes.Of(
        "import-empty", StatusCodes.Status422UnprocessableEntity, "The file has no rows below its header.", field: File);

    public static ProblemDetails NotUtf8(int place) => ProblemTypes.Of(
        "import-not-utf8", StatusCodes.Status422UnprocessableEntity, "The file is not UTF-8.",
        string.Create(CultureInfo.InvariantCulture, $"The first foreign byte is number {place + 1}. Save it as “CSV UTF-8” and send it again."), File);

    public static ProblemDetails Broken(long line) => ProblemTypes.Of(
        "import-broken", StatusCodes.Status422UnprocessableEntity, "A quote in the file does not close.",
        string.Create(CultureInfo.InvariantCulture, $"It is in the row that begins in line {line}. A quote inside a quoted text is written twice."), File);

    /// <summary>What the header lacks; none where it has all that a Pin needs.</summary>
    public static ProblemDetails? MissingColumns(List<string?> columns)
    {
        string[] missing =
        [
            .. columns.Contains("Media URL") ? Array.Empty<string>() : ["Media URL"],
            .. columns.Contains("Title") || columns.Contains("Description") ? Array.Empty<string>() : ["Title"],
        ];

        return missing.Length == 0 ? null : ProblemTypes.Of(
            "import-columns-missing", StatusCodes.Status422UnprocessableEntity, "The file's first row does not name its columns.",
            $"It has no {string.Join(" and no ", missing)}. Pinterest's own columns are {string.Join(", ", CsvColumns.Pinterest)}.", File);
    }

    public static ProblemDetails TooWide(int fields, int columns) => ProblemTypes.Of(
        "row-too-wide", StatusCodes.Status422UnprocessableEntity, "The row has more columns than the header.",
        string.Create(CultureInfo.InvariantCulture, $"It has {fields}, the header {columns}. Put a text with a comma into quotes."));

    public static ProblemDetails ZeroCharacter => ProblemTypes.Of(
        "row-zero-character", StatusCodes.Status422UnprocessableEntity, "The row contains a zero character.", "Remove it: nobody can see it.");

    public static ProblemDetails BoardUnknown(string name) => ProblemTypes.Of(
        "row-board-unknown", StatusCodes.Status422UnprocessableEntity, "No connected account has this board.",
        $"“{name}” is none of the names of its boards, or of their sections as board/section.", "board", value: name);

    public static ProblemDetails BoardAmbiguous(string name) => ProblemTypes.Of(
        "row-board-ambiguous", StatusCodes.Status422UnprocessableEntity, "Several boards have this name.",
        $"“{name}” could be more than one. Choose the account for the whole file, or rename one of the boards.", "board", value: name);

    public static ProblemDetails TimeUnreadable(string text) => ProblemTypes.Of(
        "row-time-unreadable", StatusCodes.Status422UnprocessableEntity, "The publish date cannot be read.",
        $"“{text}” is no day and time. Write it as in 2026-05-03T09:30.", "publishDate", value: text);
}
