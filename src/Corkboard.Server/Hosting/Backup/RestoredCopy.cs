using Corkboard.Server.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Hosting.Backup;

/// <summary>Whether this server is a restored copy that waits for an operator's word, and that word.</summary>
internal sealed class RestoredCopy(CorkboardDb db, IClock clock)
{
    /// <summary>The restoration that nobody has released yet; none where this server may publish.</summary>
    public Task<Restoration?> HeldAsync(CancellationToken cancellationToken) => db.Set<Restoration>().AsNoTracking()
        .SingleOrDefaultAsync(row => row.ReleasedAt == null, cancellationToken);

    /// <summary>Lets the server publish. False where it may already.</summary>
    public Task<bool> ReleaseAsync(CancellationToken cancellationToken) => db.WriteAsync(
        async token =>
        {
            var now = clock.GetCurrentInstant();

            return await db.Set<Restoration>().Where(row => row.ReleasedAt == null)
                .ExecuteUpdateAsync(row => row.SetProperty(r => r.ReleasedAt, now), token) > 0;
        },
        cancellationToken);

    /// <summary>Brings the schema up to date, and says in the database that it came out of a backup of this instant.</summary>
    public async Task MarkAsync(Instant takenAt, CancellationToken cancellationToken)
    {
        await db.Database.MigrateAsync(cancellationToken);
        var now = clock.GetCurrentInstant();
        if (await db.Set<Restoration>().SingleOrDefaultAsync(cancellationToken) is { } before)
        {
            // A copy of a copy: what was not looked for since the first backup is looked for since then.
            before.TakenAt = Instant.Min(before.TakenAt, takenAt);
            (before.RestoredAt, before.ReleasedAt) = (now, null);
        }
        else
        {
            db.Add(new Restoration { Id = Restoration.OnlyId, TakenAt = takenAt, RestoredAt = now });
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
