using Corkboard.Server.Data;
using Corkboard.Server.Workspaces;
using Corkboard.Server.Workspaces.Access;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Drafts.Bulk;

/// <summary>Does one piece of an import. Whatever ends in the middle of it is done again from the rows that still wait.</summary>
internal sealed class ImportWork(
    CorkboardDb db, RowPictures pictures, ImportForecast forecast, ReadWishedTime readTime, IDateTimeZoneProvider zones, IClock clock)
{
    public async Task DoPieceAsync(ImportBatchId id, CancellationToken cancellationToken)
    {
        if (await db.Set<ImportBatch>().SingleOrDefaultAsync(
            row => row.Id == id && (row.State == ImportState.Checking || row.State == ImportState.Applying), cancellationToken) is not { } batch)
        {
            return;
        }

        if (await SenderAsync(batch, cancellationToken) is not { } sender)
        {
            batch.State = ImportState.Stopped;
        }
        else if (batch.State == ImportState.Checking)
        {
            await CheckAsync(batch, sender, cancellationToken);
        }
        else
        {
            await ApplyAsync(batch, cancellationToken);
        }

        batch.Advance(clock.GetCurrentInstant());
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Whoever sent the file, if they may still make drafts here.</summary>
    private async Task<Caller.Identity?> SenderAsync(ImportBatch batch, CancellationToken cancellationToken) =>
        await db.Set<Membership>().AsNoTracking().SingleOrDefaultAsync(
            place => place.WorkspaceId == batch.WorkspaceId && place.MemberId == batch.CreatedBy, cancellationToken)
            is { Role: <= WorkspaceRole.Editor } place
            ? new() { MemberId = place.MemberId, WorkspaceId = place.WorkspaceId, Role = place.Role, SpokenForBy = batch.Id.Value }
            : null;

    private async Task CheckAsync(ImportBatch batch, Caller.Identity sender, CancellationToken cancellationToken)
    {
        var rows = await db.Set<ImportRow>()
            .Where(row => row.BatchId == batch.Id && row.Verdict == RowVerdict.Waiting)
            .OrderBy(row => row.Number)
            .Take(ImportLimits.CheckedAtOnce)
            .ToListAsync(cancellationToken);
        if (rows.Count == 0)
        {
            await forecast.NoteAsync(batch, cancellationToken);
            batch.State = batch.AppliesItself ? ImportState.Applying : ImportState.Checked;
            return;
        }

        var unknown = await SetKnownApartAsync(batch, rows, cancellationToken);
        var addresses = unknown.Select(row => row.MediaAddress).Where(address => address.Length > 0).ToHashSet(StringComparer.Ordinal);
        var fetched = await pictures.FetchAsync(sender, addresses, cancellationToken);
        var check = new RowCheck(
            await BoardNames.ReadAsync(db, batch.AccountId, cancellationToken), zones[batch.TimeZone], readTime, clock.GetCurrentInstant());
        foreach (var row in unknown)
        {
            check.Judge(row, fetched.GetValueOrDefault(row.MediaAddress));
        }
    }

    // A row is known by what became a draft before, and by an earlier row of its own file.
    private async Task<List<ImportRow>> SetKnownApartAsync(ImportBatch batch, List<ImportRow> rows, CancellationToken cancellationToken)
    {
        var keys = rows.ConvertAll(row => row.RowKey);
        var made = await db.Set<ImportedKey>().Where(key => keys.Contains(key.RowKey))
            .ToDictionaryAsync(key => key.RowKey, key => key.DraftId, StringComparer.Ordinal, cancellationToken);
        var earlier = await db.Set<ImportRow>().AsNoTracking()
            .Where(row => row.BatchId == batch.Id && row.Verdict != RowVerdict.Bad && keys.Contains(row.RowKey))
            .Select(row => new { row.RowKey, row.Number })
            .ToListAsync(cancellationToken);
        var first = earlier.GroupBy(row => row.RowKey, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Min(row => row.Number), StringComparer.Ordinal);

        foreach (var row in rows)
        {
            if (made.TryGetValue(row.RowKey, out var draft))
            {
                BecomeKnown(row, draft);
            }
            else if (first[row.RowKey] is var number && number < row.Number)
            {
                row.Verdict = RowVerdict.Known;
                row.Note = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Row {number} of this file says the same.");
            }
        }

        return rows.FindAll(row => row.Verdict == RowVerdict.Waiting);
    }

    private async Task ApplyAsync(ImportBatch batch, CancellationToken cancellationToken)
    {
        var rows = await db.Set<ImportRow>()
            .Where(row => row.BatchId == batch.Id && row.Verdict == RowVerdict.Good && row.DraftId == null)
            .OrderBy(row => row.Number)
            .Take(ImportLimits.MadeAtOnce)
            .ToListAsync(cancellationToken);
        if (rows.Count == 0)
        {
            batch.State = ImportState.Done;
            return;
        }

        var keys = rows.ConvertAll(row => row.RowKey);
        var made = await db.Set<ImportedKey>().Where(key => keys.Contains(key.RowKey))
            .ToDictionaryAsync(key => key.RowKey, key => key.DraftId, StringComparer.Ordinal, cancellationToken);
        var chosen = rows.Select(row => row.PictureId).OfType<PictureId>().ToHashSet();
        var found = await db.Set<Picture>().AsNoTracking().Where(picture => chosen.Contains(picture.Id))
            .ToDictionaryAsync(picture => picture.Id, cancellationToken);
        var now = clock.GetCurrentInstant();
        foreach (var row in rows)
        {
            // Another import may have been quicker since the verdict.
            if (made.TryGetValue(row.RowKey, out var draft))
            {
                BecomeKnown(row, draft);
            }
            else
            {
                Make(batch, row, row.PictureId is { } picture ? found[picture] : null, now);
            }
        }
    }

    private void Make(ImportBatch batch, ImportRow row, Picture? picture, Instant now)
    {
        var draft = new Draft
        {
            Id = EntityId.New<DraftId>(now),
            WorkspaceId = batch.WorkspaceId,
            State = DraftState.Open,
            Revision = 1,
            CreatedBy = batch.CreatedBy,
            CreatedAt = now,
            ChangedAt = now,
        };
        db.Add(draft);
        db.Add(DraftRevision.Of(draft, RowCheck.ContentOf(row), picture, batch.CreatedBy));
        db.Add(new ImportedKey { WorkspaceId = batch.WorkspaceId, RowKey = row.RowKey, DraftId = draft.Id });
        row.DraftId = draft.Id;
    }

    private static void BecomeKnown(ImportRow row, DraftId draft)
    {
        row.Verdict = RowVerdict.Known;
        row.DraftId = draft;
        row.Note = "This row was imported before; it became no second draft.";
    }
}
