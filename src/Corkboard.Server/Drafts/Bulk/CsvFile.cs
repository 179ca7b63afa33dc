using System.Text;
using CsvHelper;
using Microsoft.AspNetCore.Mvc;

namespace Corkboard.Server.Drafts.Bulk;

/// <summary>A row of a file with its number in a spreadsheet; its trouble, where the file itself shows that it cannot be meant so.</summary>
internal sealed record CsvLine(int Number, RowFields Fields, ProblemDetails? Trouble);

/// <summary>Reads the rows of a file: commas, semicolons or tabs, whichever make the most of its header.</summary>
internal static class CsvFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly char[] Separators = [',', ';', '\t'];

    /// <summary>The rows that say something, or what is wrong with the file as a whole.</summary>
    public static (IReadOnlyList<CsvLine> Lines, ProblemDetails? Problem) Read(byte[] file)
    {
        if (file.Length > ImportLimits.Bytes)
        {
            return ([], ImportProblems.TooLarge);
        }

        if (FirstForeignByte(file) is { } place)
        {
            return ([], ImportProblems.NotUtf8(place));
        }

        var text = file.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? file[3..] : file;
        var (separator, columns) = Separators.Select(one => (one, Header(text, one)))
            .MaxBy(one => one.Item2.Count(column => column is not null));

        return ImportProblems.MissingColumns(columns) is { } missing ? ([], missing) : ReadRows(text, separator, columns);
    }

    private static int? FirstForeignByte(byte[] file)
    {
        try
        {
            _ = Strict.GetCharCount(file);
            return null;
        }
        catch (DecoderFallbackException foreign)
        {
            return foreign.Index;
        }
    }

    // The known column at each place of the first row; the first of two equal ones counts.
    private static List<string?> Header(byte[] text, char separator)
    {
        using var reader = CsvReader.Create(text, Options(separator, []));
        if (!reader.Read())
        {
            return [];
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);

        return [.. Enumerable.Range(0, reader.FieldCount)
            .Select(index => CsvColumns.Find(reader.GetString(index)))
            .Select(column => column is not null && seen.Add(column) ? column : null)];
    }

    private static (IReadOnlyList<CsvLine> Lines, ProblemDetails? Problem) ReadRows(byte[] text, char separator, List<string?> columns)
    {
        var lines = new List<CsvLine>();
        var broken = new List<CsvMalformedRecord>();
        using var reader = CsvReader.Create(text, Options(separator, broken));
        reader.Read();
        for (var number = 2; reader.Read(); number++)
        {
            string[] fields = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];
            if (Array.TrueForAll(fields, string.IsNullOrWhiteSpace))
            {
                continue;
            }

            if (lines.Count == ImportLimits.Rows)
            {
                return ([], ImportProblems.TooManyRows);
            }

            lines.Add(Line(number, fields, columns));
        }

        return (broken, lines) switch
        {
            ([var first, ..], _) => ([], ImportProblems.Broken(first.LineNumber)),
            (_, []) => ([], ImportProblems.Empty),
            _ => (lines, null),
        };
    }

    private static CsvLine Line(int number, string[] fields, List<string?> columns)
    {
        var trouble = fields.Skip(columns.Count).Any(field => !string.IsNullOrWhiteSpace(field))
            ? ImportProblems.TooWide(fields.Length, columns.Count)
            : fields.Any(field => field.Contains('\0', StringComparison.Ordinal)) ? ImportProblems.ZeroCharacter : null;

        return new(
            number,
            new()
            {
                Title = Of("Title"),
                MediaAddress = Of("Media URL"),
                BoardName = Of("Pinterest board"),
                Description = Of("Description"),
                Link = Of("Link"),
                PublishDate = Of("Publish date"),
                Keywords = Of("Keywords"),
                AltText = Of("Alt text"),
                Key = Of("Key"),
            },
            trouble);

        // No database keeps a zero character.
        string Of(string column) => columns.IndexOf(column) is >= 0 and var index && index < fields.Length
            ? FormulaGuard.Undo(fields[index].Trim().Replace('\0', '\uFFFD'))
            : "";
    }

    private static CsvReaderOptions Options(char separator, List<CsvMalformedRecord> broken) => CsvReaderOptions.Default with
    {
        Separator = separator,
        HasHeader = false,
        SkipEmptyLines = false,
        TrackLineNumbers = true,

        // A stray quote inside a text is text; a quote that never closes would swallow the rest.
        OnMalformedRecord = record =>
        {
            if (record.Reason is CsvMalformedReason.UnterminatedQuote or CsvMalformedReason.TextAfterClosingQuote)
            {
                broken.Add(record);
            }
        },
    };
}
