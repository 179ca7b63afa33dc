using Corkboard.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace Corkboard.Server.Drafts.Bulk;

/// <summary>Reads imports for pages and lists.</summary>
internal sealed class ImportReader(CorkboardDb db)
{
    public async Task<ImportView?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var wanted = new ImportBatchId(id);

        return await ReadAsync(db.Set<ImportBatch>().Where(batch => batch.Id == wanted), cancellationToken) is [var found] ? found : null;
    }

    /// <summary>The newest imports, newest first.</summary>
    public Task<IReadOnlyList<ImportView>> NewestAsync(int count, CancellationToken cancellationToken) => ReadAsync(
        db.Set<ImportBatch>().OrderByDescending(batch => batch.CreatedAt).ThenByDescending(batch => batch.Id).Take(count), cancellationToken);

    /// <summary>Rows after a number, in the order of the file.</summary>
    public async Task<IReadOnlyList<ImportRow>> RowsAsync(
        Guid id, RowVerdict? verdict, int after, int count, CancellationToken cancellationToken)
    {
        var wanted = new ImportBatchId(id);

        return await db.Set<ImportRow>().AsNoTracking()
            .Where(row => row.BatchId == wanted && row.Number > after && (verdict == null || row.Verdict == verdict))
            .OrderBy(row => row.Number)
            .Take(count)
            .ToListAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<ImportView>> ReadAsync(IQueryable<ImportBatch> batches, CancellationToken cancellationToken)
    {
        var found = await batches.AsNoTracking().ToListAsync(cancellationToken);
        var ids = found.ConvertAll(batch => batch.Id);
        var counts = await db.Set<ImportRow>()
            .Where(row => ids.Contains(row.BatchId))
            .GroupBy(row => new { row.BatchId, row.Verdict, IsMade = row.DraftId != null })
            .Select(rows => new { rows.Key.BatchId, rows.Key.Verdict, rows.Key.IsMade, Count = rows.Count() })
            .ToListAsync(cancellationToken);

        return [.. found.Select(batch => new ImportView
        {
            Id = batch.Id.Value,
            FileName = batch.FileName,
            State = batch.State,
            IsDryRun = !batch.AppliesItself,
            Rows = batch.RowCount,
            Waiting = Count(batch, RowVerdict.Waiting),
            Good = Count(batch, RowVerdict.Good),
            Bad = Count(batch, RowVerdict.Bad),
            Known = Count(batch, RowVerdict.Known),
            Drafts = counts.Where(one => one.BatchId == batch.Id && one is { Verdict: RowVerdict.Good, IsMade: true }).Sum(one => one.Count),
            TimeZone = batch.TimeZone,
            AccountId = batch.AccountId?.Value,
            CreatedAt = batch.CreatedAt,
            ChangedAt = batch.ChangedAt,
        })];

        int Count(ImportBatch batch, RowVerdict verdict) =>
            counts.Where(one => one.BatchId == batch.Id && one.Verdict == verdict).Sum(one => one.Count);
    }
}
