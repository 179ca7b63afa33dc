using Corkboard.Server.Data;
using Corkboard.Server.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Corkboard.Server.Publishing.Answers;

/// <summary>Lists the workspace's publications, the last planned first.</summary>
internal static class ListPublications
{
    public static async Task<Results<Ok<Page<PublicationView>>, ProblemHttpResult>> HandleAsync(
        [FromQuery] string? state,
        [FromQuery] string? cursor,
        [FromQuery] int? limit,
        CorkboardDb db,
        CancellationToken cancellationToken)
    {
        if (!TryReadState(state, out var wanted))
        {
            return TypedResults.Problem(PublicationProblems.NoSuchState(state!));
        }

        if (!Cursor.TryRead(cursor, out var after) || (after is not null && !Guid.TryParse(after.Key, out _)))
        {
            return TypedResults.Problem(PublicationProblems.CursorNotOurs);
        }

        if (limit is < 1 or > Page<PublicationView>.MaximumLimit)
        {
            return TypedResults.Problem(PublicationProblems.LimitOutOfRange(limit.Value));
        }

        var most = limit ?? Page<PublicationView>.DefaultLimit;
        var rows = db.Set<Publication>().AsNoTracking();
        if (wanted is { } one)
        {
            rows = rows.Where(row => row.State == one);
        }

        var found = await After(rows, after)
            .OrderByDescending(row => row.PlannedFor).ThenByDescending(row => row.Id)
            .Take(most + 1)
            .ToListAsync(cancellationToken);

        return TypedResults.Ok(Page<PublicationView>.Of(
            [.. found.Select(PublicationView.Of)], most, view => new(view.PlannedFor, view.Id.ToString())));
    }

    private static IQueryable<Publication> After(IQueryable<Publication> rows, Cursor? after)
    {
        if (after is null)
        {
            return rows;
        }

        var (at, key) = (after.At, Guid.Parse(after.Key));

        return rows.Where(row => row.PlannedFor < at || (row.PlannedFor == at && ((Guid)(object)row.Id).CompareTo(key) < 0));
    }

    private static bool TryReadState(string? text, out PublicationState? state)
    {
        state = null;
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        if (!text.All(char.IsAsciiLetter) || !Enum.TryParse<PublicationState>(text, ignoreCase: true, out var known))
        {
            return false;
        }

        state = known;
        return true;
    }
}
