using Corkboard.Server.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Drafts.Bulk;

/// <summary>Has drafts made of the good rows of a dry run. Asked twice is asked once.</summary>
internal static class ApplyImport
{
    public static async Task<Results<Accepted<ImportView>, ProblemHttpResult>> HandleAsync(
        Guid id, CorkboardDb db, ImportReader reader, IClock clock, CancellationToken cancellationToken)
    {
        var wanted = new ImportBatchId(id);
        var batch = await db.Set<ImportBatch>().SingleOrDefaultAsync(row => row.Id == wanted, cancellationToken);
        switch (batch?.State)
        {
            case null:
                return TypedResults.Problem(ImportProblems.NotFound);
            case ImportState.Checking:
                return TypedResults.Problem(ImportProblems.NotChecked);
            case ImportState.Stopped:
                return TypedResults.Problem(ImportProblems.Stopped);
            case ImportState.Checked:
                batch.State = ImportState.Applying;
                batch.Advance(clock.GetCurrentInstant());
                await db.SaveChangesAsync(cancellationToken);
                break;
        }

        return TypedResults.Accepted($"/api/imports/{id}", (await reader.FindAsync(id, cancellationToken))!);
    }
}
