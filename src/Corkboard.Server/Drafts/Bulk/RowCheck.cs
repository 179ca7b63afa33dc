using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Corkboard.Server.Drafts.Bulk;

/// <summary>Finds a row's verdict: all that is wrong with it at once, and its place, picture and time where they are right.</summary>
internal sealed class RowCheck(BoardNames boards, DateTimeZone zone, ReadWishedTime readTime, Instant now)
{
    /// <summary>Looks at a row whose picture was fetched, or was not to be had.</summary>
    public void Judge(ImportRow row, FetchedPicture? picture)
    {
        var content = ContentOf(row);
        List<(string Field, ProblemDetails Problem)> wrong =
        [
            .. TextRules.Check(content).GroupBy(rule => rule.Field, StringComparer.Ordinal)
                .Select(rules => (rules.Key, Problem: DraftProblems.Limits([.. rules]))),
        ];
        Take("board", Place(row));
        Take("mediaUrl", picture?.Problem);
        Take("publishDate", Time(row));
        row.PictureId = picture?.Id;

        if (wrong is [])
        {
            (row.Verdict, row.Note) = (RowVerdict.Good, NoteOf(row));
            return;
        }

        row.Verdict = RowVerdict.Bad;
        (row.ErrorField, row.Error) = (wrong[0].Field, NameOf(wrong[0].Problem));
        row.ErrorText = string.Join(' ', wrong.Select(one => Words(one.Problem)));

        void Take(string field, ProblemDetails? problem)
        {
            if (problem is not null)
            {
                wrong.Add((field, problem));
            }
        }
    }

    public static void Refuse(ImportRow row, ProblemDetails problem)
    {
        row.Verdict = RowVerdict.Bad;
        (row.Error, row.ErrorText) = (NameOf(problem), Words(problem));
    }

    /// <summary>What the draft of a row says.</summary>
    public static DraftContent ContentOf(ImportRow row) => DraftContent.From(new()
    {
        Title = row.Title,
        Description = row.Description,
        AltText = row.AltText,
        Link = row.Link,
        PictureId = row.PictureId?.Value,
        AccountId = row.AccountId?.Value,
        BoardId = row.BoardId,
        SectionId = row.SectionId,
    });

    private ProblemDetails? Place(ImportRow row)
    {
        if (string.IsNullOrWhiteSpace(row.BoardName))
        {
            return null;
        }

        var (place, problem) = boards.Find(row.BoardName);
        (row.AccountId, row.BoardId, row.SectionId) = (place?.AccountId, place?.BoardId, place?.SectionId);

        return problem;
    }

    private ProblemDetails? Time(ImportRow row)
    {
        if (string.IsNullOrWhiteSpace(row.PublishDate))
        {
            return null;
        }

        if (WishedTime.Read(row.PublishDate, zone) is not { } wished)
        {
            return ImportProblems.TimeUnreadable(row.PublishDate);
        }

        var (at, problem) = readTime(wished.Time, wished.Exact, zone.Id, now);
        row.WishedAt = at;

        return problem;
    }

    private static string? NoteOf(ImportRow row)
    {
        string[] missing =
        [
            .. row.PictureId is null ? ["a picture"] : Array.Empty<string>(),
            .. row.BoardId is null ? ["a board"] : Array.Empty<string>(),
        ];

        return missing.Length == 0 ? null : $"Its draft still needs {string.Join(" and ", missing)}.";
    }

    private static string NameOf(ProblemDetails problem) => problem.Type!.Split('/')[^1];

    private static string Words(ProblemDetails problem) => problem is HttpValidationProblemDetails fields
        ? string.Join(' ', fields.Errors.SelectMany(field => field.Value))
        : $"{problem.Title} {problem.Detail}".TrimEnd();
}
