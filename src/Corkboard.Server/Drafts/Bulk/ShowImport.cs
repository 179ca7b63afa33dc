using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Corkboard.Server.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Corkboard.Server.Drafts.Bulk;

/// <summary>Shows imports, how far they are, and what was found of their rows.</summary>
internal static class ShowImport
{
    public static async Task<Ok<IReadOnlyList<ImportView>>> ListAsync(ImportReader reader, CancellationToken cancellationToken) =>
        TypedResults.Ok(await reader.NewestAsync(Page<ImportView>.DefaultLimit, cancellationToken));

    public static async Task<Results<Ok<ImportView>, ProblemHttpResult>> HandleAsync(
        Guid id, ImportReader reader, CancellationToken cancellationToken) =>
        await reader.FindAsync(id, cancellationToken) is { } import
            ? TypedResults.Ok(import)
            : TypedResults.Problem(ImportProblems.NotFound);

    public static async Task<Results<Ok<Page<ImportRowView>>, ProblemHttpResult>> RowsAsync(
        Guid id,
        string? verdict,
        string? cursor,
        [Range(1, Page<ImportRowView>.MaximumLimit)] int? limit,
        ImportReader reader,
        CancellationToken cancellationToken)
    {
        var after = 0;
        if (cursor is not null && !int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out after))
        {
            return TypedResults.Problem(DraftProblems.CursorUnreadable);
        }

        var wanted = (RowVerdict?)null;
        if (!string.IsNullOrEmpty(verdict))
        {
            if (!Enum.TryParse<RowVerdict>(verdict, ignoreCase: true, out var named) || !Enum.IsDefined(named))
            {
                return TypedResults.Problem(ImportProblems.NoSuchVerdict(verdict));
            }

            wanted = named;
        }

        if (await reader.FindAsync(id, cancellationToken) is null)
        {
            return TypedResults.Problem(ImportProblems.NotFound);
        }

        var size = limit ?? Page<ImportRowView>.DefaultLimit;
        var found = await reader.RowsAsync(id, wanted, after, size + 1, cancellationToken);
        var next = found.Count > size ? found[size - 1].Number.ToString(CultureInfo.InvariantCulture) : null;

        return TypedResults.Ok(new Page<ImportRowView>([.. found.Take(size).Select(ImportRowView.Of)], next));
    }
}
